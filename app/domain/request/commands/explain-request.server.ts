import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { explainInput } from '../request-forms.ts';

/** Adds an explanation of one’s side to the ledger, also after the end. */
export const explainRequest = command({
  name: 'explain-request',
  summary: 'Add your side’s explanation to the ledger of a request',
  input: explainInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.promisedRequest, explanation: 'The holidays came in between.' },
    events: ['request.explained'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { explanation, about }, request) {
    const state = decide(ctx.actor, 'explain', request);
    const last = request.entries.at(-1)?.number ?? 1;
    if (about !== undefined && about > last) throw refuse('about', 'request_no_such_line', { last });
    await enter(ctx, request, { act: 'explained', state, text: explanation, ...(about !== undefined && { about }) });
    return { request: request.id };
  },
});
