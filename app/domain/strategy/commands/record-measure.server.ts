import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { reachLockedObjective } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { recordMeasureInput } from '../strategy-forms.ts';

/** Records what an objective's measure was on a day, and who says so. A later figure for the same day replaces it; the event keeps both. */
export const recordMeasure = command({
  name: 'record-measure',
  summary: 'Record a figure of an objective’s measure',
  input: recordMeasureInput,
  example: (world) => ({
    as: 'coordinator',
    input: { objective: world.objective, day: '2026-03-31', value: 41.5, source: 'Ticket machines' },
    events: ['objective.measured'],
  }),
  reach: (ctx, input) => reachLockedObjective(ctx, input.objective),
  async run(ctx, { day, value, source }, objective) {
    allow(ctx.actor, access, 'record-measure');
    ownOnly(ctx.actor, objective.goal);
    const today = dayIn(ctx.actor.agency.zone, ctx.now);
    if (day > today) throw refuse('day', 'day_ahead', { today });
    const at = { objectiveId_day: { objectiveId: objective.id, day: new Date(day) } };
    const before = await ctx.db.objectiveFigure.findUnique({ where: at });
    const old = before && { day, value: before.value.toNumber(), source: before.source };
    if (old?.value === value && old.source === source) return { objective: objective.id };
    await ctx.db.objectiveFigure.upsert({
      where: at,
      create: { objectiveId: objective.id, day: new Date(day), value, source },
      update: { value, source },
    });
    const fact = { name: 'objective.measured', subject: 'objective', subjectId: objective.id } as const;
    ctx.record({ ...fact, ...(old && { old }), new: { day, value, source } });
    return { objective: objective.id };
  },
});
