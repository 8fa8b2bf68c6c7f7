import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../../access.ts';
import { checkOpen, checkSecond } from '../lowering.rules.ts';
import { declineLoweringInput } from '../lowering-forms.ts';
import { endLowering, reachLowering } from '../reached-lowering.server.ts';

/** Declines that more people may learn of an item, and says why; whoever asked it may take it back instead. */
export const declineLowering = command({
  name: 'decline-lowering',
  summary: 'Decline, as a second person, that more people may learn of an item',
  input: declineLoweringInput,
  example: (world) => ({
    as: 'lead',
    input: { item: world.items[1], lowering: world.lowering, reason: 'It names a citizen.' },
    events: ['item.lowering_declined'],
  }),
  reach: reachLowering,
  async run(ctx, { reason }, { item, lowering }) {
    allow(ctx.actor, access, 'decline-lowering');
    checkOpen(lowering);
    checkSecond(lowering, ctx.actor.person.id);
    await endLowering(ctx, item, lowering, { state: 'declined', name: 'item.lowering_declined', reason });
    return { item: item.key };
  },
});
