import { Link, useRevalidator } from '@remix-run/react';
import { backlogPath } from '#app/paths.ts';
import type { ItemAnswer, ItemView } from '#app/ui/backlog/item-view.ts';
import { SharedMark, SharedNote } from '#app/ui/backlog/shared-mark.tsx';
import { useOpened } from '#app/ui/find/recent.ts';
import { Page } from '#app/ui/kit/page-head.tsx';
import { useLive } from '#app/ui/live/use-live.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { hearsOf } from './hears-of.ts';
import { ItemPanel } from './item-panel.tsx';

/** An item as a page of its own; it reads itself again when there is news of its backlog, or of who may see it. */
export function ItemPage({ item, me, sent }: { item: ItemView; me: string; sent: ItemAnswer | undefined }) {
  const t = useTexts();
  const { revalidate } = useRevalidator();
  useOpened(item.key);
  useLive((heard) => {
    if (heard.event !== 'news' || hearsOf(item, heard.backlogs)) revalidate();
  });
  return (
    <Page>
      <nav aria-label={t('item:page.line')} className="row small">
        <Link to={backlogPath(item.backlog.prefix)}>{item.backlog.name}</Link>
      </nav>
      {item.shared && (
        <div>
          <SharedMark shared={item.shared} />
          <SharedNote shared={item.shared} />
        </div>
      )}
      <ItemPanel item={item} me={me} sent={sent} heading="h1" />
    </Page>
  );
}
