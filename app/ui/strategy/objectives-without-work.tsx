import { strategyPageSize } from '#app/domain/strategy/goal.ts';
import { objectivesWithoutWorkPath, strategyPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useTexts } from '../shell/texts.tsx';
import { type ObjectiveRow, ObjectiveTable } from './goal/objective-table.tsx';
import { PageOf } from './page-of.tsx';

interface Props {
  objectives: readonly ObjectiveRow[];
  total: number;
  page: number;
  pages: number;
}

/** Open objectives that no work serves, as far as the reader sees. */
export function ObjectivesWithoutWork({ objectives, total, page, pages }: Props) {
  const t = useTexts();
  return (
    <Page>
      <PageHead
        title={t('strategy:lost.objectives')}
        sub={t('strategy:lost.objectivesSub', { count: total })}
        actions={<LinkButton to={strategyPath()}>{t('strategy:title')}</LinkButton>}
      />
      {total > 0 ? (
        <ObjectiveTable caption={t('strategy:lost.objectives')} objectives={objectives} />
      ) : (
        <EmptyState title={t('strategy:lost.noObjectives')} />
      )}
      <PageOf {...{ page, pages, total }} size={strategyPageSize} shown={objectives.length} to={objectivesWithoutWorkPath} />
    </Page>
  );
}
