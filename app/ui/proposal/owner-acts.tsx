import { itemTypes } from '#app/domain/backlog/item.ts';
import { Button } from '../kit/button.tsx';
import { Field, Select, TextArea } from '../kit/field.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import { ActPanel } from '../strategy/act-panel.tsx';
import type { ProposalProps } from './proposal-props.ts';

/** What the backlog's owner can do about an open proposal: make an item of it, ask, say that it exists already, decline. */
export function OwnerActs({ proposal, sent }: ProposalProps) {
  const t = useTexts();
  return (
    <section className="stack" aria-label={t('proposals:act.owner')}>
      <Accept version={proposal.version} sent={sent} />
      <ActPanel act="ask-about-proposal" title={t('proposals:act.ask')} button={t('proposals:act.askButton')} sent={sent}>
        {({ problem, typed }) => (
          <TextArea
            name="question"
            label={t('proposals:act.question')}
            problem={problem('question')}
            defaultValue={typed.question}
            maxLength={2_000}
            required
          />
        )}
      </ActPanel>
      <ActPanel act="mark-duplicate" title={t('proposals:act.duplicate')} sent={sent}>
        {({ problem, typed }) => (
          <Field
            name="item"
            label={t('proposals:act.duplicateOf')}
            hint={t('proposals:act.duplicateHint', { prefix: proposal.backlog.prefix })}
            problem={problem('item')}
            defaultValue={typed.item}
            maxLength={24}
            required
          />
        )}
      </ActPanel>
      <ActPanel act="decline-proposal" title={t('proposals:act.decline')} sent={sent}>
        {({ problem, typed }) => (
          <TextArea
            name="reason"
            label={t('proposals:act.reason')}
            problem={problem('reason')}
            defaultValue={typed.reason}
            maxLength={2_000}
            required
          />
        )}
      </ActPanel>
    </section>
  );
}

function Accept({ version, sent }: { version: number; sent: ProposalProps['sent'] }) {
  const t = useTexts();
  const refused = sent?.act === 'accept-proposal' && !sent.ok ? sent : undefined;
  const problem = useProblems(refused?.problems);
  return (
    <CommandForm className="panel stack">
      <input type="hidden" name="act" value="accept-proposal" />
      <input type="hidden" name="version" value={version} />
      <ProblemList problems={refused?.problems} />
      <p>{t('proposals:act.acceptText')}</p>
      <Select name="type" label={t('item:field.type')} problem={problem('type')} defaultValue={refused?.values?.type ?? 'task'}>
        {itemTypes.map((type) => (
          <option key={type} value={type}>
            {t(`item:type.${type}`)}
          </option>
        ))}
      </Select>
      <div>
        <Button tone="main">{t('proposals:act.accept')}</Button>
      </div>
    </CommandForm>
  );
}
