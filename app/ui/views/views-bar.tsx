import { Link } from '@remix-run/react';
import type { ListViews } from '#app/domain/board/views/view.ts';
import { viewPath } from '#app/paths.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  views: ListViews['views'];
  /** The list's filter as an address carries it. */
  search: string;
  /** Where the list is, and where its filter is kept as a view. */
  at: string;
  keepAt: string;
}

/** The views of a list, above it; the one in sight can be changed, and a filter that is no view yet can be kept as one. */
export function ViewsBar({ views, search, at, keepAt }: Props) {
  const t = useTexts();
  const current = views.find((view) => view.search === search);
  const filtered = search !== '';
  if (views.length === 0 && !filtered) return null;
  return (
    <nav className="row views" aria-label={t('views:label')}>
      {views.length > 0 && (
        <Link className="chip" to={`${at}?all`} aria-current={filtered ? undefined : 'true'} preventScrollReset>
          {t('views:whole')}
        </Link>
      )}
      {views.map((view) => (
        <Link
          key={view.id}
          className={view === current ? 'chip agency' : 'chip'}
          to={`${at}?${view.search}`}
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
        <Link className="small" to={keepAt}>
          {t('views:save')}
        </Link>
      )}
    </nav>
  );
}
