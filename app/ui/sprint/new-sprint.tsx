import { Link } from '@remix-run/react';
import type { Problem } from '#app/domain/errors.ts';
import type { Amount, Candidate, Dates } from '#app/domain/sprint/sprint.ts';
import { newBoardPath, newSprintPath, sprintsPath } from '#app/paths.ts';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { Anyway } from './anyway.tsx';
import { Candidates } from './candidates.tsx';
import { GoalAndDates } from './goal-and-dates.tsx';

/** What was typed where a sprint could not be planned or started, and why. */
export interface Refused {
  problems: readonly Problem[];
  values: Record<string, string>;
}

interface Props extends Dates {
  team: { id: string; name: string };
  velocity: Amount | null;
  candidates: readonly Candidate[];
  more: boolean;
  top: number;
  can: { plan: boolean; start: boolean };
  refused?: Refused & { chosen: string[] };
}

/** A sprint in half a minute: the dates stand there, the goal is a line, the first items are ticked. */
export function NewSprint(props: Props) {
  const t = useTexts();
  const { team, can } = props;
  return (
    <Page width="narrow">
      <nav className="row small" aria-label={t('sprint:team')}>
        <Link to={sprintsPath(team.id)}>{t('sprint:titleOf', { team: team.name })}</Link>
      </nav>
      <PageHead title={t('sprint:new.title')} sub={team.name} />
      {can.plan ? <PlanForm {...props} /> : <Notice tone="warn">{t('sprint:mayNot')}</Notice>}
    </Page>
  );
}

function PlanForm({ team, candidates, more, top, velocity, can, refused, ...dates }: Props) {
  const t = useTexts();
  const problem = useProblems(refused?.problems);
  const chosen = refused?.chosen ?? candidates.slice(0, top).map(({ key }) => key);
  const values = { goal: '', ...dates, ...refused?.values };
  return (
    <>
      <ProblemList problems={refused?.problems} />
      <CommandForm className="stack">
        <Panel>
          <GoalAndDates values={values} problem={problem} focus />
        </Panel>
        <Panel>
          {candidates.length === 0 ? (
            <EmptyState title={t('sprint:new.nothing')}>
              <p>{t('sprint:new.nothingNext')}</p>
              <LinkButton to={newBoardPath()}>{t('sprint:new.makeBoard')}</LinkButton>
            </EmptyState>
          ) : (
            <Candidates candidates={candidates} chosen={chosen} velocity={velocity} problem={problem('items')} />
          )}
          {more && <Link to={newSprintPath(team.id, candidates.length * 2)}>{t('sprint:new.more')}</Link>}
        </Panel>
        <Anyway problems={refused?.problems} />
        <div className="row">
          {can.start && (
            <Button tone="main" name="do" value="start">
              {t('sprint:new.start')}
            </Button>
          )}
          <Button tone={can.start ? 'plain' : 'main'} name="do" value="plan">
            {t('sprint:new.keep')}
          </Button>
        </div>
      </CommandForm>
    </>
  );
}
