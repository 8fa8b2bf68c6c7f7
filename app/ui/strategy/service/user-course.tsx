import type { UserFigure } from '#app/domain/strategy/service/service.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { useFormat, useTexts } from '../../shell/texts.tsx';
import { CourseChart } from '../course-chart.tsx';

/** The people registered with one service, as a picture and as a table with the source of each figure. */
export function UserCourse({ figures }: { figures: readonly UserFigure[] }) {
  const t = useTexts();
  const { number, month } = useFormat();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return <p className="soft">{t('services:figures.none')}</p>;
  const from = monthNumber(first.month);
  const span = monthNumber(last.month) - from || 1;
  return (
    <section className="stack">
      <h2>{t('services:registered')}</h2>
      <CourseChart
        label={t('services:figures.chart')}
        points={figures.map((figure) => ({
          at: (monthNumber(figure.month) - from) / span,
          value: figure.users,
          title: `${month(figure.month)}: ${number(figure.users)}`,
        }))}
        from={month(first.month)}
        to={month(last.month)}
        marks={[{ value: last.users, label: number(last.users) }]}
      />
      <DataTable
        caption={t('services:registered')}
        rows={[...figures].reverse()}
        rowKey={(figure) => figure.month}
        columns={[
          { head: t('services:course.month'), cell: (figure) => month(figure.month) },
          { head: t('services:course.users'), cell: ({ users }) => number(users), numeric: true },
          { head: t('services:figures.source'), cell: ({ source }) => source },
        ]}
      />
    </section>
  );
}

/** A month as a number of months, to be set apart from another. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
