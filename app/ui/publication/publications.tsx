import { Link } from '@remix-run/react';
import { type PublicationLine, type PublicationList, publicPageSize } from '#app/domain/publication/publication.ts';
import { publicationsPath, publicPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { PublicationTable } from './publication-table.tsx';

interface Props {
  list: PublicationList;
  counts: readonly { list: PublicationList; total: number }[];
  publications: readonly PublicationLine[];
  total: number;
  page: number;
  pages: number;
}

/** What one's agency shows to everybody: what waits for a second person first. */
export function Publications({ list, counts, publications, total, page, pages }: Props) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <Page>
      <PageHead
        title={t('publications:title')}
        sub={t('publications:sub')}
        actions={
          <LinkButton to={publicPath()} reloadDocument prefetch="none">
            {t('publications:toPublic')}
          </LinkButton>
        }
      />
      <nav aria-label={t('publications:lists')}>
        <ul className="publication-parts">
          {counts.map(({ list: each, total: count }) => (
            <li key={each}>
              <Link to={publicationsPath(each)} aria-current={each === list ? 'page' : undefined}>
                {t(`publications:list.${each}`)} <span className="chip">{number(count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {total === 0 ? (
        <EmptyState title={t(`publications:empty.${list}`)}>
          <p>{t('publications:emptyNext')}</p>
        </EmptyState>
      ) : (
        <PublicationTable caption={t(`publications:list.${list}`)} publications={publications} />
      )}
      <PageOf
        {...{ page, pages, total }}
        size={publicPageSize}
        shown={publications.length}
        to={(other) => publicationsPath(list, other)}
      />
    </Page>
  );
}
