import { Link } from '@remix-run/react';
import type { HistoryLine } from '#app/domain/backlog/item-page.ts';
import { itemPath } from '#app/paths.ts';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** What happened to an item, newest first. */
export function ItemHistory({ item }: { item: ItemView }) {
  const t = useTexts();
  const { moment } = useFormat();
  const tell = useTelling();
  return (
    <details className="panel history" id="history">
      <summary>
        <h2>{t('item:history.title')}</h2>
      </summary>
      <ol className="plain">
        {item.history.map((line) => (
          <li key={line.id} className="small">
            <time className="soft num" dateTime={line.at}>
              {moment(line.at)}
            </time>{' '}
            <strong>{line.by ?? t('item:history.someone')}</strong> {tell(line)}
          </li>
        ))}
      </ol>
      {item.historyMore && <Link to={`${itemPath(item.key)}?whole#history`}>{t('item:history.all')}</Link>}
    </details>
  );
}

/** Tells an event in the reader's language: what the trail keeps as a code or an ISO date is put into words. */
function useTelling() {
  const t = useTexts();
  const { date } = useFormat();
  const rooms: Record<string, string> = { item_type_set: 'type', item_classification_set: 'classification' };
  return ({ code, values }: HistoryLine) => {
    const room = rooms[code];
    const word = (value: string | number) => {
      if (room) return t(textKey(`item:${room}.${value}`));
      return code.startsWith('item_due_date') ? date(String(value)) : value;
    };
    const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, word(value)]));
    return t(textKey(`item:history.${code}`), told);
  };
}
