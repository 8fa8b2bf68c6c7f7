import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { ownerOnly } from '../reached-agreement.server.ts';
import { offerAgreementInput } from '../sharing-forms.ts';
import { checkNoOverlap } from '../terms/overlap.server.ts';
import { termsAsked } from '../terms/terms-asked.server.ts';
import { toldTerms } from '../terms/told-terms.ts';
import { writeVersion } from '../write-version.server.ts';

/** Offers another agency a backlog under terms. Nothing is shared until that agency accepts. */
export const offerAgreement = command({
  name: 'offer-agreement',
  summary: 'Offer another agency a backlog under terms; nothing is shared until it accepts',
  input: offerAgreementInput,
  example: (world) => ({
    as: 'coordinator',
    input: {
      backlog: world.backlog.prefix,
      email: 'coordinator@elsewhere.example',
      level: 'propose' as const,
      labels: [world.label],
      epics: [world.epic],
      note: 'For the joint launch.',
    },
    events: ['agreement.offered'],
  }),
  reach: async (ctx, input) => {
    const { id } = await reach(ctx).backlog(input.backlog);
    return ctx.db.backlog.findUniqueOrThrow({ where: { id }, include: { agency: true } });
  },
  async run(ctx, input, backlog) {
    allow(ctx.actor, access, 'offer-agreement');
    ownerOnly(ctx.actor, backlog);
    const partner = await partnerAsked(ctx, input);
    const terms = await termsAsked(ctx, input, { backlog });
    await checkNoOverlap(ctx.db, { backlog, partner, terms, now: ctx.now });
    const id = newId(ctx.now.getTime());
    const to = { partnerId: 'id' in partner ? partner.id : null, invitedEmail: 'email' in partner ? partner.email : null };
    await ctx.db.agreement.create({
      data: { id, backlogId: backlog.id, ...to, showsList: input.showsList, createdAt: ctx.now },
    });
    const { note, signatory, letter } = input;
    await writeVersion(ctx, {
      agreementId: id,
      number: 1,
      kind: 'offer',
      terms,
      note,
      side: 'owner',
      signature: { signatory, letter },
    });
    const fact = { name: 'agreement.offered', new: { backlog: backlog.prefix, ...to, version: 1, ...toldTerms(terms) } };
    ctx.record(await agreementFact(ctx, { id, backlogId: backlog.id, partnerId: to.partnerId, backlog }, fact));
    return { agreement: id };
  },
});

/** Whom the form asks for: an agency that is here, or an address. */
async function partnerAsked({ actor, db }: Context, { partner, email }: { partner?: string; email?: string }) {
  if (partner && email) throw refuse('email', 'partner_or_email');
  if (email) return { email };
  if (!partner) throw refuse('partner', 'partner_missing');
  if (idOf(partner) === actor.agency.id) throw refuse('partner', 'own_agency');
  const agency = await db.agency.findUnique({ where: { id: idOf(partner) }, select: { id: true } });
  if (!agency) throw refuse('partner', 'unknown_agency');
  return agency;
}
