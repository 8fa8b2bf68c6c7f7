import { Link } from '@remix-run/react';
import { type ReportLine, reportsPageSize } from '#app/domain/report/report.ts';
import { mondayReportPath, reportsPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';

interface Props {
  reports: readonly ReportLine[];
  total: number;
  page: number;
  pages: number;
  next: string;
}

/** Frozen reports, the latest first, and the way to the one that is being made. */
export function Reports({ reports, total, page, pages, next }: Props) {
  const t = useTexts();
  const { date, moment } = useFormat();
  return (
    <Page>
      <PageHead
        title={t('report:list.title')}
        sub={t('report:list.sub')}
        actions={
          <LinkButton tone="main" to={mondayReportPath({})}>
            {t('report:list.next', { day: date(next) })}
          </LinkButton>
        }
      />
      {reports.length > 0 ? (
        <DataTable
          caption={t('report:list.title')}
          stacked
          rows={reports}
          rowKey={({ id }) => id}
          columns={[
            {
              head: t('report:list.monday'),
              cell: ({ id, monday }) => <Link to={mondayReportPath({ report: id })}>{date(monday)}</Link>,
            },
            { head: t('report:list.frozen'), cell: ({ frozenAt }) => moment(frozenAt) },
            { head: t('report:list.by'), cell: ({ by }) => by },
          ]}
        />
      ) : (
        <p>{t('report:list.none')}</p>
      )}
      <PageOf {...{ page, pages, total }} size={reportsPageSize} shown={reports.length} to={reportsPath} />
    </Page>
  );
}
