import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { launchDay } from '../service/phase.rules.ts';
import { createServiceInput } from '../service/service-forms.ts';

/** Lists a service of the agency; seen by the agency alone until it is published. */
export const createService = command({
  name: 'create-service',
  summary: 'List a service of the agency',
  input: createServiceInput,
  example: (world) => ({
    as: 'lead',
    input: {
      names: { en: 'Birth certificate', ru: 'Свидетельство о рождении', 'uz-Latn': 'Tugʻilganlik haqida guvohnoma' },
      userNeed: 'I have a child and need its papers',
      phase: 'live' as const,
      launchedOn: '2025-05-20',
      address: 'https://birth.gov.example/',
      backlog: world.backlog.prefix,
    },
    events: ['service.created'],
  }),
  reach: async (ctx, { backlog }) => (backlog === null ? null : reach(ctx).backlog(backlog)),
  async run(ctx, { names, userNeed, phase, address, ...input }, backlog) {
    allow(ctx.actor, access, 'create-service');
    const today = dayIn(ctx.actor.agency.zone, ctx.now);
    const launchedOn = launchDay(phase, input.launchedOn, today);
    const id = newId(ctx.now.getTime());
    await ctx.db.service.create({
      data: {
        id,
        agencyId: ctx.actor.agency.id,
        names,
        userNeed,
        phase,
        phaseSince: new Date(launchedOn ?? today),
        launchedOn: launchedOn && new Date(launchedOn),
        address,
        backlogId: backlog?.id ?? null,
        createdAt: ctx.now,
      },
    });
    const made = { names, userNeed, phase, launchedOn, address, backlog: backlog?.prefix ?? null };
    ctx.record({ name: 'service.created', subject: 'service', subjectId: id, new: made });
    return { service: id };
  },
});
