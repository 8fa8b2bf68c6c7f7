import { Link } from '@remix-run/react';
import { type Filter, type FilterChoices, isFiltered, kindsIn, searchOf, without } from '#app/domain/backlog/filter/filter.ts';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { valueName } from './filter-words.ts';

interface Props {
  filter: Filter;
  choices: FilterChoices | null;
  /** Where the list stands under a filter. */
  address: (of: URLSearchParams) => string;
}

/** What the list is filtered by, in words; each can be taken out. */
export function ActiveFilter({ filter, choices, address }: Props) {
  const t = useTexts();
  const { date } = useFormat();
  const values = kindsIn(filter).flatMap((kind) => [filter[kind]].flat().map((value) => ({ kind, value })));
  if (values.length === 0) return null;
  return (
    <ul className="plain row active-filter" aria-label={t('filter:active')}>
      {values.map(({ kind, value }) => {
        const rest = without(filter, kind, value);
        const name = valueName(kind, value, { choices, t, date });
        return (
          <li key={`${kind} ${value}`}>
            <Link
              className="chip agency"
              to={address(isFiltered(rest) ? searchOf(rest) : new URLSearchParams({ all: '' }))}
              preventScrollReset
              aria-label={t('filter:remove', { kind: t(`filter:kind.${kind}`), value: name })}
            >
              {t(`filter:kind.${kind}`)}: {name} <span aria-hidden="true">✕</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
