import { Link, useRevalidator } from '@remix-run/react';
import { type Commitment, commitmentParts, commitmentsPageSize } from '#app/domain/blocker/commitment.ts';
import { blockersPath } from '#app/paths.ts';
import { ListExport } from '../export/list-export.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useLive } from '../live/use-live.ts';
import { useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { type CommitmentsAsked, commitmentsAt } from './blockers-at.ts';
import { CommitmentTable } from './commitment-table.tsx';

interface Props {
  commitments: readonly Commitment[];
  total: number;
  page: number;
  pages: number;
  standing: number;
  week: number;
  late: number;
  asked: CommitmentsAsked;
}

/** Promises that are still to be kept: each number leads to exactly so many rows. */
export function Commitments({ commitments, total, page, pages, asked, ...counts }: Props) {
  const t = useTexts();
  const { revalidate } = useRevalidator();
  useLive(() => revalidate());
  const narrowed = Object.entries(asked).some(([name, value]) => name !== 'part' && value !== undefined);
  return (
    <Page>
      <PageHead
        title={t('blocker:promises.title')}
        sub={t('blocker:promises.sub')}
        actions={counts.standing > 0 && <ListExport list="commitments" />}
      />
      <nav className="row" aria-label={t('blocker:promises.parts')}>
        {([undefined, ...commitmentParts] as const).map((part) => (
          <Link
            key={part ?? 'all'}
            className="btn small"
            to={commitmentsAt({ ...asked, part })}
            aria-current={part === asked.part ? 'page' : undefined}
          >
            {t(`blocker:promises.part.${part ?? 'all'}`)} <span className="num">{counts[part ?? 'standing']}</span>
          </Link>
        ))}
        {narrowed && <Link to={commitmentsAt({ part: asked.part })}>{t('blocker:promises.clear')}</Link>}
        <Link to={blockersPath()}>{t('blocker:promises.back')}</Link>
      </nav>
      {commitments.length > 0 ? (
        <CommitmentTable commitments={commitments} caption={t('blocker:promises.all', { count: total })} />
      ) : (
        <EmptyState title={t('blocker:promises.none')}>
          <p>{t('blocker:promises.noneNext')}</p>
        </EmptyState>
      )}
      <PageOf
        {...{ page, pages, total }}
        size={commitmentsPageSize}
        shown={commitments.length}
        to={(to) => commitmentsAt(asked, to)}
      />
    </Page>
  );
}
