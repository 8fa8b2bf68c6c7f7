import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { MarkedText, type Piece } from '#app/ui/glossary/marked-text.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  /** With its terms marked, where they are. */
  item: Pick<ItemView, 'needAs' | 'needWant' | 'needSo'> & { marked?: Record<string, readonly Piece[]> };
}

/** The user need of an item, line by line, as far as it is written down. */
export function ItemNeed({ item }: Props) {
  const t = useTexts();
  const lines = (['needAs', 'needWant', 'needSo'] as const).filter((line) => item[line] !== '');
  if (lines.length === 0) return null;
  return (
    <dl className="need">
      {lines.map((line) => (
        <div key={line}>
          <dt>{t(`item:field.${line}`)}</dt>
          <dd>
            <MarkedText pieces={item.marked?.[line] ?? [item[line]]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
