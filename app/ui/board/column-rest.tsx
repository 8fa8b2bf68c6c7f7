import { useMemo } from 'react';
import { type BoardSnapshot, type ColumnPage, columnPage, elsewhere } from '#app/domain/board/board.ts';
import { boardColumnPath, boardPath } from '#app/paths.ts';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { CardBody, CardSettings } from './card.tsx';

interface ColumnRestProps {
  board: BoardSnapshot;
  filter: string;
  /** The column's id, and how many of its cards stand above these. */
  column: string;
  above: number;
  page: ColumnPage;
  today: string;
}

/** A further page of one column, for those who read without scripts: every way on is a link. */
export function ColumnRest({ board, filter, column: columnId, above, page, today }: ColumnRestProps) {
  const t = useTexts();
  const format = useFormat();
  const { people, labels, total, cards } = page;
  const column = board.columns.find(({ id }) => id === columnId);
  const name = (columnId === elsewhere ? undefined : column?.name) ?? t('board:column.elsewhere');
  const setting = useMemo(
    () => ({ board: board.id, people, labels, today, format, mayMove: board.can.move }),
    [board, people, labels, today, format],
  );
  const last = above + cards.length;
  return (
    <CardSettings.Provider value={setting}>
      <section className="column-rest" aria-labelledby="column-rest">
        <h2 id="column-rest">{t('board:rest.title', { column: name })}</h2>
        <p className="num">{t('board:rest.range', { from: Math.min(above + 1, last), to: last, total })}</p>
        <ol>
          {cards.map((card, index) => (
            <li key={card.k} id={`card-${card.k}`} className="card" aria-posinset={above + index + 1} aria-setsize={total}>
              <CardBody card={card} category={column?.category} />
            </li>
          ))}
        </ol>
        <p>
          {cards.length === columnPage && last < total && (
            <a href={boardColumnPath(board.id, columnId, cards.at(-1)?.k, last, filter)}>
              {t('board:rest.next', { count: Math.min(columnPage, total - last) })}
            </a>
          )}{' '}
          <a href={boardPath(board.id, undefined, filter)}>{t('board:rest.back')}</a>
        </p>
      </section>
    </CardSettings.Provider>
  );
}
