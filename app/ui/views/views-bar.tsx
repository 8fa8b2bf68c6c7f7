import { Link } from '@remix-run/react';
import type { ListViews, ViewedList } from '#app/domain/board/views/view.ts';
import { newViewPath, viewPath } from '#app/paths.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { listPath } from './list-path.ts';

/** The views of a list, above it; the one in sight can be changed, and a filter that is no view yet can be kept as one. */
export function ViewsBar({ list, views, search }: Pick<ListViews, 'list' | 'views'> & { search: string }) {
  const t = useTexts();
  const current = views.find((view) => view.search === search);
  const filtered = search !== '';
  if (views.length === 0 && !filtered) return null;
  return (
    <nav className="row views" aria-label={t('views:label')}>
      {views.length > 0 && (
        <Link className="chip" to={listPath(list, '')} aria-current={filtered ? undefined : 'true'} preventScrollReset>
          {t('views:whole')}
        </Link>
      )}
      {views.map((view) => (
        <Link
          key={view.id}
          className={view === current ? 'chip agency' : 'chip'}
          to={listPath(list, view.search)}
          aria-current={view === current ? 'true' : undefined}
          preventScrollReset
        >
          {view.name}
          {!view.shared && <span className="soft"> {t('views:own')}</span>}
          {view.opens && (
            <span role="img" aria-label={t('views:opens')} title={t('views:opens')}>
              ★
            </span>
          )}
        </Link>
      ))}
      {current && (
        <Link className="small" to={viewPath(current.id)}>
          {t('views:about')}
        </Link>
      )}
      {filtered && !current && (
        <Link className="small" to={newViewPath(named(list), search)}>
          {t('views:save')}
        </Link>
      )}
    </nav>
  );
}

/** A list as an address names it. */
function named(list: ViewedList) {
  if (list.kind === 'blockers') return { blockers: 'yes' } as const;
  return list.kind === 'board' ? { board: list.id } : { backlog: list.prefix };
}
