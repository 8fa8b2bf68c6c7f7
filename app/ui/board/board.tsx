import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { BoardColumn, BoardSnapshot } from '#app/domain/board/board.ts';
import { boardPath } from '#app/paths.ts';
import type { ChangedSeveral } from '#app/ui/several/changed-several.ts';
import type { SeveralChoices } from '#app/ui/several/several.tsx';
import { Ticking, useTicks } from '#app/ui/several/ticking.ts';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { useUndoKey } from '#app/ui/shell/undo-key.ts';
import { type Acts, BoardActs } from './board-acts.ts';
import { BoardEnded, EmptyBoard } from './board-empty.tsx';
import { BoardNews, OwnMoveNews } from './board-news.tsx';
import { CardSettings } from './card.tsx';
import { Column } from './column.tsx';
import { boardClicks } from './hand/board-clicks.ts';
import { boardKeys } from './hand/board-keys.ts';
import { Dragging } from './hand/dragging.tsx';
import { useKeptFocus } from './hand/kept-focus.ts';
import { askedOf } from './hand/lift.ts';
import { useLift } from './hand/use-lift.ts';
import { useSpoken } from './hand/use-spoken.ts';
import { SeveralOnBoard } from './several-on-board.tsx';
import { drawnColumns, type LiveBoard } from './state/live-board.ts';
import { useLiveBoard } from './state/use-live-board.ts';

interface BoardProps {
  snapshot: BoardSnapshot;
  /** Today in the agency's zone, ISO. */
  today: string;
  /** Id of the agency that the reader acts for. */
  agency: string;
  /** Which cards are shown, as a query string; empty for all. */
  filter: string;
  /** Where its cards can be ticked: what those can be given, and what became of it. */
  several: { choices: SeveralChoices; sent: ChangedSeveral | undefined } | undefined;
  /** Has the page read the whole board again. */
  onWhole(): void;
  /** Shows an item over the board, or the form that says what holds it up. */
  onOpen(item: string, block?: 'block&'): void;
  /** Follows a link of the board without loading the page anew. */
  onGo(path: string): void;
  /** Lets cards be ticked, or no more. */
  onSeveral(on: boolean): void;
}

const none: ReadonlySet<string> = new Set();

/** A board that one can work on: columns of cards, moved by pointer, keys or form, and always as the server has it. */
export function Board({ snapshot, today, agency, filter, several, onWhole, onOpen, onGo, onSeveral }: BoardProps) {
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
  const { lift, acts } = useLift(live, speak);
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
  const boardActs = useMemo(() => actsOn(live, setFocused, nameOf), [live, setFocused, nameOf]);
  const readOn = useCallback((column: string) => void live.readOn(column), [live]);
  const ticking = useBoardTicks(several, live);
  const clicks = boardClicks({ ticking: several !== undefined, onTick: mayMove ? onTick : undefined, onOpen, onGo });
  const keys = boardKeys({
    acts,
    columns,
    onFocus: setFocused,
    onOpen,
    onTick: mayMove ? (item) => onTick(item, false) : undefined,
  });
  // A card in the hand is put back by Escape: nothing else is taken back meanwhile.
  useUndoKey(lift || state.own ? () => lift || live.undo() : undefined, { first: true });

  function onTick(item: string, onward: boolean) {
    const along = onward ? columns.find((column) => cardIn(column, item))?.cards.map(({ k }) => k) : undefined;
    ticking.tick({ item, on: onward || !ticking.ticks.keys.has(item), along });
    if (!several) onSeveral(true);
  }

  if (state.ended) return <BoardEnded />;
  return (
    <CardSettings.Provider value={setting}>
      <BoardActs.Provider value={boardActs}>
        {columns.every((column) => (column.all ?? column.total) === 0) && <EmptyBoard board={board} />}
        <OwnMoveNews own={state.own} />
        <BoardNews news={state.news} notes={notes} />
        <Ticking.Provider value={ticking}>
          {several && (
            <SeveralOnBoard
              columns={columns}
              {...several}
              out={boardPath(id, undefined, filter)}
              onLeave={() => onSeveral(false)}
            />
          )}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for the handles and links of all its cards */}
          <div
            ref={surface}
            className={lift ? 'board lifting' : 'board'}
            {...focus}
            onKeyDown={keys.onKeyDown}
            onKeyUp={keys.onKeyUp}
            onClick={(event) => keys.onClick(event) || clicks(event)}
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
                ticking={several !== undefined}
                onEnd={readOn}
              />
            ))}
          </div>
        </Ticking.Provider>
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

/** What stands beside a card, and above the board, goes away with its button: those who use keys go on at the card. */
function actsOn(live: LiveBoard, focus: (item: string) => void, nameOf: Acts['nameOf']): Acts {
  const goOn = (item: string | undefined) => {
    if (item && document.activeElement?.matches(':focus-visible')) focus(item);
  };
  return {
    nameOf,
    move(asked) {
      goOn(asked.item);
      live.move(asked);
    },
    undo() {
      goOn(live.get().own?.item);
      live.undo();
    },
    dismiss(item) {
      goOn(item);
      live.dismiss(item);
    },
  };
}

function cardIn(column: BoardColumn, item: string | undefined): string | undefined {
  return column.cards.some((card) => card.k === item) ? item : undefined;
}

/** The ticks of a board, which are gone when it is left; after several cards were changed it is looked at again. */
function useBoardTicks(several: BoardProps['several'], live: LiveBoard) {
  const ticking = useTicks(several?.sent);
  const { tick } = ticking;
  const held = useRef(ticking.ticks);
  held.current = ticking.ticks;
  const on = several !== undefined;
  useEffect(() => {
    if (on) return () => tick({ items: [...held.current.keys], on: false });
  }, [on, tick]);
  useEffect(() => {
    if (several?.sent) void live.refresh();
  }, [several?.sent, live]);
  return ticking;
}
