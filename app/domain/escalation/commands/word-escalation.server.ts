import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { wordEscalationInput } from '../escalation-forms.ts';
import { draftOf, reachHeldStep } from '../held-step.server.ts';
import { factAbout } from '../take-steps.server.ts';

/** Words a draft otherwise. Until it is sent, the other side reads nothing of it. */
export const wordEscalation = command({
  name: 'word-escalation',
  summary: 'Word a drafted step of the ladder otherwise, before it is sent',
  input: wordEscalationInput,
  example: (world) => ({
    as: 'coordinator',
    input: { step: world.draft, text: 'Please decide this week.' },
    events: ['escalation.worded'],
  }),
  reach: (ctx, input) => reachHeldStep(ctx, input.step),
  async run(ctx, { text }, held) {
    allow(ctx.actor, access, 'word-escalation');
    const step = draftOf(ctx, held);
    if (step.text === text) return { step: step.id };
    await ctx.db.escalationStep.updateMany({ where: { id: step.id }, data: { text } });
    const { agencies: _both, ...fact } = factAbout(held.subject, 'escalation.worded', { rung: step.rung, text });
    ctx.record({ ...fact, agencies: [ctx.actor.agency.id], old: { text: step.text } });
    return { step: step.id };
  },
});
