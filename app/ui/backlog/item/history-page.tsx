import { Link } from '@remix-run/react';
import type { HistoryLine } from '#app/domain/backlog/item-page.ts';
import { itemHistoryPath, itemPath } from '#app/paths.ts';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { HistoryLines } from './history-lines.tsx';

interface Props {
  item: string;
  title: string;
  history: readonly HistoryLine[];
  next: string | null;
  /** Whether this is the newest page. */
  first: boolean;
}

/** Everything that happened to an item, a page at a time. */
export function HistoryPage({ item, title, history, next, first }: Props) {
  const t = useTexts();
  const heading = t('item:history.of', { key: item });
  return (
    <Page width="narrow">
      <nav className="row small" aria-label={t('item:page.line')}>
        <Link to={itemPath(item)}>
          {item} {title}
        </Link>
      </nav>
      <PageHead title={heading} />
      <section className="panel history" aria-label={heading}>
        {history.length === 0 && <p className="soft">{t('item:history.none')}</p>}
        <HistoryLines lines={history} agencies />
        <div className="row">
          {!first && <Link to={itemHistoryPath(item)}>{t('item:history.newest')}</Link>}
          {next && <Link to={itemHistoryPath(item, next)}>{t('item:history.older')}</Link>}
        </div>
      </section>
    </Page>
  );
}
