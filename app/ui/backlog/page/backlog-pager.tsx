import { backlogPageSize } from '#app/domain/backlog/backlog.ts';
import { searchOf } from '#app/domain/backlog/filter/filter.ts';
import { backlogPath } from '#app/paths.ts';
import { Pager } from '#app/ui/kit/pager.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import type { BacklogProps } from './backlog-props.ts';

/** Which rows of how many these are, and the pages before and after. */
export function BacklogPager({ backlog, asked, order, page, pages, total, items }: BacklogProps) {
  const t = useTexts();
  const { number } = useFormat();
  const first = (page - 1) * backlogPageSize + 1;
  const to = (other: number) => {
    const search = searchOf(asked.filter);
    if (asked.archived) search.set('archived', '');
    if (order === 'own') search.set('order', 'own');
    if (other > 1) search.set('page', String(other));
    return search.size > 0 ? `${backlogPath(backlog.prefix)}?${search}` : backlogPath(backlog.prefix);
  };
  return (
    <Pager
      label={t('backlog:pager.label')}
      place={t('backlog:pager.place', { first: number(first), last: number(first + items.length - 1), total: number(total) })}
      previous={page > 1 ? { to: to(page - 1), label: t('backlog:pager.previous') } : undefined}
      next={page < pages ? { to: to(page + 1), label: t('backlog:pager.next') } : undefined}
    />
  );
}
