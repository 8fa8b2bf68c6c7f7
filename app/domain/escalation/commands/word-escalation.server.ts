import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { wordEscalationInput } from '../escalation-forms.ts';
import { draftOf, reachHeldStep, wordsOver } from '../held-step.server.ts';
import { factAbout } from '../take-steps.server.ts';

/**
 * Words a draft otherwise. Until it is sent, the other side reads nothing of it. Where a colleague worded it in between nothing is written, and
 * the conflict carries both texts.
 */
export const wordEscalation = command({
  name: 'word-escalation',
  summary: 'Word a drafted step of the ladder otherwise, before it is sent',
  input: wordEscalationInput,
  example: (world) => ({
    as: 'coordinator',
    input: { step: world.draft, text: 'Please decide this week.', textVersion: 1 },
    events: ['escalation.worded'],
  }),
  reach: (ctx, input) => reachHeldStep(ctx, input.step),
  async run(ctx, input, held) {
    allow(ctx.actor, access, 'word-escalation');
    const step = draftOf(ctx, held);
    const words = wordsOver(step, input);
    const { textVersion } = words;
    if (textVersion === step.textVersion) return { step: step.id, textVersion };
    await ctx.db.escalationStep.updateMany({ where: { id: step.id }, data: words });
    const { agencies: _both, ...fact } = factAbout(held.subject, 'escalation.worded', { rung: step.rung, text: words.text });
    ctx.record({ ...fact, agencies: [ctx.actor.agency.id], old: { text: step.text } });
    return { step: step.id, textVersion };
  },
});
