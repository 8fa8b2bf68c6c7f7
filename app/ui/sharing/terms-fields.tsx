import { classifications } from '#app/domain/classification.ts';
import { hiddenFields, levels, plainLevels, scopeTypes } from '#app/domain/sharing/agreement.ts';
import { Checkbox, Field, Radios, Select, TextArea } from '../kit/field.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Again } from '../strategy/act-panel.tsx';
import type { Chosen, ScopeChoices } from './chosen.ts';

const placeOf = (level: string) => (levels as readonly string[]).indexOf(level);

/** The three levels at first sight. */
export function LevelPick({ level }: { level: string }) {
  const t = useTexts();
  return (
    <div className="pick">
      <Radios
        legend={t('agreements:form.may')}
        name="level"
        chosen={plainLevels.findLast((plain) => placeOf(plain) <= placeOf(level)) ?? 'see'}
        choices={plainLevels.map((value) => ({
          value,
          label: (
            <>
              <b>{t(`agreements:plain.${value}`)}</b>
              <small>{t(`agreements:plainMeans.${value}`)}</small>
            </>
          ),
        }))}
      />
    </div>
  );
}

interface Props {
  again: Again;
  /** What stands in the fields unless something was typed. */
  chosen: Chosen;
  ceiling: string;
  escalates: boolean;
  choices: ScopeChoices;
  /** The level where it is none of the three at first sight. */
  exact?: string;
}

/** The rest of the terms: which items, the exact level, fields that are kept, the ceiling. */
export function TermsFields({ again: { problem, typed }, chosen, ceiling, escalates, choices, exact = '' }: Props) {
  const t = useTexts();
  return (
    <>
      <fieldset>
        <legend>{t('agreements:form.scope')}</legend>
        <p className="small soft">{t('agreements:form.scopeHint')}</p>
        {problem('scope') && <p className="problem">{problem('scope')}</p>}
        <div className="fields part">
          <Ticks
            name="types"
            legend={t('agreements:form.types')}
            chosen={chosen.types}
            choices={scopeTypes.map((type) => [type, t(`agreements:types.${type}`)])}
          />
          <Ticks
            name="classifications"
            legend={t('agreements:form.classifications')}
            chosen={chosen.classifications}
            problem={problem('classifications')}
            choices={classifications.map((each) => [each, t(`item:classification.${each}`)])}
          />
          <Ticks
            name="labels"
            legend={t('agreements:form.labels')}
            chosen={chosen.labels}
            problem={problem('labels')}
            choices={choices.labels.map(({ id, name }) => [id, name])}
          />
          <Ticks
            name="epics"
            legend={t('agreements:form.epics')}
            chosen={chosen.epics}
            problem={problem('epics')}
            choices={choices.epics.map(({ key, title }) => [key, `${key} ${title}`])}
          />
        </div>
      </fieldset>
      <div className="fields">
        <Select name="exact" label={t('agreements:form.exact')} problem={problem('level')} defaultValue={typed.exact ?? exact}>
          <option value="">{t('agreements:form.asAbove')}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(`agreements:level.${level}`)}
            </option>
          ))}
        </Select>
        <Select
          name="ceiling"
          label={t('agreements:form.ceiling')}
          hint={t('agreements:form.ceilingHint')}
          problem={problem('ceiling')}
          defaultValue={typed.ceiling ?? ceiling}
        >
          {classifications.map((each) => (
            <option key={each} value={each}>
              {t(`item:classification.${each}`)}
            </option>
          ))}
        </Select>
      </div>
      <Ticks
        name="hides"
        legend={t('agreements:form.hides')}
        chosen={chosen.hides}
        problem={problem('hides')}
        choices={hiddenFields.map((field) => [field, t(`agreements:hides.${field}`)])}
      />
      <Checkbox
        name="escalates"
        value="yes"
        label={t('agreements:form.escalates')}
        defaultChecked={Object.keys(typed).length > 0 ? typed.escalates === 'yes' : escalates}
      />
      {problem('escalates') && <p className="problem">{problem('escalates')}</p>}
    </>
  );
}

interface TicksProps {
  name: string;
  legend: string;
  chosen: readonly string[];
  choices: readonly (readonly [value: string, label: string])[];
  problem?: string;
}

function Ticks({ name, legend, chosen, choices, problem }: TicksProps) {
  if (choices.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className={choices.length > 6 ? 'ticks' : undefined}>
        {choices.map(([value, label]) => (
          <Checkbox key={value} name={name} value={value} label={label} defaultChecked={chosen.includes(value)} />
        ))}
      </div>
      {problem && <p className="problem">{problem}</p>}
    </fieldset>
  );
}

/** What the offering side says to the other. */
export function NoteField({ again: { problem, typed } }: { again: Again }) {
  const t = useTexts();
  return (
    <TextArea
      name="note"
      label={t('agreements:form.note')}
      hint={t('agreements:form.noteHint')}
      problem={problem('note')}
      defaultValue={typed.note}
      maxLength={2_000}
    />
  );
}

/** The signatory and the number of the letter. */
export function SignatureFields({ again: { problem, typed } }: { again: Again }) {
  const t = useTexts();
  return (
    <div className="fields">
      <Field
        name="signatory"
        label={t('agreements:form.signatory')}
        problem={problem('signatory')}
        defaultValue={typed.signatory}
        maxLength={160}
        required
      />
      <Field
        name="letter"
        label={t('agreements:form.letter')}
        problem={problem('letter')}
        defaultValue={typed.letter}
        maxLength={80}
        required
      />
    </div>
  );
}
