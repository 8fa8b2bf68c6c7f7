import { Link } from '@remix-run/react';
import type { ObjectiveLine, Owner } from '#app/domain/strategy/goal.ts';
import { goalPath, objectivePath } from '#app/paths.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { Meter } from '../../kit/meter.tsx';
import { useFormat, useTexts } from '../../shell/texts.tsx';
import { OwnerChip } from '../owner-chip.tsx';
import { useProgressWords } from './progress-words.tsx';

export type ObjectiveRow = ObjectiveLine & { goal?: { id: string; name: string }; agency?: Owner };

/** Objectives with their measure, its latest figure, and the work that the reader sees; with their goal where it is not the page's. */
export function ObjectiveTable({ caption, objectives }: { caption: string; objectives: readonly ObjectiveRow[] }) {
  const t = useTexts();
  const { number, date } = useFormat();
  const words = useProgressWords();
  const withGoal = objectives.some(({ goal }) => goal);
  const goalColumn = {
    head: t('strategy:objective.goal'),
    cell: ({ goal, agency }: ObjectiveRow) =>
      goal && (
        <>
          <Link to={goalPath(goal.id)}>{goal.name}</Link> {agency && <OwnerChip agency={agency} />}
        </>
      ),
  };
  return (
    <DataTable
      caption={caption}
      rows={objectives}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('strategy:objective.objective'),
          cell: ({ id, name }) => (
            <Link to={objectivePath(id)} prefetch="intent">
              {name}
            </Link>
          ),
        },
        ...(withGoal ? [goalColumn] : []),
        { head: t('strategy:objective.year'), cell: ({ targetYear }) => targetYear, numeric: true },
        {
          head: t('strategy:objective.measure'),
          cell: ({ measure, baseline, target, unit }) =>
            t('strategy:objective.way', { measure, baseline: number(baseline), target: number(target), unit }),
        },
        {
          head: t('strategy:objective.now'),
          cell: ({ figure, unit }) =>
            figure
              ? t('strategy:objective.figure', { value: number(figure.value), unit, date: date(figure.day) })
              : t('strategy:progress.none'),
        },
        {
          head: t('strategy:objective.progress'),
          cell: (row) => (
            <>
              {words(row)}
              {row.progress !== null && <Meter share={row.progress} />}
            </>
          ),
        },
        { head: t('strategy:objective.open'), cell: ({ open }) => number(open), numeric: true },
        { head: t('strategy:objective.done'), cell: ({ done }) => number(done), numeric: true },
      ]}
    />
  );
}
