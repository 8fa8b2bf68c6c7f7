import { type Filter, type FilterChoices, kindsIn } from '#app/domain/backlog/filter/filter.ts';
import { valueName } from '#app/ui/filter/filter-words.ts';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** What a filter lets through, in words. */
export function FilterWords({ filter, choices }: { filter: Filter; choices: FilterChoices }) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <ul>
      {kindsIn(filter).map((kind) => (
        <li key={kind}>
          {t(`filter:kind.${kind}`)}:{' '}
          {[filter[kind]]
            .flat()
            .map((value) => valueName(kind, value, { choices, t, date }))
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}
