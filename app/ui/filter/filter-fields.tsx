import type { ReactNode } from 'react';
import type { Filter, FilterChoices } from '#app/domain/backlog/filter/filter.ts';
import { Field } from '#app/ui/kit/field.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { assigneeName, sprintName } from './filter-words.ts';

/** What can be chosen, kind by kind, each with the number of rows it brings. */
export function FilterFields({ filter, choices }: { filter: Filter; choices: FilterChoices }) {
  const t = useTexts();
  return (
    <div className="filter-fields">
      <Choices kind="assignee" filter={filter} choices={withChosen(choices.assignee, filter.assignee)}>
        {(value) => assigneeName(value, choices, t)}
      </Choices>
      <Choices kind="label" filter={filter} choices={withChosen(choices.label, filter.label)}>
        {(value) => value}
      </Choices>
      <Choices kind="type" filter={filter} choices={withChosen(choices.type, filter.type)}>
        {(value) => t(textKey(`item:type.${value}`))}
      </Choices>
      <Choices kind="due" filter={filter} choices={withChosen(choices.due, filter.due)}>
        {(value) => t(textKey(`filter:due.${value}`))}
      </Choices>
      <Choices kind="sprint" filter={filter} choices={withChosen(choices.sprint, filter.sprint)}>
        {(value) => sprintName(value, choices, t)}
      </Choices>
      <fieldset>
        <legend>{t('filter:kind.changed')}</legend>
        <label className="check">
          <input type="checkbox" name="changed" value="visit" defaultChecked={filter.changed === 'visit'} />
          <span>{t('filter:visit')}</span>
        </label>
        <Field
          type="date"
          name="changed"
          label={t('filter:day')}
          defaultValue={filter.changed === 'visit' ? '' : filter.changed}
        />
      </fieldset>
    </div>
  );
}

interface ChoicesProps {
  kind: 'assignee' | 'label' | 'type' | 'due' | 'sprint';
  filter: Filter;
  choices: readonly { value: string; count: number }[];
  children: (value: string) => ReactNode;
}

function Choices({ kind, filter, choices, children }: ChoicesProps) {
  const t = useTexts();
  const { number } = useFormat();
  if (choices.length === 0) return null;
  return (
    <fieldset>
      <legend>{t(`filter:kind.${kind}`)}</legend>
      <div className="filter-choices">
        {choices.map(({ value, count }) => (
          <label key={value} className="check">
            <input type="checkbox" name={kind} value={value} defaultChecked={filter[kind].some((each) => each === value)} />
            <span>
              {children(value)} <span className="soft num">{number(count)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The choices, and what is chosen although no row has it now. */
function withChosen(choices: readonly { value: string; count: number }[], chosen: readonly string[]) {
  const known = new Set(choices.map(({ value }) => value));
  return [...choices, ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }))];
}
