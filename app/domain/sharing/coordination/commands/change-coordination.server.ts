import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { Conflict } from '#app/domain/errors.ts';
import { access } from '../../access.ts';
import { checkDiffers, widenings } from '../coordination.rules.ts';
import { changeCoordinationInput } from '../coordination-forms.ts';
import { termsAsked, termsOf, toldTerms } from '../coordination-terms.server.ts';
import { letCoordinationStand, writeCoordinationVersion } from '../let-stand.server.ts';
import { coordinationFact, notEnded, reachLockedCoordination, sideOf, standing } from '../reached-coordination.server.ts';

/**
 * Says other coordination terms. What only takes away from those that hold, holds at once, whichever side says it; what gives more, and what
 * answers an offer, waits until the other side accepts.
 */
export const changeCoordination = command({
  name: 'change-coordination',
  summary: 'Change coordination terms: less holds at once, more waits for the other side',
  input: changeCoordinationInput,
  example: (world) => ({
    as: 'coordinator',
    input: {
      coordination: world.coordination,
      version: 1,
      ...{
        shows: ['line' as const],
        ceiling: 'internal' as const,
        legalBasis: 'Decree 158',
        note: 'The line will do.',
        signatory: 'R. Saidov',
        letter: '12-04/118',
      },
    },
    events: ['coordination.narrowed'],
  }),
  reach: (ctx, input) => reachLockedCoordination(ctx, input.coordination),
  async run(ctx, { coordination: _id, version: read, note, signatory, letter, ...input }, coordination) {
    const { actor, now } = ctx;
    allow(actor, access, 'change-coordination');
    notEnded(coordination);
    const { state, current, pending, waitsFor } = standing(coordination, now);
    const last = coordination.versions.at(-1);
    if (last?.number !== read) throw new Conflict('agreement_moved_on');
    const side = sideOf(actor, coordination);
    const holding = current && (state === 'in_force' || state === 'accepted') ? termsOf(current) : undefined;
    const from = holding ?? termsOf(last);
    const terms = termsAsked(input, { zone: coordination.agency.zone, now, before: from.endsAt > now ? from : undefined });
    if (pending || holding) checkDiffers(pending ? termsOf(last) : from, terms);
    const narrows = holding !== undefined && widenings(holding, terms).length === 0;
    const kind = narrows ? 'narrowing' : pending && waitsFor === side ? 'answer' : current ? 'change' : 'offer';
    const number = read + 1;
    const signature = { signatory, letter };
    const written = await writeCoordinationVersion(ctx, {
      coordinationId: coordination.id,
      number,
      kind,
      terms,
      note,
      side,
      signature,
    });
    if (narrows) await letCoordinationStand(ctx, coordination, written);
    const name = narrows ? 'coordination.narrowed' : 'coordination.change_offered';
    const told = { name, old: toldTerms(from), new: { version: number, side, ...toldTerms(terms) }, rights: narrows };
    ctx.record(await coordinationFact(ctx, coordination, told));
    return { coordination: coordination.id, version: number, holds: narrows };
  },
});
