import { Link } from '@remix-run/react';
import type { BacklogLine, SharedLine } from '#app/domain/backlog/backlog.ts';
import { backlogPath, newBacklogPath } from '#app/paths.ts';
import { Terms } from '#app/ui/backlog/shared-mark.tsx';
import { ListExport } from '#app/ui/export/list-export.tsx';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  backlogs: readonly BacklogLine[];
  total: number;
  /** Of other agencies. */
  shared: readonly SharedLine[];
  agency: string;
  can: { create: boolean };
}

/** The backlogs of one's own agency, and those that others share with it. */
export function Backlogs({ backlogs, total, shared, agency, can }: Props) {
  const t = useTexts();
  const action = can.create && (
    <LinkButton tone="main" to={newBacklogPath()}>
      {t('backlog:list.new')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHead title={t('backlog:list.title')} sub={t('backlog:list.sub', { count: total, agency })} actions={action} />
      {total > 0 ? (
        <>
          <BacklogTable backlogs={backlogs} />
          <ListExport list="backlogs" />
        </>
      ) : (
        <EmptyState title={t('backlog:list.empty')}>
          <p>{t(can.create ? 'backlog:list.emptyNext' : 'backlog:list.emptyWait')}</p>
          {action}
        </EmptyState>
      )}
      {shared.length > 0 && <SharedTable shared={shared} />}
    </Page>
  );
}

function BacklogTable({ backlogs }: Pick<Props, 'backlogs'>) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <DataTable
      caption={t('backlog:list.title')}
      rows={backlogs}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t('backlog:list.name'),
          cell: (row) => (
            <Link to={backlogPath(row.prefix)} prefetch="intent">
              {row.name}
            </Link>
          ),
        },
        { head: t('backlog:list.prefix'), cell: (row) => <span className="key">{row.prefix}</span> },
        { head: t('backlog:list.open'), cell: (row) => number(row.open), numeric: true },
        { head: t('backlog:list.total'), cell: (row) => number(row.total), numeric: true },
        { head: t('backlog:list.programme'), cell: (row) => row.programmes.join(', ') },
        { head: t('backlog:list.classification'), cell: (row) => t(textKey(`item:classification.${row.classification}`)) },
      ]}
    />
  );
}

/** Other agencies' backlogs on which one's own works, by their owner. */
function SharedTable({ shared }: Pick<Props, 'shared'>) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <div className="stack">
      <h2>{t('partner:list')}</h2>
      <p className="small soft">{t('partner:listHint')}</p>
      <DataTable
        caption={t('partner:list')}
        rows={shared}
        rowKey={(row) => row.id}
        columns={[
          {
            head: t('backlog:list.name'),
            cell: (row) => (
              <Link to={backlogPath(row.prefix)} prefetch="intent">
                {row.name}
              </Link>
            ),
          },
          { head: t('partner:owner'), cell: (row) => row.owner.name },
          { head: t('partner:head'), cell: (row) => <Terms shared={row} /> },
          { head: t('backlog:list.prefix'), cell: (row) => <span className="key">{row.prefix}</span> },
          { head: t('backlog:list.open'), cell: (row) => number(row.open), numeric: true },
          { head: t('backlog:list.total'), cell: (row) => number(row.total), numeric: true },
        ]}
      />
    </div>
  );
}
