import type { BurnDay, Burndown, BurnState } from '#app/domain/sprint/burndown.ts';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** The burndown as a table, for who does not look at pictures and for who wants the numbers. */
export function BurndownTable({ burndown }: { burndown: Burndown }) {
  const t = useTexts();
  const { date, number } = useFormat();
  const { start, days } = burndown;
  const rows = [
    { day: '', workday: true, ideal: start.scope, state: start },
    ...days.filter((each): each is BurnDay & { state: BurnState } => each.state !== null),
  ];
  const figure = (of: Exclude<keyof BurnState, 'taken'>) => ({
    head: t(headOf[of]),
    cell: ({ state }: { state: BurnState }) => number(state[of]),
    numeric: true,
  });
  return (
    <details>
      <summary>{t('sprint:chart.table')}</summary>
      <DataTable
        caption={t('sprint:chart.burndown')}
        rows={rows}
        rowKey={({ day }) => day}
        columns={[
          { head: t('sprint:chart.day'), cell: ({ day }) => (day === '' ? t('sprint:chart.start') : date(day)) },
          figure('remaining'),
          figure('scope'),
          figure('done'),
          figure('removed'),
          { head: t('sprint:chart.ideal'), cell: ({ ideal }) => number(ideal), numeric: true },
        ]}
      />
    </details>
  );
}

const headOf = {
  remaining: 'sprint:chart.remaining',
  scope: 'sprint:chart.scope',
  done: 'sprint:done',
  removed: 'sprint:chart.removed',
} as const;
