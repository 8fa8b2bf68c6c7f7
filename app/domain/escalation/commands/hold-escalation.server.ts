import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { Conflict, NotAllowed, refuse } from '#app/domain/errors.ts';
import { asDate } from '#app/domain/request/enter.server.ts';
import { access } from '../access.ts';
import { stepOf } from '../climb-of.server.ts';
import { stepToHold } from '../escalation.rules.ts';
import { holdEscalationInput } from '../escalation-forms.ts';
import { heldWaiting } from '../held-waiting.server.ts';
import { factAbout, keep } from '../take-steps.server.ts';

/** Puts the next step of the ladder off until a day, with a reason: each step once. */
export const holdEscalation = command({
  name: 'hold-escalation',
  summary: 'Put the next step of the ladder off until a day, once, and say why',
  input: holdEscalationInput,
  example: (world) => ({
    as: 'coordinator',
    input: { request: world.letter, until: '2099-01-15', reason: 'They are moving house' },
    events: ['escalation.held'],
  }),
  reach: (ctx, { request, blocker }) => heldWaiting(ctx, { request, blocker }),
  async run(ctx, { until, reason }, subject) {
    const { actor, db, now } = ctx;
    allow(actor, access, 'hold-escalation');
    if (subject.from !== actor.agency.id) throw new NotAllowed('escalation_of_other_side');
    if (!subject.run) throw new Conflict('escalation_over');
    const rung = stepToHold(subject.steps.map(stepOf));
    if (!rung) throw new Conflict('escalation_none_left');
    const step = subject.steps.find((each) => each.rung === rung);
    if (step?.heldUntil) throw new Conflict('escalation_held_once');
    if (until <= subject.today) throw refuse('until', 'escalation_hold_past');
    const held = { heldUntil: asDate(until), heldReason: reason, heldById: actor.person.id };
    await keep({ db, now }, subject, rung, { state: step ? step.state : 'held', ...held });
    ctx.record(factAbout(subject, 'escalation.held', { rung, until, reason }));
    return { rung, until };
  },
});
