import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn, daysAfter, daysBetween } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { reachLockedAgreement, sideOf } from '../reached-agreement.server.ts';
import { renewAgreementInput } from '../sharing-forms.ts';
import { currentTerms, nextNumber } from '../terms/new-terms.server.ts';
import { checkNoOverlap } from '../terms/overlap.server.ts';
import { daysOf, periodOf } from '../terms/period.rules.ts';
import { toldTerms } from '../terms/told-terms.ts';
import { writeVersion } from '../write-version.server.ts';

/** Offers the same terms for longer, or again once they are over; one act of the other side accepts them. */
export const renewAgreement = command({
  name: 'renew-agreement',
  summary: 'Offer the same terms for longer, or again',
  input: renewAgreementInput,
  example: (world) => ({
    as: 'coordinator',
    input: { agreement: world.inForce },
    events: ['agreement.renewal_offered'],
  }),
  reach: (ctx, input) => reachLockedAgreement(ctx, input.agreement),
  async run(ctx, { end, note, signatory, letter }, agreement) {
    allow(ctx.actor, access, 'renew-agreement');
    const { id, backlog, partnerId } = agreement;
    const { zone } = backlog.agency;
    const before = currentTerms(ctx, agreement, true);
    const days = daysOf(before, zone);
    const today = dayIn(zone, ctx.now);
    // What holds is made longer from where it ends; what is over begins again today.
    const start = days.start > today ? days.start : today;
    const from = days.end < today ? today : days.end;
    const last = end ?? daysAfter(from, Math.max(daysBetween(days.start, days.end), 1));
    if (last <= days.end) throw refuse('end', 'renewal_not_later', { date: days.end });
    const terms = { ...before, ...periodOf({ start, end: last, today, zone }) };
    if (partnerId) await checkNoOverlap(ctx.db, { backlog, partner: { id: partnerId }, terms, but: id, now: ctx.now });
    const number = nextNumber(agreement);
    const side = sideOf(ctx.actor, agreement);
    const signature = { signatory, letter };
    await writeVersion(ctx, { agreementId: id, number, kind: 'renewal', terms, note, side, signature });
    const told = { old: toldTerms(before), new: { version: number, side, ...toldTerms(terms) } };
    ctx.record(await agreementFact(ctx, agreement, { name: 'agreement.renewal_offered', ...told }));
    return { agreement: id, version: number };
  },
});
