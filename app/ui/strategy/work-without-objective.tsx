import { strategyPageSize, type WorkRow } from '#app/domain/strategy/goal.ts';
import { strategyPath, workWithoutObjectivePath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useTexts } from '../shell/texts.tsx';
import { PageOf } from './page-of.tsx';
import { WorkTable } from './work-table.tsx';

interface Props {
  work: readonly WorkRow[];
  total: number;
  page: number;
  pages: number;
}

/** Open work that serves no objective. */
export function WorkWithoutObjective({ work, total, page, pages }: Props) {
  const t = useTexts();
  return (
    <Page>
      <PageHead
        title={t('strategy:lost.work')}
        sub={t('strategy:lost.workSub', { count: total })}
        actions={<LinkButton to={strategyPath()}>{t('strategy:title')}</LinkButton>}
      />
      {total > 0 ? (
        <WorkTable caption={t('strategy:lost.work')} work={work} />
      ) : (
        <EmptyState title={t('strategy:lost.noWork')}>
          <p>{t('strategy:lost.noWorkNext')}</p>
        </EmptyState>
      )}
      <PageOf {...{ page, pages, total }} size={strategyPageSize} shown={work.length} to={workWithoutObjectivePath} />
    </Page>
  );
}
