import { Link } from '@remix-run/react';
import { itemPath, newItemPath } from '#app/paths.ts';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { StateMark, TypeMark } from '#app/ui/backlog/marks.tsx';
import { Meter } from '#app/ui/kit/meter.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** The parts of an item, and how many are done. */
export function ItemParts({ item }: { item: ItemView }) {
  const t = useTexts();
  const small = item.type === 'task' || item.type === 'bug';
  const standing = item.parts.filter((part) => !part.archived);
  const done = standing.filter((part) => part.state.category === 'done').length;
  if ((small || !item.can.edit) && item.parts.length === 0) return null;
  return (
    <Panel title={t('item:parts.title')}>
      {standing.length > 0 && (
        <>
          <p className="small soft num">{t('item:parts.count', { done, total: standing.length })}</p>
          <Meter share={done / standing.length} />
        </>
      )}
      <ul className="plain parts">
        {item.parts.map((part) => (
          <li key={part.key} className="row">
            <span className="key">{part.key}</span>
            <Link className="grow" to={itemPath(part.key)} prefetch="intent">
              {part.title}
            </Link>
            <TypeMark type={part.type} />
            <StateMark state={part.state} />
            {part.archived && <span className="chip">{t('item:page.archived')}</span>}
          </li>
        ))}
      </ul>
      {item.can.edit && !small && <Link to={newItemPath(item.backlog.prefix, item.key)}>{t('item:parts.add')}</Link>}
    </Panel>
  );
}

/** Links kept with an item. What is no web address is shown as words. */
export function ItemLinks({ attachments }: Pick<ItemView, 'attachments'>) {
  const t = useTexts();
  if (attachments.length === 0) return null;
  return (
    <Panel title={t('item:attachments.title')}>
      <ul className="plain stack">
        {attachments.map(({ id, name, url }) => (
          <li key={id}>
            {/^https?:\/\//i.test(url) ? (
              <a href={url} rel="noopener noreferrer nofollow">
                {name || url}
              </a>
            ) : (
              <>
                {name} <span className="soft">{url}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
