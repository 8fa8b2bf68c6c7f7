import type { ChecklistLine } from '#app/domain/backlog/item-page.ts';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton, Opens } from '../item-act.tsx';
import { AddLine } from './add-line.tsx';
import { EntryList } from './entry-list.tsx';

/** What must be true before an item is accepted, each line met or not. */
export function ItemCriteria({ item }: { item: ItemView }) {
  const t = useTexts();
  const { criteria } = item;
  if (criteria.length === 0) return null;
  const done = criteria.filter((each) => each.done).length;
  return (
    <Panel title={t('item:criteria.title')} id="criteria">
      <p className="small soft num">{t('item:criteria.count', { done, total: criteria.length })}</p>
      <EntryList item={item.key} entries={criteria} edit={item.can.edit} marked={item.marked} />
      {item.can.edit && <AddCriterion item={item} after="add-criterion" />}
    </Panel>
  );
}

export function AddCriterion({ item, after }: { item: ItemView; after?: string }) {
  const t = useTexts();
  return (
    <AddLine
      item={item.key}
      act="add-criterion"
      name="text"
      label={t('item:criteria.entry')}
      button={t('item:checklist.addEntry')}
      maxLength={500}
      after={after}
    />
  );
}

/** An item's checklists. */
export function ItemChecklists({ item }: { item: ItemView }) {
  return item.checklists.map((list) => <Checklist key={list.id} item={item} list={list} />);
}

function Checklist({ item, list }: { item: ItemView; list: ChecklistLine }) {
  const t = useTexts();
  const done = list.entries.filter((entry) => entry.done).length;
  return (
    <Panel title={list.name}>
      <p className="small soft num">{t('item:checklist.count', { done, total: list.entries.length })}</p>
      <EntryList item={item.key} entries={list.entries} edit={item.can.edit} />
      {item.can.edit && (
        <>
          <AddLine
            item={item.key}
            act="add-checklist-entry"
            of={list.id}
            name="text"
            label={t('item:checklist.entry')}
            button={t('item:checklist.addEntry')}
            also={{ checklist: list.id }}
            maxLength={500}
            after="add-checklist"
          />
          <ListSettings item={item.key} list={list} />
        </>
      )}
    </Panel>
  );
}

function ListSettings({ item, list }: { item: string; list: ChecklistLine }) {
  const t = useTexts();
  return (
    <Opens acts={['rename-checklist']} of={list.id} summary={t('item:checklist.settings')} key={list.name}>
      <div className="stack">
        <AddLine
          item={item}
          act="rename-checklist"
          of={list.id}
          name="name"
          label={t('item:checklist.name')}
          button={t('item:page.set')}
          value={list.name}
          also={{ checklist: list.id }}
          maxLength={80}
        />
        <ActButton item={item} act="remove-checklist" of={list.id}>
          <input type="hidden" name="checklist" value={list.id} />
          <Button small tone="stop">
            {t('item:checklist.removeList')}
          </Button>
        </ActButton>
      </div>
    </Opens>
  );
}

export function AddChecklist({ item }: { item: ItemView }) {
  const t = useTexts();
  return (
    <AddLine
      item={item.key}
      act="add-checklist"
      name="name"
      label={t('item:checklist.name')}
      button={t('item:checklist.make')}
      maxLength={80}
    />
  );
}
