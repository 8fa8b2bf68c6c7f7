import type { ChecklistLine } from '#app/domain/backlog/item-page.ts';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton } from './item-act.tsx';

/** An item's checklists; each entry is ticked by a button. */
export function ItemChecklists({ item }: { item: ItemView }) {
  const t = useTexts();
  return item.checklists.map((list) => {
    const done = list.entries.filter((entry) => entry.done).length;
    return (
      <Panel key={list.id} title={list.name}>
        <p className="small soft num">{t('item:checklist.count', { done, total: list.entries.length })}</p>
        <ul className="plain">
          {list.entries.map((entry) => (
            <li key={entry.id} className="row entry">
              {item.can.edit ? <Tick item={item.key} entry={entry} /> : <span aria-hidden="true">{entry.done ? '☑' : '☐'}</span>}
              <span className={entry.done ? 'grow soft' : 'grow'}>{entry.text}</span>
            </li>
          ))}
        </ul>
      </Panel>
    );
  });
}

function Tick({ item, entry }: { item: string; entry: ChecklistLine['entries'][number] }) {
  return (
    <ActButton item={item} act="tick-checklist-entry" of={entry.id}>
      <input type="hidden" name="entry" value={entry.id} />
      <input type="hidden" name="done" value={String(!entry.done)} />
      <button type="submit" className="tick" aria-pressed={entry.done} aria-label={entry.text}>
        {entry.done ? '☑' : '☐'}
      </button>
    </ActButton>
  );
}
