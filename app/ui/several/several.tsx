import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '#app/ui/kit/button.tsx';
import { Checkbox, Field, Select } from '#app/ui/kit/field.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { CameOf } from './came-of.tsx';
import { type ChangedSeveral, needsReason } from './changed-several.ts';
import styles from './several.css?url';
import { severalForm } from './tick.tsx';
import { useTicking } from './ticking.ts';

interface Named {
  id: string;
  name: string;
}

/** What ticked items can be given: a list has states, a board columns. */
export interface SeveralChoices {
  people: readonly Named[];
  labels: readonly Named[];
  states: readonly Named[];
  columns: readonly Named[];
  sprints: readonly Named[];
  /** Whether they may be put away. */
  archive: boolean;
}

interface Props {
  choices: SeveralChoices;
  /** Keys of the items that stand in the list, in its order: of these, those that are ticked are changed. */
  items: readonly string[];
  sent: ChangedSeveral | undefined;
  /** What stands at the end of the form's line. */
  children?: ReactNode;
}

/** Does one thing to all items that are ticked, and says which of them were refused and why. */
export function Several({ choices, items, sent, children }: Props) {
  const t = useTexts();
  const { ticks, tick } = useTicking();
  const ticked = items.filter((item) => ticks.keys.has(item));
  const asksWhy = needsReason(sent);
  useSentInstead(ticked);
  return (
    <>
      <link rel="stylesheet" href={styles} />
      {sent && <CameOf sent={sent} />}
      <CommandForm id={severalForm} className="row several" data-goes-back="">
        <input type="hidden" name="act" value="change-items" />
        <Checkbox
          label={t('several:all')}
          checked={ticked.length > 0 && ticked.length === items.length}
          onChange={({ currentTarget }) => tick({ items, on: currentTarget.checked })}
        />
        <Select
          key={asksWhy ? sent?.what : ''}
          name="what"
          label={t('several:what')}
          labelHidden
          required
          defaultValue={asksWhy ? sent?.what : ''}
        >
          <option value="">{t('several:what')}</option>
          <Group label={t('several:state')} act="change-state" choices={choices.states} />
          <Group label={t('several:column')} act="move-item" choices={choices.columns} />
          <Group label={t('several:assign')} act="assign-item" choices={choices.people} />
          <Group label={t('several:unassign')} act="unassign-item" choices={choices.people} />
          <Group label={t('several:label')} act="label-item" choices={choices.labels} />
          <Group label={t('several:unlabel')} act="unlabel-item" choices={choices.labels} />
          <Group label={t('several:sprint')} act="add-to-sprint" choices={choices.sprints} />
          {choices.archive && <option value="archive-item">{t('several:archive')}</option>}
        </Select>
        {asksWhy && <Field name="reason" label={t('several:reason')} maxLength={500} autoComplete="off" />}
        <Button small>{t('several:do')}</Button>
        <span className="small soft" role="status">
          {ticked.length > 0 && t('several:ticked', { count: ticked.length })}
        </span>
        {children}
      </CommandForm>
    </>
  );
}

/** Each choice names its act too: a list that is closed shows nothing else, and the same people can be put on and taken off. */
function Group({ label, act, choices }: { label: string; act: string; choices: readonly Named[] }) {
  const t = useTexts();
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(({ id, name }) => (
        <option key={id} value={`${act}:${id}`}>
          {t('several:of', { what: label, name })}
        </option>
      ))}
    </optgroup>
  );
}

/** With scripts these are sent, in their order, whether their ticks are mounted or not; without, the ticks that are on the page. */
function useSentInstead(items: readonly string[]): void {
  const latest = useRef(items);
  latest.current = items;
  useEffect(() => {
    const form = document.getElementById(severalForm);
    const fill = ({ formData }: FormDataEvent) => {
      formData.delete('item');
      for (const item of latest.current) formData.append('item', item);
    };
    form?.addEventListener('formdata', fill);
    return () => form?.removeEventListener('formdata', fill);
  }, []);
}
