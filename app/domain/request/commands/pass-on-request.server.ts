import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { otherAgency } from '../askable.server.ts';
import { addLine, dayOf, enter } from '../enter.server.ts';
import { decide, type Reached, reachLockedRequest, requestFact } from '../reached-request.server.ts';
import { passOnInput } from '../request-forms.ts';

/**
 * Passes a request on to another agency, which reads the same text and nothing of what was said about it here; the asker is told. What
 * becomes of it there is that agency's and the asker's.
 */
export const passOnRequest = command({
  name: 'pass-on-request',
  summary: 'Pass a request on to the agency whose matter it is; the asker is told',
  input: passOnInput,
  example: (world) => ({
    as: 'coordinator',
    // Which agencies there are is nothing hidden.
    input: { request: world.request, to: world.partner.toLowerCase(), reason: 'The register is theirs.' },
    events: ['request.asked', 'request.passed_on'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { to, reason }, request) {
    const state = decide(ctx.actor, 'pass_on', request);
    const toAgencyId = await otherAgency(ctx, to, [request.agencyId]);
    await enter(ctx, request, { act: 'passed_on', state, text: reason });
    const id = newId(ctx.now.getTime());
    // Not read back: who passed it on does not see it.
    await ctx.db.request.createMany({
      data: { id, toAgencyId, passedFromId: request.id, changedAt: ctx.now, ...asAsked(request) },
    });
    await addLine(ctx, id, { number: 2, act: 'passed_on', state: 'asked', text: reason });
    const told = { what: request.what, neededBy: dayOf(request.firstNeededBy), outside: null };
    ctx.record(requestFact({ id, agencyId: request.agencyId, toAgencyId }, { name: 'request.asked', new: told }));
    return { request: request.id };
  },
});

/** What the asker wrote, as it was asked for first, and since when it waits. */
function asAsked({ agencyId, personId, what, why, criteria, legalBasis, attached, firstNeededBy, askedAt }: Reached) {
  return { agencyId, personId, what, why, criteria, legalBasis, attached, firstNeededBy, neededBy: firstNeededBy, askedAt };
}
