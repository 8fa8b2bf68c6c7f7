import { useLocation, useNavigate, useRevalidator } from '@remix-run/react';
import { type ComponentProps, useEffect } from 'react';
import { filterOf, searchOf } from '#app/domain/backlog/filter/filter.ts';
import type { LastChange } from '#app/domain/board/undo/undo.ts';
import { boardPath, itemPath, severalOnBoardPath } from '#app/paths.ts';
import styles from '#app/ui/backlog/backlog.css?url';
import { hearsOf } from '#app/ui/backlog/item/hears-of.ts';
import { useOpened } from '#app/ui/find/recent.ts';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { Dialog } from '#app/ui/kit/dialog.tsx';
import { useLive } from '#app/ui/live/use-live.ts';
import { Announcer } from '#app/ui/shell/announce.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { UndoBar } from '#app/ui/shell/undo-bar.tsx';
import { ItemBody } from './item-body.tsx';

interface Props extends ComponentProps<typeof ItemBody> {
  board: string;
  /** What the reader did last, while it can be undone. */
  change: LastChange | null;
}

/** An item over its board, with an address of its own: Back, Escape and a click beside it close it. */
export function ItemDialog({ board, change, item, me }: Props) {
  const t = useTexts();
  const { revalidate } = useRevalidator();
  useOpened(item.key);
  useLive((heard) => {
    if (heard.event !== 'news' || hearsOf(item, heard.backlogs)) revalidate();
  });
  useEffect(() => () => focusCard(item.key), [item.key]);
  const close = useClose(board);
  return (
    <Dialog label={`${item.key} ${item.title}`} onClose={close}>
      <link rel="stylesheet" href={styles} />
      <div className="page">
        <form method="dialog" className="item-dialog-head row">
          {/* It has the focus as the dialog opens: fetched then, it would be before its route is known. */}
          <LinkButton to={itemPath(item.key)} tone="quiet" small prefetch="none">
            {t('board:item.page')}
          </LinkButton>
          <Button small>✕ {t('board:note.dismiss')}</Button>
        </form>
        {/* What stands outside of an open dialog is not heard. */}
        <Announcer>
          <ItemBody item={item} me={me} />
          <UndoBar change={change} over />
        </Announcer>
      </div>
    </Dialog>
  );
}

/** Goes back to the board under what lies over it. */
export function useClose(board: string): () => void {
  const navigate = useNavigate();
  const { state, search } = useLocation();
  return () => (state?.over ? navigate(-1) : navigate(boardUnder(board, search), { replace: true, preventScrollReset: true }));
}

/** The board that stands under it, its filter and its ticks as they are. */
function boardUnder(board: string, search: string): string {
  const asked = new URLSearchParams(search);
  const path = asked.has('several') ? severalOnBoardPath : (id: string, filter: string) => boardPath(id, undefined, filter);
  return path(board, searchOf(filterOf(asked)).toString());
}

/** When the dialog has gone, the focus is on the card that it was opened from, unless the person has put it elsewhere. */
export function focusCard(key: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    document.getElementById(`card-${key}`)?.querySelector<HTMLElement>('.card-key')?.focus({ preventScroll: true });
  });
}
