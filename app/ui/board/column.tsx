import { memo, useEffect, useMemo, useRef } from 'react';
import { type BoardColumn, elsewhere } from '#app/domain/board/board.ts';
import { boardColumnPath } from '#app/paths.ts';
import { Tick } from '#app/ui/several/tick.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { CardBody } from './card.tsx';
import { CardAside } from './card-aside.tsx';
import { ColumnHead } from './column-head.tsx';
import { useColumnWindow } from './column-window.ts';
import type { CardNote } from './state/board-state.ts';

export interface ColumnProps {
  board: string;
  filter: string;
  column: BoardColumn;
  /** What stands beside cards of this column, by key. */
  notes: Readonly<Record<string, CardNote>>;
  /** Keys of moves that could not be sent yet. */
  unsent: ReadonlySet<string>;
  /** The card of this column that is lifted, and how. */
  lifted: { item: string; by: 'keys' | 'pointer' } | undefined;
  /** The card of this column that must be mounted, for it has or gets the focus. */
  ensured: string | undefined;
  mayMove: boolean;
  /** Whether its cards can be ticked, to change several at once. */
  ticking: boolean;
  onEnd(column: string): void;
}

/** A column: its head, and of its cards those near what is seen. */
export const Column = memo(function Column({
  board,
  filter,
  column,
  notes,
  unsent,
  lifted,
  ensured,
  mayMove,
  ticking,
  onEnd,
}: ColumnProps) {
  const t = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const { cards, total, id } = column;
  const keys = useMemo(() => cards.map((card) => card.k), [cards]);
  const { from, to, above, below } = useColumnWindow(list, keys, ensured === undefined ? undefined : keys.indexOf(ensured));
  const more = total - cards.length;
  useEffect(() => {
    if (more > 0 && to >= cards.length - 5) onEnd(id);
  }, [more, to, cards.length, id, onEnd]);
  return (
    <section className="column" aria-labelledby={`column-${id}`}>
      <ColumnHead column={column} />
      <div className="column-cards">
        <ol ref={list} data-column={id === elsewhere ? undefined : id}>
          {above > 0 && <li aria-hidden="true" className="room" style={{ height: above }} />}
          {cards.slice(from, to).map((card, index) => (
            <li
              key={card.k}
              id={`card-${card.k}`}
              data-key={card.k}
              data-movable={mayMove && !card.f ? '' : undefined}
              className={classOf(card.k, notes, unsent, lifted)}
              aria-posinset={from + index + 1}
              aria-setsize={total}
            >
              {ticking && <Tick item={card.k} title={card.t} along={keys} />}
              <CardBody card={card} category={column.category} />
              <CardAside note={notes[card.k]} unsent={unsent.has(card.k)} />
            </li>
          ))}
          {below > 0 && <li aria-hidden="true" className="room" style={{ height: below }} />}
        </ol>
        {id === elsewhere && <p className="column-why">{t('board:column.elsewhereWhy')}</p>}
        {total === 0 && (
          <p className="column-empty">
            {t(
              column.all
                ? 'board:column.emptyShown'
                : column.category === undefined
                  ? 'board:column.empty'
                  : `board:column.empty_${column.category}`,
            )}
          </p>
        )}
        {more > 0 && (
          <a
            className="more"
            href={boardColumnPath(board, id, cards.at(-1)?.k, cards.length, filter)}
            onClick={(event) => {
              event.preventDefault();
              onEnd(id);
            }}
          >
            {t('board:column.more', { count: more })}
          </a>
        )}
      </div>
    </section>
  );
});

function classOf(key: string, notes: ColumnProps['notes'], unsent: ColumnProps['unsent'], lifted: ColumnProps['lifted']): string {
  if (lifted?.item === key) return lifted.by === 'pointer' ? 'card slot' : 'card lifted';
  if (notes[key]?.kind === 'refused') return 'card refused';
  return unsent.has(key) ? 'card unsent' : 'card';
}
