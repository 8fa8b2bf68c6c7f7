import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { reachLockedAgreement, sideOf } from '../reached-agreement.server.ts';
import { newTermsInput } from '../sharing-forms.ts';
import { isSame } from '../terms/narrow.rules.ts';
import { newTerms } from '../terms/new-terms.server.ts';
import { checkNoOverlap } from '../terms/overlap.server.ts';
import { toldTerms } from '../terms/told-terms.ts';
import { writeVersion } from '../write-version.server.ts';

/** Offers the other side other terms in place of those that hold, which hold on until it accepts. */
export const offerChange = command({
  name: 'offer-change',
  summary: 'Offer other terms in place of those that hold',
  input: newTermsInput,
  example: (world) => ({
    as: 'coordinator',
    input: { agreement: world.inForce, level: 'edit' as const, types: ['story' as const, 'task' as const] },
    events: ['agreement.change_offered'],
  }),
  reach: (ctx, input) => reachLockedAgreement(ctx, input.agreement),
  async run(ctx, { agreement: _agreement, note, signatory, letter, ...input }, agreement) {
    allow(ctx.actor, access, 'offer-change');
    const { before, terms, number } = await newTerms(ctx, agreement, input);
    if (isSame(before, terms)) throw refuse('', 'terms_unchanged');
    const { id, backlog, partnerId } = agreement;
    if (partnerId) await checkNoOverlap(ctx.db, { backlog, partner: { id: partnerId }, terms, but: id, now: ctx.now });
    const side = sideOf(ctx.actor, agreement);
    const signature = { signatory, letter };
    await writeVersion(ctx, { agreementId: id, number, kind: 'change', terms, note, side, signature });
    const told = { old: toldTerms(before), new: { version: number, side, ...toldTerms(terms) } };
    ctx.record(await agreementFact(ctx, agreement, { name: 'agreement.change_offered', ...told }));
    return { agreement: id, version: number };
  },
});
