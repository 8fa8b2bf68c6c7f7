import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { checkCounters, checkToCome } from '../days.rules.ts';
import { asDate, dayOf, enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { counterInput } from '../request-forms.ts';

/** Proposes another day or another scope; it waits for the asker, who consents or does not. */
export const counterPropose = command({
  name: 'counter-propose',
  summary: 'Propose another day or another scope for what is asked',
  input: counterInput,
  example: (world) => ({
    as: 'coordinator',
    input: {
      request: world.request,
      day: '2099-03-01',
      scope: 'Births since 2020 first',
      reason: 'The archive is still on paper.',
    },
    events: ['request.countered'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { day, scope, reason }, request) {
    const state = decide(ctx.actor, 'counter', request);
    if (day !== undefined) checkToCome('day', day, dayIn(ctx.actor.agency.zone, ctx.now));
    checkCounters(day, scope, dayOf(request.neededBy));
    await enter(
      ctx,
      request,
      { act: 'countered', state, text: reason, day: day ?? null, dayBefore: day ? dayOf(request.neededBy) : null, scope },
      { proposedOn: day ? asDate(day) : null, proposedScope: scope },
    );
    return { request: request.id };
  },
});
