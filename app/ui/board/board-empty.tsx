import type { BoardSnapshot } from '#app/domain/board/board.ts';
import { backlogPath, boardSettingsPath, boardsPath } from '#app/paths.ts';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** A board without a card: its columns are there, and what fills them is said. */
export function EmptyBoard({ board }: { board: Pick<BoardSnapshot, 'id' | 'backlogs' | 'can'> }) {
  const t = useTexts();
  const [backlog] = board.backlogs;
  return (
    <EmptyState title={t('board:empty.title')}>
      <p>{t('board:empty.next')}</p>
      {backlog && (
        <p>
          <a href={backlogPath(backlog.prefix)}>{t('board:empty.backlog', { name: backlog.name })}</a>
        </p>
      )}
      {board.can.shape && <a href={boardSettingsPath(board.id)}>{t('board:empty.settings')}</a>}
    </EmptyState>
  );
}

/** In place of a board that its reader may not see any more. */
export function BoardEnded() {
  const t = useTexts();
  return (
    <div role="alert">
      <EmptyState title={t('board:ended.title')}>
        <p>{t('board:ended.why')}</p>
        <a href={boardsPath()}>{t('board:ended.next')}</a>
      </EmptyState>
    </div>
  );
}
