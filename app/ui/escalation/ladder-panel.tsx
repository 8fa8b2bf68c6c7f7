import { nameIn } from '#app/domain/actor.ts';
import type { Ladder, StepLine } from '#app/domain/escalation/escalation.ts';
import type { Sent } from '../identity/sent.ts';
import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { Field, TextArea } from '../kit/field.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useFormat, useLanguage, useTexts } from '../shell/texts.tsx';
import { Unsent } from '../shell/unsent.tsx';
import { BegunFrom } from '../words/begun-from.tsx';
import { WordsOfOther, wordsOfOther } from '../words/words-of-other.tsx';

interface Props {
  ladder: Ladder;
  /** By what it is called in a draft. */
  called: string;
  /** Where its forms lead. */
  to: string;
  /** Where the page stands that shows it as it is. */
  leave?: string;
  sent?: Sent | undefined;
}

/** How far something that waits has been escalated: the steps, who is told next and when, and the forms of whoever sends them. */
export function LadderPanel({ ladder, called, to, leave = to, sent }: Props) {
  const t = useTexts();
  const { steps, days } = ladder;
  const isDrawn =
    sent?.act === 'hold-escalation' ? ladder.may.hold : steps.some(({ id, may }) => may.word && id === sent?.values?.step);
  return (
    <section className="panel stack" aria-labelledby="ladder">
      <h2 id="ladder">{t('ladder:title')}</h2>
      <p className="small soft">{t('ladder:sub')}</p>
      {!isDrawn && <Unsent sent={sent} />}
      <Now ladder={ladder} />
      {steps.length === 0 && days !== null && <p className="soft">{t('ladder:none')}</p>}
      {steps.length > 0 && (
        <ol className="stack plain">
          {steps.map((step) => (
            <li key={step.id}>
              <Step step={step} />
              {step.may.word && <Draft step={step} days={days ?? step.days} called={called} to={to} leave={leave} sent={sent} />}
            </li>
          ))}
        </ol>
      )}
      {ladder.may.hold && <Hold today={ladder.today} to={to} sent={sent} />}
    </section>
  );
}

/** How long it has waited, and what comes next. */
function Now({ ladder: { days, waitsFor, automatic, next } }: { ladder: Ladder }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { date } = useFormat();
  if (days === null) return <p>{t('ladder:stands')}</p>;
  const counted = t('ladder:days', { count: days });
  return (
    <>
      <p>
        {waitsFor
          ? t('ladder:waits', { name: nameIn(waitsFor.names, locale), days: counted })
          : t('ladder:stood', { days: counted })}
      </p>
      {next && (
        <p>
          {t(next.person ? 'ladder:nextTo' : 'ladder:next', {
            rung: t(`ladder:rung.${next.rung}`),
            person: next.person ?? '',
            day: date(next.on),
          })}
        </p>
      )}
      {automatic && <p className="small">{t('ladder:automatic')}</p>}
    </>
  );
}

/** One step: whom it names, what became of it and when, how many it reached. */
function Step({ step }: { step: StepLine }) {
  const t = useTexts();
  const { date, moment } = useFormat();
  const { rung, state, person, held, sent, delivery, dueOn, text } = step;
  return (
    <>
      <p className="row">
        <strong>{person ? `${t(`ladder:rung.${rung}`)}: ${person}` : t(`ladder:rung.${rung}`)}</strong>
        <Chip tone={state === 'sent' ? 'go' : state === 'drafted' ? 'warn' : 'plain'}>{t(`ladder:is.${state}`)}</Chip>
        <span className="small soft">{t('ladder:days', { count: step.days })}</span>
      </p>
      {state === 'drafted' && dueOn && <p className="small">{t('ladder:dueOn', { day: date(dueOn) })}</p>}
      {state === 'skipped' && <p className="small">{t('ladder:skippedText')}</p>}
      {state === 'passed_over' && <p className="small">{t('ladder:passedText')}</p>}
      {held && (state === 'held' || state === 'drafted') && (
        <p className="small">{t('ladder:heldUntil', { day: date(held.until), by: held.by, reason: held.reason })}</p>
      )}
      {sent && (
        <p className="small">
          {sent.by
            ? t('ladder:sentBy', { moment: moment(sent.at), by: sent.by })
            : t('ladder:sentAuto', { moment: moment(sent.at) })}
          {delivery && (
            <>
              {' · '}
              {t('ladder:told', { count: delivery.told })} · {t('ladder:mailed', { count: delivery.mailed })} ·{' '}
              {t('ladder:read', { count: delivery.read })}
            </>
          )}
        </p>
      )}
      {state === 'sent' && text && <p className="pre">{text}</p>}
    </>
  );
}

type Form = Pick<Props, 'to' | 'sent'>;

/** What is written to whom a draft names, kept or sent by the one form. */
function Draft({ step, days, called, to, leave, sent }: Form & { step: StepLine; days: number; called: string; leave: string }) {
  const t = useTexts();
  const { date } = useFormat();
  const again = sent && !sent.ok && sent.values?.step === step.id ? sent : undefined;
  const problem = useProblems(again?.problems);
  const proposed = t('ladder:draft', { ref: called, days: t('ladder:days', { count: days }) });
  const theirs = wordsOfOther<{ text: string }>(again);
  const stands = theirs?.text ?? (step.text || proposed);
  const version = theirs?.textVersion ?? Number(again?.values?.textVersion ?? step.textVersion);
  return (
    <CommandForm key={theirs?.textVersion} className="stack" action={to} aria-label={t(`ladder:rung.${step.rung}`)}>
      <input type="hidden" name="step" value={step.id} />
      <BegunFrom texts={{ text: stands }} version={version} />
      <ProblemList problems={again?.problems} />
      {theirs && <WordsOfOther texts={[theirs.text]} leave={leave} />}
      <TextArea
        name="text"
        label={t('ladder:text')}
        hint={t('ladder:textHint')}
        problem={problem('text')}
        defaultValue={again?.values?.text ?? stands}
        rows={3}
        maxLength={2_000}
      />
      {!step.may.send && step.dueOn && <p className="small">{t('ladder:notYet', { day: date(step.dueOn) })}</p>}
      <div className="row">
        {step.may.send && (
          <Button tone="main" name="act" value="send-escalation">
            {t('ladder:send')}
          </Button>
        )}
        <Button name="act" value="word-escalation">
          {t('ladder:save')}
        </Button>
      </div>
    </CommandForm>
  );
}

function Hold({ today, to, sent }: Form & { today: string }) {
  const t = useTexts();
  const again = sent?.act === 'hold-escalation' && !sent.ok ? sent : undefined;
  const problem = useProblems(again?.problems);
  return (
    <details open={again !== undefined || undefined}>
      <summary>{t('ladder:hold')}</summary>
      <CommandForm className="stack" action={to} aria-label={t('ladder:hold')}>
        <ProblemList problems={again?.problems} />
        <Field
          type="date"
          name="until"
          label={t('ladder:holdUntil')}
          hint={t('ladder:holdHint')}
          min={today}
          problem={problem('until')}
          defaultValue={again?.values?.until ?? ''}
          required
        />
        <Field
          name="reason"
          label={t('ladder:holdReason')}
          problem={problem('reason')}
          defaultValue={again?.values?.reason ?? ''}
          maxLength={300}
          required
        />
        <div className="row">
          <Button name="act" value="hold-escalation">
            {t('ladder:holdIt')}
          </Button>
        </div>
      </CommandForm>
    </details>
  );
}
