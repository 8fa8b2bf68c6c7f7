import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** The user need of an item, line by line, as far as it is written down. */
export function ItemNeed({ item }: { item: Pick<ItemView, 'needAs' | 'needWant' | 'needSo'> }) {
  const t = useTexts();
  const lines = (['needAs', 'needWant', 'needSo'] as const).filter((line) => item[line] !== '');
  if (lines.length === 0) return null;
  return (
    <dl className="need">
      {lines.map((line) => (
        <div key={line}>
          <dt>{t(`item:field.${line}`)}</dt>
          <dd>{item[line]}</dd>
        </div>
      ))}
    </dl>
  );
}
