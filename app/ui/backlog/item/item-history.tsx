import { Link } from '@remix-run/react';
import type { HistoryLine } from '#app/domain/backlog/item-page.ts';
import { itemHistoryPath } from '#app/paths.ts';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { HistoryLines } from './history-lines.tsx';

/** What happened to an item lately, newest first. */
export function ItemHistory({ item }: { item: ItemView }) {
  const t = useTexts();
  const last: HistoryLine | undefined = item.history.at(-1);
  return (
    <details className="panel history" id="history">
      <summary>
        <h2>{t('item:history.title')}</h2>
      </summary>
      <HistoryLines lines={item.history} />
      {item.historyMore && <Link to={itemHistoryPath(item.key, last?.id)}>{t('item:history.older')}</Link>}
    </details>
  );
}
