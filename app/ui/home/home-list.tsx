import { Link } from '@remix-run/react';
import { type HomeSection, homePageSize } from '#app/domain/backlog/home/home.ts';
import { homeListPath, homePath } from '#app/paths.ts';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Pager } from '#app/ui/kit/pager.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { HomeRows } from './home-section.tsx';

/** One of the home page's lists as a whole, page by page. */
export function HomeList({ list, total, items, page, pages }: HomeSection & { page: number; pages: number }) {
  const t = useTexts();
  const { number } = useFormat();
  const first = (page - 1) * homePageSize + 1;
  return (
    <Page>
      <PageHead
        title={t(`home:list.${list}`)}
        sub={t('home:total', { count: total })}
        actions={<Link to={homePath()}>{t('home:back')}</Link>}
      />
      {items.length > 0 ? (
        <section aria-label={t('backlog:page.items')}>
          <HomeRows items={items} />
          <Pager
            label={t('backlog:pager.label')}
            place={t('backlog:pager.place', {
              first: number(first),
              last: number(first + items.length - 1),
              total: number(total),
            })}
            previous={page > 1 ? { to: homeListPath(list, page - 1), label: t('backlog:pager.previous') } : undefined}
            next={page < pages ? { to: homeListPath(list, page + 1), label: t('backlog:pager.next') } : undefined}
          />
        </section>
      ) : (
        <EmptyState title={t('home:nothing')}>
          <p>{t(`home:empty.${list}`)}</p>
        </EmptyState>
      )}
    </Page>
  );
}
