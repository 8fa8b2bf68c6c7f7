import { isFiltered } from '#app/domain/backlog/filter/filter.ts';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import type { BacklogProps } from './backlog-props.ts';

/** In place of a list with nothing in it: why, and what to do next. */
export function EmptyBacklog({ asked, can }: Pick<BacklogProps, 'asked' | 'can'>) {
  const t = useTexts();
  if (isFiltered(asked.filter)) {
    return (
      <EmptyState title={t('backlog:page.emptyFound')}>
        <p>{t('backlog:page.emptyFoundNext')}</p>
      </EmptyState>
    );
  }
  if (asked.archived) {
    return (
      <EmptyState title={t('backlog:page.emptyArchive')}>
        <p>{t('backlog:page.emptyArchiveNext')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('backlog:page.empty')}>
      <p>{t(can.create ? 'backlog:page.emptyNext' : 'backlog:page.emptyRead')}</p>
    </EmptyState>
  );
}
