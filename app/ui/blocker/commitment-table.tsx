import { Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import type { Commitment } from '#app/domain/blocker/commitment.ts';
import { requestPath } from '#app/paths.ts';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { useFormat, useLanguage, useTexts } from '../shell/texts.tsx';
import { movedWords } from './moved-words.ts';

/** Promises with where they go: how late, how their days moved, what the side that promised says of it. */
export function CommitmentTable({ commitments, caption }: { commitments: readonly Commitment[]; caption: string }) {
  const t = useTexts();
  const { date } = useFormat();
  const { locale } = useLanguage();
  return (
    <DataTable
      caption={caption}
      stacked
      rows={commitments}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('blocker:promises.what'),
          cell: ({ id, ref, what }) => (
            <>
              <Link to={requestPath(id)} prefetch="intent">
                {what}
              </Link>{' '}
              <span className="small soft">{ref}</span>
            </>
          ),
        },
        {
          head: t('blocker:promises.who'),
          cell: ({ asked, owner }) => (
            <>
              {nameIn(asked.names, locale)} {owner && <span className="small soft">{owner}</span>}
            </>
          ),
        },
        { head: t('blocker:promises.toWhom'), cell: ({ asker }) => nameIn(asker.names, locale) },
        {
          head: t('blocker:promises.day'),
          cell: ({ promisedOn, trend }) => (
            <>
              {date(promisedOn)}{' '}
              {trend.late > 0 && <Chip tone="stop">{t('blocker:promises.lateDays', { count: trend.late })}</Chip>}
            </>
          ),
        },
        { head: t('blocker:promises.moved'), cell: ({ trend }) => movedWords(trend, t) },
        {
          head: t('blocker:promises.said'),
          cell: ({ trend: { said } }) =>
            said ? (
              <>
                {said.text} <span className="small soft">{date(said.at)}</span>
              </>
            ) : (
              <span className="soft">{t('blocker:promises.unsaid')}</span>
            ),
        },
      ]}
    />
  );
}
