import { Link } from '@remix-run/react';
import { coordinationsPath } from '#app/coordination-paths.ts';
import type { SealedPair } from '#app/domain/blocker/waiting.ts';
import { DataTable } from '../kit/data-table.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

/** The first of them, and how many there are, of how many blockers. */
export interface SealedCounts {
  pairs: readonly SealedPair[];
  between: number;
  count: number;
}

/** Between which agencies others wait by what is closed to a coordinator: how many, and since when. */
export function SealedPairs({ pairs, between, count }: SealedCounts) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <div className="stack">
      <h2>▣ {t('blocker:sealed.title', { count })}</h2>
      <p className="small soft">
        {t('blocker:sealed.text')} <Link to={coordinationsPath()}>{t('blocker:sealed.terms')}</Link>
      </p>
      {pairs.length > 0 && (
        <DataTable
          caption={t('blocker:sealed.title', { count })}
          stacked
          rows={pairs}
          rowKey={({ waiting, freer }) => `${waiting.code} ${freer.code}`}
          columns={[
            { head: t('blocker:list.waits'), cell: ({ waiting }) => waiting.name },
            { head: t('blocker:list.for'), cell: ({ freer }) => freer.name },
            { head: t('blocker:sealed.count'), cell: (pair) => pair.count, numeric: true },
            { head: t('blocker:sealed.since'), cell: ({ since }) => date(since) },
          ]}
        />
      )}
      {between > pairs.length && <p className="small soft">{t('blocker:sealed.more', { count: between - pairs.length })}</p>}
    </div>
  );
}
