import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { checkNoOpenWork } from '../close-objective.rules.ts';
import { openWorkOf } from '../lines.server.ts';
import { reachLockedObjective } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { closeObjectiveInput } from '../strategy-forms.ts';

/** Closes an objective, with a word on how it ended; refused while work that one sees is still open. */
export const closeObjective = command({
  name: 'close-objective',
  summary: 'Close an objective that has no open work',
  input: closeObjectiveInput,
  example: (world) => ({
    as: 'coordinator',
    input: { objective: world.otherObjective, note: 'Reached a year early.' },
    events: ['objective.closed'],
  }),
  reach: (ctx, input) => reachLockedObjective(ctx, input.objective),
  async run(ctx, { note }, objective) {
    allow(ctx.actor, access, 'close-objective');
    ownOnly(ctx.actor, objective.goal);
    if (objective.closedAt !== null) return { objective: objective.id };
    checkNoOpenWork(objective.name, await openWorkOf(ctx.actor, ctx.db, objective.id));
    await ctx.db.objective.update({ where: { id: objective.id }, data: { closedAt: ctx.now, closedNote: note } });
    ctx.record({ name: 'objective.closed', subject: 'objective', subjectId: objective.id, new: { note } });
    return { objective: objective.id };
  },
});
