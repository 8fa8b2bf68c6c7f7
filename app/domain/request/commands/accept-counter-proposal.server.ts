import { command } from '#app/domain/command.server.ts';
import { dayOf, enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { noteInput } from '../request-forms.ts';

/** Consents to the day and the scope that the asked side proposes; it is for that side to promise it now. */
export const acceptCounterProposal = command({
  name: 'accept-counter-proposal',
  summary: 'Consent to the day or the scope that the asked agency proposes',
  input: noteInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.counteredRequest, note: 'Agreed.' },
    events: ['request.counter_accepted'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { note }, request) {
    const state = decide(ctx.actor, 'accept_counter', request);
    const { proposedOn, proposedScope, neededBy } = request;
    const moved = proposedOn && { day: dayOf(proposedOn), dayBefore: dayOf(neededBy) };
    const agreed = { ...(proposedOn && { neededBy: proposedOn }), ...(proposedScope && { scope: proposedScope }) };
    await enter(ctx, request, { act: 'counter_accepted', state, text: note, ...moved, scope: proposedScope }, { ...agreed });
    return { request: request.id };
  },
});
