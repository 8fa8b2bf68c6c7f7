import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { Opens } from './item-act.tsx';
import { AddChecklist, AddCriterion } from './lists/item-checklists.tsx';
import { AddLink } from './ties/item-links.tsx';
import { LinkItem } from './ties/linked-items.tsx';

/** What an item does not have yet and can be given; each opens its form. */
export function ItemMore({ item }: { item: ItemView }) {
  const t = useTexts();
  if (!item.can.edit) return null;
  return (
    <section className="panel item-more" aria-label={t('item:page.more')}>
      {item.criteria.length === 0 && (
        <Opens acts={['add-criterion']} summary={t('item:criteria.add')}>
          <AddCriterion item={item} />
        </Opens>
      )}
      <Opens acts={['add-checklist']} summary={t('item:checklist.add')} key={item.checklists.length}>
        <AddChecklist item={item} />
      </Opens>
      {item.links.length === 0 && (
        <Opens acts={['add-link']} summary={t('item:attachments.add')}>
          <AddLink item={item} />
        </Opens>
      )}
      {item.can.whole && item.linked.length + item.sealed.linked.length === 0 && (
        <Opens acts={['link-items']} summary={t('item:linked.add')}>
          <LinkItem item={item} />
        </Opens>
      )}
    </section>
  );
}
