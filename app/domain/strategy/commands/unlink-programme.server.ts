import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { reachLockedProgramme } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { programmeObjectiveInput } from '../strategy-forms.ts';

/** Says that a programme no longer serves an objective. */
export const unlinkProgramme = command({
  name: 'unlink-programme',
  summary: 'Unlink a programme from an objective',
  input: programmeObjectiveInput,
  example: (world) => ({
    as: 'coordinator',
    input: { programme: world.programme, objective: world.objective },
    events: ['programme.unlinked'],
  }),
  reach: async (ctx, input) => ({
    programme: await reachLockedProgramme(ctx, input.programme),
    objective: await reach(ctx).objective(input.objective),
  }),
  async run(ctx, _input, { programme, objective }) {
    allow(ctx.actor, access, 'unlink-programme');
    ownOnly(ctx.actor, programme);
    const gone = await ctx.db.programmeObjective.deleteMany({
      where: { programmeId: programme.id, objectiveId: objective.id },
    });
    const fact = { name: 'programme.unlinked', subject: 'programme', subjectId: programme.id } as const;
    if (gone.count > 0) ctx.record({ ...fact, old: { objective: objective.id, name: objective.name } });
    return { programme: programme.id, objective: objective.id };
  },
});
