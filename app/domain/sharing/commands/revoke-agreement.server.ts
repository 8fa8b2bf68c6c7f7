import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { Conflict } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { reachLockedAgreement, sideOf } from '../reached-agreement.server.ts';
import { revokeAgreementInput } from '../sharing-forms.ts';
import { endGrants } from '../stand.server.ts';
import { standingOf } from '../state.rules.ts';

/** Ends an agreement at once, or takes an offer back; either side may. Nothing is deleted. */
export const revokeAgreement = command({
  name: 'revoke-agreement',
  summary: 'End an agreement at once, or take an offer back',
  input: revokeAgreementInput,
  example: (world) => ({
    as: 'coordinator',
    input: { agreement: world.agreement, reason: 'The launch was put off.' },
    events: ['agreement.revoked'],
  }),
  reach: (ctx, input) => reachLockedAgreement(ctx, input.agreement),
  async run(ctx, { reason }, agreement) {
    allow(ctx.actor, access, 'revoke-agreement');
    const { state, pending } = standingOf(agreement, ctx.now);
    if (state === 'revoked' || (!pending && (state === 'ended' || state === 'declined'))) {
      throw new Conflict('agreement_over');
    }
    const partnerId = agreement.partnerId ?? (sideOf(ctx.actor, agreement) === 'partner' ? ctx.actor.agency.id : null);
    await ctx.db.agreement.update({
      where: { id: agreement.id },
      data: {
        partnerId,
        revokedAt: ctx.now,
        revokedById: ctx.actor.person.id,
        revokedByAgencyId: ctx.actor.agency.id,
        revokedReason: reason || null,
      },
    });
    await endGrants(ctx, agreement.id);
    const side = sideOf(ctx.actor, agreement);
    const told = { name: 'agreement.revoked', old: { state }, new: { side, reason }, rights: true };
    ctx.record(await agreementFact(ctx, { ...agreement, partnerId }, told));
    return { agreement: agreement.id };
  },
});
