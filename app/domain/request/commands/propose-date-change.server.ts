import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { checkMoves, checkToCome } from '../days.rules.ts';
import { asDate, dayOf, enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { moveInput } from '../request-forms.ts';

/** Proposes another day than the promised one, and says why; that one stands until the asker consents. */
export const proposeDateChange = command({
  name: 'propose-date-change',
  summary: 'Propose another day than the promised one; it stands until the asker consents',
  input: moveInput,
  example: (world) => ({
    as: 'coordinator',
    input: { request: world.promisedRequest, day: '2099-04-01', reason: 'The supplier is late.' },
    events: ['request.date_proposed'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { day, reason }, request) {
    const state = decide(ctx.actor, 'move', request);
    const promised = request.promisedOn && dayOf(request.promisedOn);
    checkToCome('day', day, dayIn(ctx.actor.agency.zone, ctx.now));
    checkMoves(day, promised);
    await enter(
      ctx,
      request,
      { act: 'date_proposed', state, text: reason, day, dayBefore: promised },
      { proposedOn: asDate(day) },
    );
    return { request: request.id };
  },
});
