import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { reachLockedAgreement, sideOf } from '../reached-agreement.server.ts';
import { newTermsInput } from '../sharing-forms.ts';
import { letStand } from '../stand.server.ts';
import { checkNarrows } from '../terms/narrow.rules.ts';
import { newTerms } from '../terms/new-terms.server.ts';
import { toldTerms } from '../terms/told-terms.ts';
import { writeVersion } from '../write-version.server.ts';

/** Lets the partner have less from this moment on; either side may, and the other is told. */
export const narrowAgreement = command({
  name: 'narrow-agreement',
  summary: 'Let the partner have less, at once',
  input: newTermsInput,
  example: (world) => ({
    as: 'coordinator',
    input: {
      agreement: world.inForce,
      level: 'see' as const,
      types: ['story' as const],
      note: 'Stories will do.',
      signatory: 'R. Saidov',
      letter: '12-04/118',
    },
    events: ['agreement.narrowed'],
  }),
  reach: (ctx, input) => reachLockedAgreement(ctx, input.agreement),
  async run(ctx, { agreement: _agreement, note, signatory, letter, ...input }, agreement) {
    allow(ctx.actor, access, 'narrow-agreement');
    const { before, terms, number } = await newTerms(ctx, agreement, input);
    checkNarrows(before, terms);
    const side = sideOf(ctx.actor, agreement);
    const signature = { signatory, letter };
    const version = await writeVersion(ctx, {
      agreementId: agreement.id,
      number,
      kind: 'narrowing',
      terms,
      note,
      side,
      signature,
    });
    await letStand(ctx, agreement, version);
    const told = { old: toldTerms(before), new: { version: number, side, ...toldTerms(terms) } };
    ctx.record(await agreementFact(ctx, agreement, { name: 'agreement.narrowed', ...told, rights: true }));
    return { agreement: agreement.id, version: number };
  },
});
