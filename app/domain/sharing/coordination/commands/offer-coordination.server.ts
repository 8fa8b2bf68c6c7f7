import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../../access.ts';
import { offerCoordinationInput } from '../coordination-forms.ts';
import { termsAsked, toldTerms } from '../coordination-terms.server.ts';
import { writeCoordinationVersion } from '../let-stand.server.ts';
import { coordinationFact } from '../reached-coordination.server.ts';

/** Offers terms by which an agency that coordinates sees another's blockers; either of the two may. Nothing is shown until the other accepts. */
export const offerCoordination = command({
  name: 'offer-coordination',
  summary: 'Offer terms by which a coordinator sees an agency’s blockers; nothing is shown until the other side accepts',
  input: offerCoordinationInput,
  example: (world) => ({
    as: 'coordinator',
    input: {
      // Which agencies there are is nothing hidden.
      other: world.partner.toLowerCase(),
      ...{ shows: ['line' as const], legalBasis: 'Decree 158, article 4', note: 'For the weekly report.' },
      ...{ signatory: 'R. Saidov', letter: '12-04/118' },
    },
    events: ['coordination.offered'],
  }),
  async reach({ actor, db }, { other }) {
    return db.agency.findFirst({ where: { code: other.toUpperCase(), id: { not: actor.agency.id } } });
  },
  async run(ctx, { other: code, note, signatory, letter, ...input }, other) {
    const { actor, db, now } = ctx;
    allow(actor, access, 'offer-coordination');
    if (!other) throw refuse('other', 'unknown_agency', { code });
    const own = await db.agency.findUniqueOrThrow({ where: { id: actor.agency.id } });
    if (!own.coordinates && !other.coordinates) throw refuse('other', 'nobody_coordinates', { code: other.code });
    const [seen, coordinator] = other.coordinates ? [own, other] : [other, own];
    const side = seen.id === own.id ? 'owner' : 'partner';
    const terms = termsAsked(input, { zone: seen.zone, now });
    const parties = { agencyId: seen.id, coordinatorId: coordinator.id };
    const { count } = await db.coordination.createMany({
      data: [{ id: newId(now.getTime()), ...parties, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) throw refuse('other', 'coordination_exists', { code: other.code });
    const { id } = await db.coordination.findFirstOrThrow({ where: { ...parties, endedAt: null } });
    const signature = { signatory, letter };
    await writeCoordinationVersion(ctx, { coordinationId: id, number: 1, kind: 'offer', terms, note, side, signature });
    const told = { name: 'coordination.offered', new: { ...parties, version: 1, side, ...toldTerms(terms) } };
    ctx.record(await coordinationFact(ctx, { id, ...parties }, told));
    return { coordination: id };
  },
});
