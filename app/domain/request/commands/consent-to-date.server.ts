import { command } from '#app/domain/command.server.ts';
import { dayOf, enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { noteInput } from '../request-forms.ts';

/** Consents to another day than the promised one. Nothing else moves it. */
export const consentToDate = command({
  name: 'consent-to-date',
  summary: 'Consent to another day than the promised one',
  input: noteInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.movingRequest, note: 'Agreed.' },
    events: ['request.date_consented'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { note }, request) {
    const state = decide(ctx.actor, 'consent', request);
    const { proposedOn, promisedOn } = request;
    const moved = { day: proposedOn && dayOf(proposedOn), dayBefore: promisedOn && dayOf(promisedOn) };
    await enter(ctx, request, { act: 'date_consented', state, text: note, ...moved }, { promisedOn: proposedOn ?? promisedOn });
    return { request: request.id };
  },
});
