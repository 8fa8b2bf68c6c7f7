import { refuse } from '#app/domain/errors.ts';

/** More keys than this are not named one by one. */
const namedAtMost = 20;

/** @throws Refused where work that one sees is still open, naming it */
export function checkNoOpenWork(name: string, keys: readonly string[]): void {
  if (keys.length === 0) return;
  const named = keys.slice(0, namedAtMost).join(', ') + (keys.length > namedAtMost ? ' …' : '');
  throw refuse('objective', 'objective_has_open_work', { name, count: keys.length, keys: named });
}

/** @throws Refused where the objective is closed: nothing is linked to what is over, and the reader is told where to look */
export function checkOpen(objective: { name: string; closedAt: Date | null; goal: { name: string } }, closedOn: string): void {
  if (objective.closedAt === null) return;
  throw refuse('objective', 'objective_closed', { name: objective.name, goal: objective.goal.name, date: closedOn });
}
