import { type MouseEvent, useCallback, useMemo, useRef } from 'react';
import type { BoardColumn, BoardSnapshot } from '#app/domain/board/board.ts';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { BoardActs } from './board-acts.ts';
import { BoardEnded, EmptyBoard } from './board-empty.tsx';
import { BoardNews, OwnMoveNews } from './board-news.tsx';
import { CardSettings } from './card.tsx';
import { Column } from './column.tsx';
import { boardKeys } from './hand/board-keys.ts';
import { Dragging } from './hand/dragging.tsx';
import { useKeptFocus } from './hand/kept-focus.ts';
import { askedOf } from './hand/lift.ts';
import { useLift } from './hand/use-lift.ts';
import { useSpoken } from './hand/use-spoken.ts';
import { drawnColumns } from './state/live-board.ts';
import { useLiveBoard } from './state/use-live-board.ts';

interface BoardProps {
  snapshot: BoardSnapshot;
  /** Today in the agency's zone, ISO. */
  today: string;
  /** Id of the agency that the reader acts for. */
  agency: string;
  /** Which cards are shown, as a query string; empty for all. */
  filter: string;
  /** Has the page read the whole board again. */
  onWhole(): void;
  /** Shows an item over the board. */
  onOpen(item: string): void;
  /** Follows a link of the board without loading the page anew. */
  onGo(path: string): void;
}

const none: ReadonlySet<string> = new Set();

/** A board that one can work on: columns of cards, moved by pointer, keys or form, and always as the server has it. */
export function Board({ snapshot, today, agency, filter, onWhole, onOpen, onGo }: BoardProps) {
  const t = useTexts();
  const format = useFormat();
  const surface = useRef<HTMLDivElement>(null);
  const { live, state } = useLiveBoard(snapshot, { agency, filter }, onWhole);
  const { board, moves, notes } = state;
  const nameOf = useCallback(
    (column: string) => board.columns.find((each) => each.id === column)?.name || t('board:column.elsewhere'),
    [board, t],
  );
  const [spoken, speak] = useSpoken(state, nameOf);
  const { lift, held, acts } = useLift(live, speak);
  const { focused, setFocused, ...focus } = useKeptFocus(surface);
  const mayMove = snapshot.can.move;

  const columns = useMemo(() => {
    const standing = drawnColumns({ board, moves });
    const asked = lift && askedOf(standing, lift);
    return asked ? drawnColumns({ board, moves }, asked) : standing;
  }, [board, moves, lift]);
  const unsent = useMemo(() => {
    const keys = moves.flatMap((move) => (move.state === 'unsent' ? move.asked.item : []));
    return keys.length > 0 ? new Set(keys) : none;
  }, [moves]);
  const { id, people, labels } = board;
  const setting = useMemo(
    () => ({ board: id, people, labels, today, mayMove, format }),
    [id, people, labels, today, mayMove, format],
  );
  const boardActs = useMemo(
    () => ({ move: live.move.bind(live), undo: live.undo.bind(live), dismiss: live.dismiss.bind(live), nameOf }),
    [live, nameOf],
  );
  const readOn = useCallback((column: string) => void live.readOn(column), [live]);
  const keys = boardKeys({ held, acts, columns, onFocus: setFocused, onOpen, onUndo: live.undo.bind(live) });

  if (state.ended) return <BoardEnded />;
  return (
    <CardSettings.Provider value={setting}>
      <BoardActs.Provider value={boardActs}>
        {columns.every((column) => (column.all ?? column.total) === 0) && <EmptyBoard board={board} />}
        <OwnMoveNews own={state.own} />
        <BoardNews news={state.news} notes={notes} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for the handles and links of all its cards */}
        <div
          ref={surface}
          className={lift ? 'board lifting' : 'board'}
          {...focus}
          onKeyDown={keys.onKeyDown}
          onKeyUp={keys.onKeyUp}
          onClick={(event) => keys.onClick(event) || openPlainly(event, onOpen, onGo)}
        >
          {columns.map((column) => (
            <Column
              key={column.id}
              board={id}
              filter={filter}
              column={column}
              notes={notes}
              unsent={unsent}
              lifted={lift?.at.column === column.id ? lift : undefined}
              ensured={cardIn(column, lift?.item ?? focused)}
              mayMove={mayMove}
              onEnd={readOn}
            />
          ))}
        </div>
        <p id="lift-keys" hidden>
          {t('board:keys.lift')}
        </p>
        <p className="hidden-label" role="status" aria-live="assertive">
          {spoken}
        </p>
        {mayMove && <Dragging surface={surface} columns={columns} lift={lift} acts={acts} />}
      </BoardActs.Provider>
    </CardSettings.Provider>
  );
}

function cardIn(column: BoardColumn, item: string | undefined): string | undefined {
  return column.cards.some((card) => card.k === item) ? item : undefined;
}

/** A plain click on a card, or on a key, shows the item over the board; other links are followed; any other click goes its own way. */
function openPlainly(event: MouseEvent<HTMLElement>, open: (item: string) => void, go: (path: string) => void): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>('a');
  const onOther = event.target.closest('button, input, label, [data-note]');
  const item = link
    ? 'open' in link.dataset && link.textContent
    : !onOther && event.target.closest<HTMLElement>('[data-key]')?.dataset.key;
  if (event.defaultPrevented || (!link && String(getSelection()))) return;
  if (link || item) event.preventDefault();
  if (item) open(item);
  else if (link) go(link.pathname + link.search);
}
