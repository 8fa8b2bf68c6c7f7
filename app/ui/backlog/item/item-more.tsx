import type { ReactNode } from 'react';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';
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
        <More label={t('item:criteria.add')}>
          <AddCriterion item={item} />
        </More>
      )}
      <More label={t('item:checklist.add')} key={item.checklists.length}>
        <AddChecklist item={item} />
      </More>
      {item.links.length === 0 && (
        <More label={t('item:attachments.add')}>
          <AddLink item={item} />
        </More>
      )}
      {item.linked.length === 0 && (
        <More label={t('item:linked.add')}>
          <LinkItem item={item} />
        </More>
      )}
    </section>
  );
}

function More({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="more">
      <summary>{label}</summary>
      {children}
    </details>
  );
}
