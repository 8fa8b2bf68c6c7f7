import { Link } from '@remix-run/react';
import type { BoardSnapshot } from '#app/domain/board/board.ts';
import { boardSettingsPath, newItemPath } from '#app/paths.ts';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { PageHead } from '#app/ui/kit/page-head.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { BoardKeys } from './board-keys-list.tsx';

interface Props {
  board: BoardSnapshot;
  /** The card that was just moved by form. */
  moved: string | null;
  /** The address where its cards can be ticked; none where they can be already, or may not be changed. */
  several: string | undefined;
}

/** A board's name, team and backlogs, and the ways to add to it and to change it. */
export function BoardHead({ board, moved, several }: Props) {
  const t = useTexts();
  const [backlog] = board.backlogs;
  const column = board.columns.find((each) => each.cards.some((card) => card.k === moved));
  const sub = [board.team, ...board.backlogs.map(({ name }) => name)].join(' · ');
  return (
    <>
      <PageHead
        title={board.name}
        sub={sub}
        actions={
          <>
            <BoardKeys />
            {several && (
              <Link className="btn" to={several} preventScrollReset data-several="">
                {t('several:start')}
              </Link>
            )}
            {board.can.shape && <LinkButton to={boardSettingsPath(board.id)}>{t('board:head.settings')}</LinkButton>}
            {board.can.create && backlog && (
              <LinkButton to={newItemPath(backlog.prefix)} tone="main">
                {t('board:head.newItem')}
              </LinkButton>
            )}
          </>
        }
      />
      {moved && column && (
        <Notice tone="go" role="status">
          {t('board:head.moved', { key: moved, column: column.name })}
        </Notice>
      )}
    </>
  );
}
