import { TextArea } from '../kit/field.tsx';
import { useTexts } from '../shell/texts.tsx';
import { ActPanel } from '../strategy/act-panel.tsx';
import type { ProposalProps } from './proposal-props.ts';
import { TextFields } from './text-fields.tsx';

/** What whoever proposed can do while it is open: answer what was asked, say it in other words, take it back. */
export function ProposerActs({ proposal, sent }: ProposalProps) {
  const t = useTexts();
  const { can, version, title, description } = proposal;
  if (!can.answer && !can.revise && !can.withdraw) return null;
  return (
    <section className="stack" aria-label={t('proposals:act.proposer')}>
      {can.answer && (
        <ActPanel act="answer-question" title={t('proposals:act.answer')} sent={sent}>
          {({ problem, typed }) => (
            <TextArea
              name="answer"
              label={t('proposals:act.yourAnswer')}
              problem={problem('answer')}
              defaultValue={typed.answer}
              maxLength={2_000}
              required
            />
          )}
        </ActPanel>
      )}
      {can.revise && (
        <ActPanel act="revise-proposal" title={t('proposals:act.revise')} button={t('proposals:act.reviseButton')} sent={sent}>
          {({ problem, typed }) => (
            <>
              <input type="hidden" name="version" value={version} />
              <TextFields again={{ problem, typed: { title, description, ...typed } }} />
            </>
          )}
        </ActPanel>
      )}
      {can.withdraw && (
        <ActPanel act="withdraw-proposal" title={t('proposals:act.withdraw')} sent={sent}>
          {() => <p>{t('proposals:act.withdrawText')}</p>}
        </ActPanel>
      )}
    </section>
  );
}
