import { useEffect, useState } from 'react';
import type { Problem } from '#app/domain/errors.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Checkbox, Select } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useProblemText } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Named {
  id: string;
  name: string;
}

/** What ticked items can be given. */
export interface SeveralChoices {
  people: readonly Named[];
  labels: readonly Named[];
  states: readonly Named[];
  sprints: readonly Named[];
}

interface Refusal {
  item: string;
  code: string;
  values?: Problem['values'];
}

/** What came of changing several items. */
export type ChangedSeveral =
  | { act: 'change-items'; ok: true; changed: readonly string[]; refused: readonly Refusal[] }
  | { act: 'change-items'; ok: false; problems: readonly Problem[]; ticked: readonly string[] };

/** The form that the ticks of a list belong to. */
export const severalForm = 'several';

/** Does one thing to all items that are ticked, and says which of them were refused and why. */
export function Several({ choices, sent }: { choices: SeveralChoices; sent: ChangedSeveral | undefined }) {
  const t = useTexts();
  const [ticked, setTicked] = useTicked();
  return (
    <>
      {sent && <CameOf sent={sent} />}
      <CommandForm id={severalForm} className="row several" data-ticked={ticked}>
        <input type="hidden" name="act" value="change-items" />
        <Checkbox label={t('backlog:several.all')} onChange={({ currentTarget }) => setTicked(currentTarget.checked)} />
        <Select name="what" label={t('backlog:several.what')} labelHidden required defaultValue="">
          <option value="">{t('backlog:several.what')}</option>
          <Group label={t('backlog:several.state')} act="change-state" choices={choices.states} />
          <Group label={t('backlog:several.assign')} act="assign-item" choices={choices.people} />
          <Group label={t('backlog:several.unassign')} act="unassign-item" choices={choices.people} />
          <Group label={t('backlog:several.label')} act="label-item" choices={choices.labels} />
          <Group label={t('backlog:several.unlabel')} act="unlabel-item" choices={choices.labels} />
          <Group label={t('backlog:several.sprint')} act="add-to-sprint" choices={choices.sprints} />
          <option value="archive-item">{t('backlog:several.archive')}</option>
        </Select>
        <Button small>{t('backlog:several.do')}</Button>
        <span className="small soft" role="status">
          {ticked > 0 && t('backlog:several.ticked', { count: ticked })}
        </span>
      </CommandForm>
    </>
  );
}

function Group({ label, act, choices }: { label: string; act: string; choices: readonly Named[] }) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(({ id, name }) => (
        <option key={id} value={`${act}:${id}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

function CameOf({ sent }: { sent: ChangedSeveral }) {
  const t = useTexts();
  const text = useProblemText();
  const lines = sent.ok
    ? sent.refused.map(({ item, ...refusal }) => `${item}: ${text(refusal)}`)
    : sent.problems.map((problem) => (/-\d+$/.test(problem.field) ? `${problem.field}: ${text(problem)}` : text(problem)));
  const tone = lines.length > 0 ? (sent.ok ? 'warn' : 'stop') : 'go';
  return (
    <Notice tone={tone} role={sent.ok ? 'status' : 'alert'}>
      {sent.ok && <p>{t('backlog:several.changed', { count: sent.changed.length })}</p>}
      {lines.length > 0 && (
        <>
          <p>{t('backlog:several.refused', { count: lines.length })}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** How many items are ticked, and a way to tick them all or none. With Shift a tick goes on from the one before. */
function useTicked(): [number, (all: boolean) => void] {
  const [ticked, setTicked] = useState(0);
  useEffect(() => {
    let last: HTMLInputElement | undefined;
    const count = () => setTicked(ticks().filter((tick) => tick.checked).length);
    const onClick = (event: MouseEvent) => {
      const { target, shiftKey } = event;
      if (!(target instanceof HTMLInputElement) || target.getAttribute('form') !== severalForm) return;
      const all = ticks();
      const [from, to] = [last ? all.indexOf(last) : -1, all.indexOf(target)].sort((a, b) => a - b) as [number, number];
      if (shiftKey && from >= 0) for (const tick of all.slice(from, to + 1)) tick.checked = target.checked;
      last = target;
      count();
    };
    document.addEventListener('click', onClick);
    count();
    return () => document.removeEventListener('click', onClick);
  }, []);
  const tickAll = (checked: boolean) => {
    for (const tick of ticks()) tick.checked = checked;
    setTicked(checked ? ticks().length : 0);
  };
  return [ticked, tickAll];
}

function ticks(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form=${severalForm}]`)];
}
