import { type ReactNode, useId } from 'react';
import { type BlockerLine, causes, documentStates, type FreerChoice } from '#app/domain/blocker/blocker.ts';
import type { Problem } from '#app/domain/errors.ts';
import { currencies } from '#app/domain/strategy/funding/funding.ts';
import { Field, Select, TextArea } from '#app/ui/kit/field.tsx';
import { useProblems } from '#app/ui/shell/problems.tsx';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  choices: readonly FreerChoice[];
  /** Which money it waits for; a board does without it. */
  funding?: ReactNode;
  /** ISO dates: the first day that can be named, and the one that is unless said. */
  today?: string;
  neededBy: string;
  /** What stands there already, of a blocker that is changed. */
  blocker?: BlockerLine;
  problems: readonly Problem[] | undefined;
  typed: Record<string, string> | undefined;
  /** Whether the first field has the focus as it appears. */
  focus?: boolean;
}

/** Who can free it, and why in one line; all else behind *More*, which stands open where something of it was refused. */
export function BlockerFields({ choices, funding, today, neededBy, blocker, problems, typed, focus }: Props) {
  const t = useTexts();
  const problem = useProblems(problems);
  const list = useId();
  const below = problems?.some(({ field }) => !['freer', 'line', ''].includes(field)) ?? false;
  return (
    <>
      <Field
        name="freer"
        list={list}
        label={t('blocker:field.freer')}
        hint={t('blocker:field.freerHint')}
        problem={problem('freer')}
        defaultValue={typed?.freer ?? (blocker ? nameOf(blocker.freer) : '')}
        maxLength={160}
        autoComplete="off"
        autoFocus={focus}
        required
      />
      <datalist id={list}>
        {choices.map((choice) => (
          <option key={`${choice.kind} ${choice.id}`} value={nameOf(choice)}>
            {t(choice.recent ? 'blocker:choice.recent' : textKey(`blocker:choice.${choice.kind}`))}
          </option>
        ))}
      </datalist>
      <Field
        name="line"
        label={t('blocker:field.line')}
        hint={`${t('blocker:field.lineHint')} ${t('blocker:field.agencyHint')}`}
        problem={problem('line')}
        defaultValue={typed?.line ?? blocker?.line ?? ''}
        maxLength={300}
        autoComplete="off"
        required
      />
      <details className="more" open={below || blocker !== undefined || undefined}>
        <summary>{t('blocker:field.more')}</summary>
        <div className="stack">
          <More {...{ today, neededBy, blocker, problem, typed }} />
          {funding}
        </div>
      </details>
    </>
  );
}

/** An agency is written with its code, so that it is not taken for somebody outside of a like name. */
function nameOf({ kind, id, name }: Pick<FreerChoice, 'kind' | 'id' | 'name'>): string {
  return kind === 'agency' ? `${id} ${name}` : name;
}

type MoreProps = Pick<Props, 'today' | 'neededBy' | 'blocker' | 'typed'> & { problem: (field: string) => string | undefined };

function More({ today, neededBy, blocker, problem, typed }: MoreProps) {
  const t = useTexts();
  return (
    <>
      <div className="blocker-pair">
        <Field
          type="date"
          name="neededBy"
          label={t('blocker:field.neededBy')}
          problem={problem('neededBy')}
          defaultValue={typed?.neededBy ?? blocker?.neededBy ?? neededBy}
          min={today}
        />
        <Select
          name="cause"
          label={t('blocker:field.cause')}
          problem={problem('cause')}
          defaultValue={typed?.cause ?? blocker?.cause ?? ''}
        >
          {!blocker && <option value="">{t('blocker:field.guessed')}</option>}
          {causes.map((cause) => (
            <option key={cause} value={cause}>
              {t(textKey(`blocker:cause.${cause}`))}
            </option>
          ))}
        </Select>
      </div>
      <div className="blocker-pair">
        <Field
          name="costPerDay"
          inputMode="decimal"
          label={t('blocker:field.cost')}
          problem={problem('costPerDay')}
          defaultValue={typed?.costPerDay ?? blocker?.cost?.perDay ?? ''}
          autoComplete="off"
        />
        <Select
          name="currency"
          label={t('blocker:field.currency')}
          defaultValue={typed?.currency ?? blocker?.cost?.currency ?? 'UZS'}
        >
          {currencies.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </Select>
      </div>
      <Field
        name="costSource"
        label={t('blocker:field.costSource')}
        problem={problem('costSource')}
        defaultValue={typed?.costSource ?? blocker?.cost?.source ?? ''}
        maxLength={300}
      />
      <Field
        name="linked"
        label={t('blocker:field.linked')}
        hint={t('blocker:field.linkedHint')}
        problem={problem('linked')}
        defaultValue={typed?.linked ?? blocker?.linked?.key ?? ''}
        maxLength={24}
        autoComplete="off"
      />
      <TextArea
        name="criteria"
        rows={2}
        label={t('blocker:field.criteria')}
        problem={problem('criteria')}
        defaultValue={typed?.criteria ?? blocker?.criteria ?? ''}
        maxLength={4_000}
      />
      <div className="blocker-pair">
        <Field
          name="legalBasis"
          label={t('blocker:field.legalBasis')}
          problem={problem('legalBasis')}
          defaultValue={typed?.legalBasis ?? blocker?.legalBasis ?? ''}
          maxLength={500}
        />
        <Select
          name="documentState"
          label={t('blocker:field.documentState')}
          defaultValue={typed?.documentState ?? blocker?.documentState ?? ''}
        >
          <option value="">{t('blocker:field.noDocument')}</option>
          {documentStates.map((state) => (
            <option key={state} value={state}>
              {t(textKey(`blocker:document.${state}`))}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
