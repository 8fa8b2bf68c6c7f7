import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachLockedObjective } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { objectiveInput } from '../strategy-forms.ts';

/** Opens a closed objective again. */
export const reopenObjective = command({
  name: 'reopen-objective',
  summary: 'Open a closed objective again',
  input: objectiveInput,
  example: (world) => ({
    as: 'coordinator',
    input: { objective: world.closedObjective },
    events: ['objective.reopened'],
  }),
  reach: (ctx, input) => reachLockedObjective(ctx, input.objective),
  async run(ctx, _input, objective) {
    allow(ctx.actor, access, 'reopen-objective');
    ownOnly(ctx.actor, objective.goal);
    if (objective.closedAt === null) return { objective: objective.id };
    await ctx.db.objective.update({ where: { id: objective.id }, data: { closedAt: null, closedNote: null } });
    const old = { note: objective.closedNote };
    ctx.record({ name: 'objective.reopened', subject: 'objective', subjectId: objective.id, old });
    return { objective: objective.id };
  },
});
