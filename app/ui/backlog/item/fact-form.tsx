import type { InputHTMLAttributes, ReactNode } from 'react';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { useItemAct } from './item-act.tsx';

interface Common {
  item: ItemView;
  /** The command, and the field of its form. */
  act: string;
  name: string;
  label: string;
  note?: ReactNode;
  /** It is not changed here now, by this reader or by anybody. */
  fixed?: boolean;
}

interface Chosen extends Common {
  value: string;
  /** The value in words, for who may only look. */
  shown: string;
  options: readonly { value: string; label: string }[];
}

/** One of several: a native list with its button; plain words for who may not change it. */
export function Fact({ item, act, name, label, value, shown, options, note, fixed }: Chosen) {
  const { form, problem, typed } = useItemAct({ item: item.key, act });
  if (!item.can.edit || fixed) return <Shown label={label} shown={shown} note={note} />;
  return (
    <FetcherForm {...form} className="fact" follows={value}>
      <Select name={name} label={label} problem={problem} defaultValue={typed[name] ?? value} data-value={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
      <Save label={label} />
      <Note note={note} />
    </FetcherForm>
  );
}

interface Typed extends Common, Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'list' | 'autoComplete'> {
  value: string | number | null;
  hint?: string;
  /** In place of the value, for who may only look. */
  instead?: string | undefined;
}

/** Something typed, with its button; plain words for who may not change it. */
export function FactForm({ item, act, name, label, value, hint, note, fixed, instead, ...input }: Typed) {
  const t = useTexts();
  const { date } = useFormat();
  const { form, problem, typed } = useItemAct({ item: item.key, act });
  if (!item.can.edit || fixed) {
    const shown = instead
      ? instead
      : value === null
        ? t('item:page.none')
        : input.type === 'date'
          ? date(String(value))
          : String(value);
    return <Shown label={label} shown={shown} note={note} />;
  }
  return (
    <FetcherForm {...form} className="fact" follows={value}>
      <Field {...input} name={name} label={label} hint={hint} problem={problem} defaultValue={typed[name] ?? value ?? ''} />
      <Save label={label} />
      <Note note={note} />
    </FetcherForm>
  );
}

function Save({ label }: { label: string }) {
  const t = useTexts();
  return (
    <Button small className="fact-save">
      {t('item:page.set')} <span className="hidden-label">{label}</span>
    </Button>
  );
}

function Shown({ label, shown, note }: { label: string; shown: string; note: ReactNode }) {
  return (
    <div className="field">
      <span className="label">{label}</span>
      <span>{shown}</span>
      <Note note={note} />
    </div>
  );
}

function Note({ note }: { note: ReactNode }) {
  return note ? <span className="small soft fact-note">{note}</span> : null;
}
