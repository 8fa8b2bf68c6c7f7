import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { stepOf } from '../climb-of.server.ts';
import { isHeld, passedBelow } from '../escalation.rules.ts';
import { sendEscalationInput } from '../escalation-forms.ts';
import { draftOf, reachHeldStep, wordsOver } from '../held-step.server.ts';
import { takeSteps } from '../take-steps.server.ts';

/**
 * Sends a drafted step to whom it names. The other side was told of it the day before; drafts below it are passed over. Words sent along over
 * others that a colleague kept meanwhile are not sent.
 */
export const sendEscalation = command({
  name: 'send-escalation',
  summary: 'Send a drafted step of the ladder to the person that it names, from the day on that the other side was told of',
  input: sendEscalationInput,
  example: (world) => ({
    as: 'coordinator',
    input: { step: world.draft, text: 'The wells wait for you.', textVersion: 1 },
    events: ['escalation.sent'],
  }),
  reach: (ctx, input) => reachHeldStep(ctx, input.step),
  async run(ctx, { text, textVersion }, held) {
    allow(ctx.actor, access, 'send-escalation');
    const step = draftOf(ctx, held);
    const { subject } = held;
    const steps = subject.steps.map(stepOf);
    const { rung, dueOn } = stepOf(step);
    if (isHeld({ steps, today: subject.today })) throw refuse('step', 'escalation_is_held');
    if (dueOn !== null && subject.today < dueOn) throw refuse('step', 'escalation_too_early', { day: dueOn });
    if (rung !== 'coordinators' && !subject.places.has(rung)) throw refuse('step', 'escalation_to_nobody');
    if (text !== undefined && textVersion === undefined) throw refuse('textVersion', 'required');
    const words = text === undefined ? step : wordsOver(step, { text, textVersion: textVersion ?? 0 });
    const taking = { db: ctx.db, now: ctx.now, by: ctx.actor.person.id, text: words.text };
    for (const fact of await takeSteps(taking, subject, [...passedBelow(rung, steps), { does: 'send', rung }])) ctx.record(fact);
    return { step: step.id };
  },
});
