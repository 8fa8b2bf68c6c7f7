import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { access } from '../access.ts';
import { reachLockedService } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { planPhase } from '../service/phase.rules.ts';
import { setServicePhaseInput } from '../service/service-forms.ts';

/** Takes a service into another phase; back only with a reason. */
export const setServicePhase = command({
  name: 'set-service-phase',
  summary: 'Take a service into another phase',
  input: setServicePhaseInput,
  example: (world) => ({
    as: 'lead',
    input: { service: world.service, phase: 'live' as const, since: '2026-03-02', launchedOn: '2026-03-02' },
    events: ['service.phase-set'],
  }),
  reach: (ctx, input) => reachLockedService(ctx, input.service),
  async run(ctx, { phase, since, reason, launchedOn }, service) {
    allow(ctx.actor, access, 'set-service-phase');
    ownOnly(ctx.actor, service);
    if (phase === service.phase) return { service: service.id };
    const today = dayIn(ctx.actor.agency.zone, ctx.now);
    const before = {
      phase: service.phase,
      phaseSince: service.phaseSince.toISOString().slice(0, 10),
      launchedOn: service.launchedOn?.toISOString().slice(0, 10) ?? null,
    };
    const after = planPhase(before, { phase, since: since ?? today, today, reason, launchedOn });
    await ctx.db.service.update({
      where: { id: service.id },
      data: {
        phase,
        phaseSince: new Date(after.phaseSince),
        launchedOn: after.launchedOn === null ? null : new Date(after.launchedOn),
      },
    });
    const fact = { name: 'service.phase-set', subject: 'service', subjectId: service.id } as const;
    ctx.record({ ...fact, old: before, new: { ...after, ...(reason && { reason }) } });
    return { service: service.id };
  },
});
