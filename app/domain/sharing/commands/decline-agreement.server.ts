import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { reachLockedAgreement, sideOf, waitingFor } from '../reached-agreement.server.ts';
import { declineAgreementInput } from '../sharing-forms.ts';

/** Declines the terms that the other side offers, with a reason. What both agreed on before goes on. */
export const declineAgreement = command({
  name: 'decline-agreement',
  summary: 'Decline the terms that the other side offers, with a reason',
  input: declineAgreementInput,
  example: (world) => ({
    as: 'coordinator',
    input: { agreement: world.offer, version: 1, reason: 'We do not work on it this year.' },
    events: ['agreement.declined'],
  }),
  reach: (ctx, input) => reachLockedAgreement(ctx, input.agreement),
  async run(ctx, { version, reason }, agreement) {
    allow(ctx.actor, access, 'decline-agreement');
    const pending = waitingFor(ctx.actor, agreement, version, ctx.now);
    const partnerId = agreement.partnerId ?? ctx.actor.agency.id;
    await ctx.db.agreement.update({ where: { id: agreement.id }, data: { partnerId } });
    await ctx.db.agreementVersion.update({
      where: { id: pending.id },
      data: { declinedAt: ctx.now, declinedById: ctx.actor.person.id, declinedReason: reason },
    });
    const side = sideOf(ctx.actor, agreement);
    ctx.record(
      await agreementFact(ctx, { ...agreement, partnerId }, { name: 'agreement.declined', new: { version, side, reason } }),
    );
    return { agreement: agreement.id };
  },
});
