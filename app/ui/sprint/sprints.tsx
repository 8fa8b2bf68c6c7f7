import { Link } from '@remix-run/react';
import type { Amount, SprintLine } from '#app/domain/sprint/sprint.ts';
import { newSprintPath, sprintPath, teamPath } from '#app/paths.ts';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { useAmount, useDates } from './amount.tsx';
import { VelocityChart } from './velocity-chart.tsx';

interface Props {
  team: { id: string; name: string };
  active: readonly SprintLine[];
  planned: readonly SprintLine[];
  completed: readonly SprintLine[];
  velocity: Amount | null;
  can: { plan: boolean };
}

/** A team's sprints: those that run and are planned, the completed ones as a picture and a table. */
export function Sprints({ team, active, planned, completed, velocity, can }: Props) {
  const t = useTexts();
  const amount = useAmount();
  const none = active.length + planned.length + completed.length === 0;
  const sub = velocity ? t('sprint:velocityIs', { amount: amount(velocity) }) : undefined;
  return (
    <Page>
      <nav className="row small" aria-label={t('sprint:team')}>
        <Link to={teamPath(team.id)}>{team.name}</Link>
      </nav>
      <PageHead
        title={t('sprint:titleOf', { team: team.name })}
        sub={sub}
        actions={
          can.plan && (
            <LinkButton tone="main" to={newSprintPath(team.id)}>
              {t('sprint:new.title')}
            </LinkButton>
          )
        }
      />
      {none && (
        <EmptyState title={t('sprint:none')}>
          <p>{t(can.plan ? 'sprint:noneNext' : 'sprint:noneWait')}</p>
        </EmptyState>
      )}
      <Lines title={t('sprint:active')} lines={active} />
      <Lines title={t('sprint:planned')} lines={planned} />
      {completed.length > 0 && (
        <Panel title={t('sprint:completed')}>
          <div className="stack">
            <VelocityChart sprints={completed} />
            <Table lines={completed} />
          </div>
        </Panel>
      )}
    </Page>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly SprintLine[] }) {
  const t = useTexts();
  const amount = useAmount();
  const dates = useDates();
  if (lines.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className="plain stack">
        {lines.map((line) => (
          <li key={line.id}>
            <Link to={sprintPath(line.id)} prefetch="intent">
              {t('sprint:name', { number: line.number })}
            </Link>{' '}
            {line.goal || <em>{t('sprint:noGoal')}</em>}
            <div className="small soft">
              {dates(line)} · {amount(line.all)}
              {line.status === 'active' && ` · ${t('sprint:doneOf', { amount: amount(line.done) })}`}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Table({ lines }: { lines: readonly SprintLine[] }) {
  const t = useTexts();
  const amount = useAmount();
  const dates = useDates();
  return (
    <DataTable
      stacked
      caption={t('sprint:completed')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('sprint:sprint'),
          cell: ({ id, number }) => <Link to={sprintPath(id)}>{t('sprint:name', { number })}</Link>,
        },
        { head: t('sprint:goal'), cell: ({ goal }) => goal },
        { head: t('sprint:days'), cell: (line) => dates(line) },
        { head: t('sprint:atStart'), cell: ({ baseline }) => amount(baseline), numeric: true },
        { head: t('sprint:done'), cell: ({ done }) => amount(done), numeric: true },
      ]}
    />
  );
}
