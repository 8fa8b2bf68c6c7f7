import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { access } from '../access.ts';
import { checkOpen } from '../close-objective.rules.ts';
import { reachHeldObjective, reachLockedProgramme } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { programmeObjectiveInput } from '../strategy-forms.ts';

/** Says that a programme serves an objective: so does the work in its backlogs that is linked to nothing nearer. */
export const linkProgramme = command({
  name: 'link-programme',
  summary: 'Link a programme to an objective that it serves',
  input: programmeObjectiveInput,
  example: (world) => ({
    as: 'coordinator',
    input: { programme: world.programme, objective: world.otherObjective },
    events: ['programme.linked'],
  }),
  reach: async (ctx, input) => ({
    programme: await reachLockedProgramme(ctx, input.programme),
    objective: await reachHeldObjective(ctx, input.objective),
  }),
  async run(ctx, _input, { programme, objective }) {
    allow(ctx.actor, access, 'link-programme');
    ownOnly(ctx.actor, programme);
    checkOpen(objective, dayIn(ctx.actor.agency.zone, objective.closedAt ?? ctx.now));
    const made = await ctx.db.programmeObjective.createMany({
      data: [{ programmeId: programme.id, objectiveId: objective.id }],
      skipDuplicates: true,
    });
    const fact = { name: 'programme.linked', subject: 'programme', subjectId: programme.id } as const;
    if (made.count > 0) ctx.record({ ...fact, new: { objective: objective.id, name: objective.name } });
    return { programme: programme.id, objective: objective.id };
  },
});
