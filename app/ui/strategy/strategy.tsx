import { Link } from '@remix-run/react';
import type { FlaggedYear } from '#app/domain/strategy/funding/funding.ts';
import type { GoalLine, ProgrammeLine } from '#app/domain/strategy/goal.ts';
import { newGoalPath, newProgrammePath, objectivesWithoutWorkPath, programmePath, workWithoutObjectivePath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { FlaggedYears } from './funding/flagged-years.tsx';
import { ObjectiveTable } from './goal/objective-table.tsx';
import { Strip } from './goal/strip.tsx';
import { OwnerChip } from './owner-chip.tsx';

interface Props {
  goals: readonly GoalLine[];
  programmes: readonly ProgrammeLine[];
  flaggedYears: readonly FlaggedYear[];
  today: string;
  workWithoutObjective: number;
  objectivesWithoutWork: number;
  can: { shape: boolean };
}

/** The goals over their years, as a picture and as a table, what has no line to them, and the programmes. */
export function Strategy({ goals, programmes, flaggedYears, today, can, ...lost }: Props) {
  const t = useTexts();
  const actions = can.shape && (
    <>
      <LinkButton to={newProgrammePath()}>{t('strategy:programme.new')}</LinkButton>
      <LinkButton tone="main" to={newGoalPath()}>
        {t('strategy:goal.new')}
      </LinkButton>
    </>
  );
  return (
    <Page>
      <PageHead title={t('strategy:title')} sub={t('strategy:sub')} actions={actions} />
      <Lost {...lost} />
      {goals.length > 0 ? (
        <>
          <Strip goals={goals} today={today} />
          <ObjectiveTable
            caption={t('strategy:strip.table')}
            objectives={goals.flatMap(({ objectives, ...goal }) =>
              objectives.map((objective) => ({ ...objective, goal, agency: goal.agency })),
            )}
          />
        </>
      ) : (
        <EmptyState title={t('strategy:empty')}>
          <p>{t(can.shape ? 'strategy:emptyNext' : 'strategy:emptyWait')}</p>
        </EmptyState>
      )}
      {programmes.length > 0 && <Programmes programmes={programmes} />}
      {flaggedYears.length > 0 && <FlaggedYears years={flaggedYears} />}
    </Page>
  );
}

/** The two lists that matter. */
function Lost({ workWithoutObjective, objectivesWithoutWork }: Pick<Props, 'workWithoutObjective' | 'objectivesWithoutWork'>) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <ul className="figures">
      <li className="panel">
        <b className="num">{number(workWithoutObjective)}</b>
        <Link to={workWithoutObjectivePath()}>{t('strategy:lost.work')}</Link>
      </li>
      <li className="panel">
        <b className="num">{number(objectivesWithoutWork)}</b>
        <Link to={objectivesWithoutWorkPath()}>{t('strategy:lost.objectives')}</Link>
      </li>
    </ul>
  );
}

export function Programmes({ programmes }: Pick<Props, 'programmes'>) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <section className="stack">
      <h2>{t('strategy:programme.title')}</h2>
      <DataTable
        caption={t('strategy:programme.title')}
        rows={programmes}
        rowKey={({ id }) => id}
        columns={[
          { head: t('strategy:programme.name'), cell: ({ id, name }) => <Link to={programmePath(id)}>{name}</Link> },
          { head: t('strategy:programme.aim'), cell: ({ aim }) => aim },
          { head: t('strategy:programme.leads'), cell: ({ agency }) => <OwnerChip agency={agency} /> },
          { head: t('strategy:programme.serves'), cell: ({ objectives }) => number(objectives), numeric: true },
        ]}
      />
    </section>
  );
}
