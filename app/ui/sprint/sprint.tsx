import { Link, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { completeSprintPath, sprintBoardPath, sprintPath, sprintsPath } from '#app/paths.ts';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { Chip } from '#app/ui/kit/chip.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useLive } from '#app/ui/live/use-live.ts';
import { useAnnounce } from '#app/ui/shell/announce.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { SprintProgress, useDates } from './amount.tsx';
import { Anyway } from './anyway.tsx';
import { BurndownChart } from './burndown-chart.tsx';
import { BurndownTable } from './burndown-table.tsx';
import { GoalAndDates } from './goal-and-dates.tsx';
import type { Refused } from './new-sprint.tsx';
import { AddItem, SprintColumns, TakenOut } from './sprint-items.tsx';
import type { SprintView } from './sprint-view.ts';

interface Props {
  sprint: SprintView;
  refused?: Refused & { act: string };
}

/** A sprint: what it is for, how long it has, where its items stand, and how it burns down. */
export function Sprint({ sprint, refused }: Props) {
  const { revalidate } = useRevalidator();
  useLive((heard) => {
    if (heard.event !== 'news' || sprint.entries.some(({ backlog }) => heard.backlogs.includes(backlog))) revalidate();
  });
  useStarted(sprint);
  const ofItem = refused?.act === 'add-to-sprint' ? refused : undefined;
  return (
    <Page>
      <Head sprint={sprint} />
      <ProblemList problems={refused?.problems} />
      {sprint.status === 'completed' && <Outcome sprint={sprint} />}
      {sprint.can.edit && <Plan sprint={sprint} refused={refused} />}
      <SprintColumns sprint={sprint} />
      <div className="sprint-sides two">
        <Burning sprint={sprint} />
        <div className="stack">
          {sprint.can.change && <AddItem refused={ofItem} />}
          <TakenOut entries={sprint.entries} />
        </div>
      </div>
    </Page>
  );
}

/** That it is started is said: what was saved is all that is said of other forms. */
function useStarted({ status, number }: SprintView): void {
  const t = useTexts();
  const announce = useAnnounce();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'planned' && status === 'active') announce(t('sprint:started', { number }));
    before.current = status;
  }, [status, number, announce, t]);
}

function Head({ sprint }: Pick<Props, 'sprint'>) {
  const t = useTexts();
  const dates = useDates();
  const { number, team, goal, status, can } = sprint;
  const board = sprint.entries.find((entry) => entry.board !== null)?.board;
  return (
    <>
      <nav className="row small" aria-label={t('sprint:team')}>
        <Link to={sprintsPath(team.id)}>{t('sprint:titleOf', { team: team.name })}</Link>
      </nav>
      <PageHead
        title={`${t('sprint:name', { number })}${goal ? `: ${goal}` : ''}`}
        sub={
          <span className="row">
            <Chip tone={status === 'active' ? 'agency' : status === 'completed' ? 'go' : 'plain'}>
              {t(textKey(`sprint:status.${status}`))}
            </Chip>
            <span>{dates(sprint)}</span>
            {status === 'active' && <DaysLeft sprint={sprint} />}
          </span>
        }
        actions={
          <>
            {board && <LinkButton to={sprintBoardPath(board, sprint.id)}>{t('sprint:board')}</LinkButton>}
            {can.complete && (
              <LinkButton tone="main" to={completeSprintPath(sprint.id)}>
                {t('sprint:complete.title')}
              </LinkButton>
            )}
          </>
        }
      />
    </>
  );
}

function DaysLeft({ sprint: { today, daysLeft: count, endsOn } }: Pick<Props, 'sprint'>) {
  const t = useTexts();
  const { date } = useFormat();
  if (today > endsOn) return <strong>{t('sprint:over', { date: date(endsOn) })}</strong>;
  return <strong>{t('sprint:daysLeft', { count })}</strong>;
}

/** What can be changed before the start, the start itself, and the way to throw the plan away. */
function Plan({ sprint, refused }: Props) {
  const t = useTexts();
  const edited = refused?.act === 'edit-sprint' ? refused : undefined;
  const started = refused?.act === 'start-sprint' ? refused : undefined;
  const problem = useProblems(edited?.problems ?? started?.problems);
  return (
    <Panel title={t('sprint:plan')}>
      <CommandForm className="stack" action={sprintPath(sprint.id)} key={`${sprint.goal}${sprint.startsOn}${sprint.endsOn}`}>
        <GoalAndDates values={{ ...sprint, ...edited?.values, ...started?.values }} problem={problem} />
        <Anyway problems={started?.problems} />
        <div className="row">
          <Button name="act" value="edit-sprint">
            {t('sprint:save')}
          </Button>
          {sprint.can.start && (
            <Button tone="main" name="act" value="start-sprint">
              {t('sprint:new.start')}
            </Button>
          )}
          <Button tone="stop" name="act" value="delete-plan">
            {t('sprint:throwAway')}
          </Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

function Burning({ sprint: { burndown } }: Pick<Props, 'sprint'>) {
  const t = useTexts();
  const state = burndown?.days.flatMap((day) => day.state ?? []).at(-1);
  if (!burndown || !state) return null;
  return (
    <Panel title={t('sprint:chart.burndown')}>
      <div className="stack">
        <SprintProgress unit={burndown.unit} done={state.done} all={state.scope} />
        <BurndownChart burndown={burndown} />
        <BurndownTable burndown={burndown} />
      </div>
    </Panel>
  );
}

/** What became of what was in it. */
function Outcome({ sprint: { entries, next, number } }: Pick<Props, 'sprint'>) {
  const t = useTexts();
  const count = (outcome: string) => entries.filter((entry) => entry.outcome === outcome).length;
  return (
    <Notice tone="go" role="status" title={t('sprint:outcome.title')}>
      <p>
        {t('sprint:outcome.counts', {
          done: count('done'),
          next: count('next'),
          backlog: count('backlog'),
          split: count('split'),
        })}
      </p>
      {next?.number === number + 1 && count('next') > 0 && (
        <p>
          <Link to={sprintPath(next.id)}>
            {t(next.goal ? 'sprint:outcome.next' : 'sprint:outcome.nextNeedsGoal', { number: next.number })}
          </Link>
        </p>
      )}
    </Notice>
  );
}
