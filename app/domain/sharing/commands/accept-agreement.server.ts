import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { reachLockedAgreement, sideOf, waitingFor } from '../reached-agreement.server.ts';
import { acceptAgreementInput } from '../sharing-forms.ts';
import { letStand } from '../stand.server.ts';
import { checkNoOverlap } from '../terms/overlap.server.ts';
import { termsOf } from '../terms/terms-of.ts';
import { checkOwnSignature, signedBy } from '../write-version.server.ts';

/** Accepts the terms that the other side offers: now both have, and they hold from their start to their end. */
export const acceptAgreement = command({
  name: 'accept-agreement',
  summary: 'Accept the terms that the other side offers',
  input: acceptAgreementInput,
  example: (world) => ({
    as: 'coordinator',
    input: { agreement: world.offer, version: 1, signatory: 'R. Saidov', letter: '12-04/118' },
    events: ['agreement.accepted'],
  }),
  reach: (ctx, input) => reachLockedAgreement(ctx, input.agreement),
  async run(ctx, { version, signatory, letter }, agreement) {
    allow(ctx.actor, access, 'accept-agreement');
    const pending = waitingFor(ctx.actor, agreement, version, ctx.now);
    await checkOwnSignature(ctx, { signatory, letter });
    if (pending.endsAt <= ctx.now) throw refuse('version', 'terms_over');
    const side = sideOf(ctx.actor, agreement);
    const partnerId = agreement.partnerId ?? ctx.actor.agency.id;
    const { backlog } = agreement;
    await checkNoOverlap(ctx.db, {
      backlog,
      partner: { id: partnerId },
      terms: termsOf(pending),
      but: agreement.id,
      now: ctx.now,
    });
    await ctx.db.agreement.update({ where: { id: agreement.id }, data: { partnerId } });
    const signed = await ctx.db.agreementVersion.update({
      where: { id: pending.id },
      data: signedBy(ctx, side, { signatory, letter }),
    });
    const both = { ...agreement, partnerId };
    await letStand(ctx, both, signed);
    ctx.record(await agreementFact(ctx, both, { name: 'agreement.accepted', new: { version, side }, rights: true }));
    return { agreement: agreement.id };
  },
});
