import { agreementTermsPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { ActPanel } from '../strategy/act-panel.tsx';
import { AcceptForm } from './accept-form.tsx';
import type { AgreementProps } from './agreement-props.ts';
import { TermFacts } from './term-facts.tsx';
import { TheySee } from './they-see.tsx';
import { useSideName } from './words.ts';

/** The terms that wait: for one's own side with the ways to answer them, or for the other. */
export function Answer(props: AgreementProps) {
  const t = useTexts();
  const { moment } = useFormat();
  const { agreement, versions, sees, can, sent } = props;
  const nameOf = useSideName(agreement);
  const pending = versions.find(({ number }) => number === agreement.pending);
  if (!pending) return null;
  const mine = agreement.waitsFor === agreement.side;
  const by = pending.byName ? `${pending.byName}, ${nameOf(pending.by)}` : nameOf(pending.by);
  return (
    <div className="share">
      <section className="panel stack">
        <h2>{t(mine ? 'agreements:answer.title' : 'agreements:answer.theirs', { number: pending.number })}</h2>
        <p className="small soft">{t('agreements:answer.by', { by, at: moment(pending.at) })}</p>
        <TermFacts version={pending} />
        {can.answer && (
          <>
            <AcceptForm act="accept-agreement" version={pending.number} signsByLetter={agreement.signsByLetter} sent={sent} />
            <div className="row">
              <LinkButton to={agreementTermsPath(agreement.id)}>{t('agreements:answer.sendBack')}</LinkButton>
            </div>
            <ActPanel act="decline-agreement" title={t('agreements:answer.decline')} sent={sent}>
              {({ problem, typed }) => (
                <>
                  <input type="hidden" name="version" value={pending.number} />
                  <TextArea
                    name="reason"
                    label={t('agreements:answer.reason')}
                    problem={problem('reason')}
                    defaultValue={typed.reason}
                    maxLength={2_000}
                    required
                  />
                </>
              )}
            </ActPanel>
          </>
        )}
      </section>
      {sees.pending && (
        <div className="panel">
          <TheySee
            sees={sees.pending}
            title={t(agreement.side === 'partner' ? 'agreements:sees.you' : 'agreements:sees.would')}
            ceiling={pending.ceiling}
          />
        </div>
      )}
    </div>
  );
}
