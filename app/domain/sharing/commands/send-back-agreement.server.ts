import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import type { Scope } from '../agreement.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { reachLockedAgreement, sideOf, waitingFor } from '../reached-agreement.server.ts';
import { sendBackInput } from '../sharing-forms.ts';
import { isSame } from '../terms/narrow.rules.ts';
import { checkNoOverlap } from '../terms/overlap.server.ts';
import { termsAsked } from '../terms/terms-asked.server.ts';
import { termsOf } from '../terms/terms-of.ts';
import { toldTerms } from '../terms/told-terms.ts';
import { writeVersion } from '../write-version.server.ts';

/** Answers the terms that the other side offers with others, which wait for that side now. */
export const sendBackAgreement = command({
  name: 'send-back-agreement',
  summary: 'Answer the terms that the other side offers with other terms',
  input: sendBackInput,
  example: (world) => ({
    as: 'coordinator',
    input: {
      agreement: world.offer,
      version: 1,
      level: 'comment' as const,
      note: 'Less will do.',
      signatory: 'R. Saidov',
      letter: '12-04/118',
    },
    events: ['agreement.sent_back'],
  }),
  reach: (ctx, input) => reachLockedAgreement(ctx, input.agreement),
  async run(ctx, { version, note, signatory, letter, ...input }, agreement) {
    allow(ctx.actor, access, 'send-back-agreement');
    const pending = waitingFor(ctx.actor, agreement, version, ctx.now);
    const { backlog } = agreement;
    const before = termsOf(pending);
    const known = agreement.versions.map(({ scope }) => scope as Scope);
    const terms = await termsAsked(ctx, input, { backlog, before, known });
    if (isSame(before, terms)) throw refuse('', 'terms_unchanged');
    const partnerId = agreement.partnerId ?? ctx.actor.agency.id;
    await checkNoOverlap(ctx.db, { backlog, partner: { id: partnerId }, terms, but: agreement.id, now: ctx.now });
    await ctx.db.agreement.update({ where: { id: agreement.id }, data: { partnerId } });
    const number = pending.number + 1;
    const side = sideOf(ctx.actor, agreement);
    const signature = { signatory, letter };
    await writeVersion(ctx, { agreementId: agreement.id, number, kind: 'answer', terms, note, side, signature });
    const told = { name: 'agreement.sent_back', old: toldTerms(before), new: { version: number, side, ...toldTerms(terms) } };
    ctx.record(await agreementFact(ctx, { ...agreement, partnerId }, told));
    return { agreement: agreement.id, version: number };
  },
});
