import type { Figure } from '#app/domain/strategy/goal.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { useFormat, useTexts } from '../../shell/texts.tsx';
import { CourseChart } from '../course-chart.tsx';

interface Props {
  objective: { measure: string; unit: string; baseline: number; target: number };
  /** The oldest first. */
  figures: readonly Figure[];
}

/** The course of an objective's measure towards its target, as a picture and as a table. */
export function MeasureCourse({ objective, figures }: Props) {
  const t = useTexts();
  const { number, date } = useFormat();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return <p className="soft">{t('strategy:measure.none')}</p>;
  const span = Date.parse(last.day) - Date.parse(first.day) || 1;
  return (
    <section className="stack">
      <h2>{t('strategy:measure.title')}</h2>
      <CourseChart
        label={t('strategy:measure.chart', { measure: objective.measure })}
        points={figures.map(({ day, value }) => ({
          at: (Date.parse(day) - Date.parse(first.day)) / span,
          value,
          title: `${date(day)}: ${number(value)} ${objective.unit}`,
        }))}
        from={date(first.day)}
        to={date(last.day)}
        marks={[
          { value: objective.target, label: t('strategy:measure.target', { value: number(objective.target) }) },
          { value: objective.baseline, label: t('strategy:measure.baseline', { value: number(objective.baseline) }) },
        ]}
      />
      <DataTable
        caption={t('strategy:measure.title')}
        rows={[...figures].reverse()}
        rowKey={({ day }) => day}
        columns={[
          { head: t('strategy:measure.day'), cell: ({ day }) => date(day) },
          { head: objective.unit, cell: ({ value }) => number(value), numeric: true },
          { head: t('strategy:measure.source'), cell: ({ source }) => source },
        ]}
      />
    </section>
  );
}
