import { Form, Link, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import {
  type Filter,
  type FilterChoices,
  isFiltered,
  kindsIn,
  longestFilterText,
  searchOf,
} from '#app/domain/backlog/filter/filter.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActiveFilter } from './active-filter.tsx';
import styles from './filter.css?url';
import { FilterFields } from './filter-fields.tsx';

export interface FilterBarProps {
  /** The address of the list. */
  action: string;
  filter: Filter;
  /** What can be chosen; none until the filter is opened. */
  choices: FilterChoices | null;
  /** The filter's fields are in sight. */
  open: boolean;
  /** What else the address says. */
  kept?: Readonly<Record<string, string>>;
  /** Rows that the filter lets through, and all. */
  total: number;
  all: number;
}

/** Says which rows of a list are shown, by a plain form that leads to their address; with scripts each choice shows them at once. */
export function FilterBar({ action, filter, choices, open, kept = {}, total, all }: FilterBarProps) {
  const t = useTexts();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const search = searchOf(filter).toString();
  // The form stays while its list changes: what was taken out of the filter elsewhere is taken out of it too.
  useEffect(() => agree(form.current, new URLSearchParams(search)), [search]);
  const address = (of: URLSearchParams) => {
    for (const [name, value] of Object.entries(kept)) of.set(name, value);
    return of.size > 0 ? `${action}?${of}` : action;
  };
  const count = kindsIn(filter).length;
  return (
    <search className="filter-bar">
      <link rel="stylesheet" href={styles} />
      <Form
        ref={form}
        action={action}
        onChange={({ currentTarget, target }) => {
          const typed = target instanceof HTMLInputElement && target.type === 'search';
          if (!typed) submit(currentTarget, { replace: true, preventScrollReset: true });
        }}
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FilterLine filter={filter} isOpen={choices !== null} address={address} />
        {choices && (
          <details className="more" open={open}>
            <summary>{count > 0 ? t('filter:openCount', { count }) : t('filter:open')}</summary>
            {open && <input type="hidden" name="filter" value="" />}
            <FilterFields filter={filter} choices={choices} />
            <Button>{t('filter:show')}</Button>
          </details>
        )}
      </Form>
      <ActiveFilter filter={filter} choices={choices} address={address} />
      <p className="small soft" role="status">
        {isFiltered(filter) && t('filter:shown', { count: all, total })}
      </p>
    </search>
  );
}

/** The words to look for, and the shortest ways: only mine, the whole filter, everything again. */
function FilterLine({ filter, isOpen, address }: { filter: Filter; isOpen: boolean; address: (of: URLSearchParams) => string }) {
  const t = useTexts();
  const opened = searchOf(filter);
  opened.set('filter', '');
  const way = (of: URLSearchParams, words: string) => (
    <Link className="btn quiet" to={address(of)} preventScrollReset>
      {words}
    </Link>
  );
  return (
    <div className="row filter-line">
      <Field
        type="search"
        name="text"
        label={t('filter:text')}
        labelHidden
        placeholder={t('filter:text')}
        defaultValue={filter.text}
        maxLength={longestFilterText}
      />
      <Button>{t('filter:find')}</Button>
      {!filter.assignee.includes('me') && way(searchOf({ ...filter, assignee: ['me'] }), t('filter:mine'))}
      {!isOpen && way(opened, t('filter:open'))}
      {isFiltered(filter) && way(new URLSearchParams({ all: '' }), t('filter:clear'))}
    </div>
  );
}

/** Sets the fields of a form as an address says. */
function agree(form: HTMLFormElement | null, asked: URLSearchParams): void {
  for (const field of form?.querySelectorAll<HTMLInputElement>('input:not([type=hidden])') ?? []) {
    if (field.type === 'checkbox') field.checked = asked.getAll(field.name).includes(field.value);
    else if (field !== document.activeElement) {
      const value = asked.get(field.name) ?? '';
      field.value = field.type === 'date' && value === 'visit' ? '' : value;
    }
  }
}
