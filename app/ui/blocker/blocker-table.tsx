import { Link } from '@remix-run/react';
import type { OpenBlocker } from '#app/domain/blocker/waiting.ts';
import { itemPath } from '#app/paths.ts';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { Cost, FreerName, Line } from './blocker-cells.tsx';

/** Blockers in a table; what coordination terms keep says so in its place. */
export function BlockerTable({ blockers, caption }: { blockers: readonly OpenBlocker[]; caption: string }) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <DataTable
      caption={caption}
      stacked
      rows={blockers}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('blocker:list.line'),
          cell: ({ cause, request, ...blocker }) => (
            <>
              <Line {...blocker} /> <span className="small soft">{t(`blocker:cause.${cause}`)}</span>
              {request && (
                <span className="small soft">
                  {' · '}
                  {t('blocker:mark.request', { ref: request.ref })}: {t(`requests:state.${request.state}`)}
                  {request.promisedOn && `, ${date(request.promisedOn)}`}
                </span>
              )}
            </>
          ),
        },
        {
          head: t('blocker:list.item'),
          cell: ({ item, kept }) =>
            item ? (
              <>
                {kept ? (
                  <span className="key">{item.key}</span>
                ) : (
                  <Link className="key" to={itemPath(item.key)} prefetch="intent">
                    {item.key}
                  </Link>
                )}{' '}
                {item.title}
              </>
            ) : (
              <span className="soft">{t('blocker:list.kept')}</span>
            ),
        },
        { head: t('blocker:list.waits'), cell: ({ waiting }) => waiting.name },
        { head: t('blocker:list.for'), cell: (blocker) => <FreerName {...blocker} /> },
        {
          head: t('blocker:list.age'),
          cell: ({ age, paused }) => (
            <>
              {t('blocker:list.days', { count: age })} {paused && <Chip>{t('blocker:mark.paused')}</Chip>}
            </>
          ),
        },
        {
          head: t('blocker:list.neededBy'),
          cell: ({ neededBy, late }) => (
            <>
              {date(neededBy)} {late && <Chip tone="stop">{t('blocker:list.overdue')}</Chip>}
            </>
          ),
        },
        { head: t('blocker:list.cost'), cell: (blocker) => <Cost {...blocker} /> },
      ]}
    />
  );
}
