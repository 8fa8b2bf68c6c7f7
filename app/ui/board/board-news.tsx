import { useTexts } from '#app/ui/shell/texts.tsx';
import { useBoardActs } from './board-acts.ts';
import type { BoardState } from './state/board-state.ts';

/** The latest move by somebody else, for who happens to look; beside a card that one moved oneself it stands anyway. */
export function BoardNews({ news, notes }: Pick<BoardState, 'news' | 'notes'>) {
  const t = useTexts();
  const { move, dismiss, nameOf } = useBoardActs();
  if (!news || notes[news.item]) return null;
  const { back } = news;
  return (
    <p className="board-news">
      {t('board:note.moved', { by: news.by, key: news.item, column: nameOf(news.to) })}
      {back && (
        <button type="button" className="link" onClick={() => move(back)}>
          {t('board:note.putBack')}
        </button>
      )}
      <button type="button" className="link" onClick={() => dismiss(news.item)}>
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
