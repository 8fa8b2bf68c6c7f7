import { Link } from '@remix-run/react';
import type { SprintLine } from '#app/domain/sprint/sprint.ts';
import { sprintPath } from '#app/paths.ts';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { SprintProgress } from './amount.tsx';

export interface Running {
  /** With the working days that each has left, today among them. */
  sprints: readonly (SprintLine & { team: { name: string }; daysLeft: number })[];
}

/** The sprints that run in one's teams, each with what is done and the days it has; nothing where none runs. */
export function ActiveSprints({ sprints }: Running) {
  const t = useTexts();
  if (sprints.length === 0) return null;
  return (
    <Panel title={t('sprint:running')}>
      <ul className="plain stack">
        {sprints.map(({ id, number, team, goal, daysLeft, all, done }) => {
          const by = all.points > 0 ? 'points' : 'items';
          return (
            <li key={id}>
              <Link to={sprintPath(id)} prefetch="intent">
                {t('sprint:nameOf', { number, team: team.name })}
              </Link>{' '}
              <span className="small soft">{t('sprint:daysLeft', { count: daysLeft })}</span>
              <div>{goal}</div>
              <SprintProgress unit={by} done={done[by]} all={all[by]} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
