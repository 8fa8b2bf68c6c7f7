import { useEffect, useRef } from 'react';
import { useAnnounce } from '#app/ui/shell/announce.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { useBoardActs } from './board-acts.ts';
import type { BoardState } from './state/board-state.ts';

/** The latest move by somebody else, shown and said; beside a card that one moved oneself it stands anyway, and is said there. */
export function BoardNews({ news, notes }: Pick<BoardState, 'news' | 'notes'>) {
  const t = useTexts();
  const { move, dismiss, nameOf } = useBoardActs();
  const announce = useAnnounce();
  const shown = news && !notes[news.item] ? news : undefined;
  const words = shown && t('board:note.moved', { by: shown.by, key: shown.item, column: nameOf(shown.to) });
  const told = useRef<typeof news>();
  useEffect(() => {
    if (words && shown !== told.current) announce(words);
    told.current = shown;
  }, [shown, words, announce]);
  if (!shown) return null;
  const { back } = shown;
  return (
    <p className="board-news">
      {words}
      {back && (
        <button type="button" className="link" onClick={() => move(back)}>
          {t('board:note.putBack')}
        </button>
      )}
      <button type="button" className="link" onClick={() => dismiss(shown.item)}>
        {t('board:note.dismiss')}
      </button>
    </p>
  );
}

/** One's own latest move, with the way back, for a minute. */
export function OwnMoveNews({ own }: Pick<BoardState, 'own'>) {
  const t = useTexts();
  const { undo, nameOf } = useBoardActs();
  if (!own) return null;
  return (
    <p className="board-news">
      {t('board:note.own', { key: own.item, column: nameOf(own.to) })}
      <button type="button" className="link" onClick={undo}>
        {t('shell:change.undo')}
      </button>
    </p>
  );
}
