import type { CourseRow } from '#app/domain/strategy/service/service.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { useFormat, useTexts } from '../../shell/texts.tsx';
import { CourseChart } from '../course-chart.tsx';

/** Launched services and registered people month by month, as a picture and as a table. */
export function TotalsCourse({ course }: { course: readonly CourseRow[] }) {
  const t = useTexts();
  const { number, month } = useFormat();
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return null;
  return (
    <section className="stack">
      <h2>{t('services:course.title')}</h2>
      <CourseChart
        label={t('services:course.chart')}
        points={course.map((row, n) => ({
          at: course.length > 1 ? n / (course.length - 1) : 1,
          value: row.users,
          title: `${month(row.month)}: ${number(row.users)}`,
        }))}
        from={month(first.month)}
        to={month(last.month)}
        marks={[{ value: last.users, label: number(last.users) }]}
      />
      <details>
        <summary>{t('services:course.table')}</summary>
        <p className="small soft">{t('services:course.carriedMeans')}</p>
        <DataTable
          caption={t('services:course.title')}
          rows={[...course].reverse()}
          rowKey={(row) => row.month}
          columns={[
            { head: t('services:course.month'), cell: (row) => month(row.month) },
            { head: t('services:course.launched'), cell: (row) => number(row.launched), numeric: true },
            { head: t('services:course.users'), cell: (row) => number(row.users), numeric: true },
            { head: t('services:course.reported'), cell: (row) => number(row.reported), numeric: true },
            { head: t('services:course.carried'), cell: (row) => number(row.carried), numeric: true },
          ]}
        />
      </details>
    </section>
  );
}
