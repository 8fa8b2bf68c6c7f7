import { Link, useRevalidator } from '@remix-run/react';
import { blockersSearchOf } from '#app/domain/blocker/blockers-search.ts';
import type { ServesChoices } from '#app/domain/blocker/commitment.ts';
import { blockersPageSize, type Matrix, type OpenBlocker } from '#app/domain/blocker/waiting.ts';
import type { ListViews } from '#app/domain/board/views/view.ts';
import { blockersPath, graphPath, mondayReportPath, newViewPath } from '#app/paths.ts';
import { ListExport } from '../export/list-export.tsx';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useLive } from '../live/use-live.ts';
import { useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { ViewsBar } from '../views/views-bar.tsx';
import { BlockerTable } from './blocker-table.tsx';
import { type BlockersAsked, blockersAt } from './blockers-at.ts';
import { BlockersFilter, type FilterAgency } from './blockers-filter.tsx';
import { CommitmentsPanel } from './commitments-panel.tsx';
import { Heaviest } from './heaviest.tsx';
import { type SealedCounts, SealedPairs } from './sealed-pairs.tsx';
import { WhoWaits } from './who-waits.tsx';

interface Props {
  commitments: Parameters<typeof CommitmentsPanel>[0]['commitments'];
  serves: ServesChoices;
  views: ListViews['views'];
  blockers: readonly OpenBlocker[];
  total: number;
  page: number;
  pages: number;
  open: number;
  late: number;
  matrix: Matrix;
  heaviest: readonly OpenBlocker[];
  costKnown: number;
  sealed: number;
  sealedPairs: SealedCounts | null;
  agencies: readonly FilterAgency[];
  asked: BlockersAsked;
}

/** Everything that waits and that the reader may see: who waits for whom, what weighs most, and the list, the oldest first. */
export function Blockers(props: Props) {
  const t = useTexts();
  const { blockers, total, page, pages, open, late, sealed, sealedPairs, asked } = props;
  const { revalidate } = useRevalidator();
  useLive(() => revalidate());
  const search = blockersSearchOf(asked);
  const sub = [
    t('blocker:list.open', { count: open }),
    ...(late > 0 ? [t('blocker:list.late', { count: late })] : []),
    ...(sealed > 0 ? [t('blocker:list.sealed', { count: sealed })] : []),
  ];
  return (
    <Page>
      <PageHead
        title={t('blocker:list.title')}
        sub={sub.join(' · ')}
        actions={
          <>
            <LinkButton to={graphPath()}>{t('blocker:list.graph')}</LinkButton>
            <LinkButton to={mondayReportPath({})}>{t('blocker:list.report')}</LinkButton>
            {open > 0 && <ListExport list="blockers" />}
          </>
        }
      />
      {open === 0 ? (
        <>
          <EmptyState title={t('blocker:list.none')}>
            <p>{t('blocker:list.noneNext')}</p>
          </EmptyState>
          {props.commitments.standing > 0 && <CommitmentsPanel {...props} />}
        </>
      ) : (
        <>
          <ViewsBar {...props} search={search} at={blockersPath()} keepAt={newViewPath({ blockers: 'yes' }, search)} />
          <BlockersFilter {...props} />
          <div className="blockers-top">
            <WhoWaits {...props} />
            <Heaviest {...props} />
          </div>
          {props.commitments.standing > 0 && <CommitmentsPanel {...props} />}
          <div className="stack">
            <h2>{t('blocker:list.all', { count: total })}</h2>
            {blockers.length > 0 ? (
              <BlockerTable blockers={blockers} caption={t('blocker:list.all', { count: total })} />
            ) : (
              <p>
                {t('blocker:list.noneSuch')} <Link to={blockersAt({})}>{t('blocker:list.clear')}</Link>
              </p>
            )}
          </div>
        </>
      )}
      {sealedPairs && <SealedPairs {...sealedPairs} />}
      <PageOf {...{ page, pages, total }} size={blockersPageSize} shown={blockers.length} to={(to) => blockersAt(asked, to)} />
    </Page>
  );
}
