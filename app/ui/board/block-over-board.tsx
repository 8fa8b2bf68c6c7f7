import { lazy, Suspense, useEffect } from 'react';
import backlogStyles from '#app/ui/backlog/backlog.css?url';
import type { BlockPage } from '#app/ui/blocker/block-item.tsx';
import styles from '#app/ui/blocker/blocker.css?url';
import { Announcer } from '#app/ui/shell/announce.tsx';
import { focusCard, useClose } from './item-dialog.tsx';

/** A board on which nobody says so does without the form's scripts. */
const BlockDialog = lazy(async () => ({ default: (await import('#app/ui/blocker/block-dialog.tsx')).BlockDialog }));

/** What holds a card up is said over its board, which stands as it was; afterwards the focus is on the card again. */
export function BlockOverBoard({ board, page }: { board: string; page: BlockPage }) {
  const close = useClose(board);
  useEffect(() => () => focusCard(page.item.key), [page.item.key]);
  return (
    <Announcer>
      <link rel="stylesheet" href={backlogStyles} />
      <link rel="stylesheet" href={styles} />
      <Suspense>
        <BlockDialog page={page} onClose={close} />
      </Suspense>
    </Announcer>
  );
}
