import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../../access.ts';
import { checkOpen } from '../lowering.rules.ts';
import { loweringInput } from '../lowering-forms.ts';
import { endLowering, reachLowering } from '../reached-lowering.server.ts';

/** Takes a request to open an item to more people back. Whoever may ask may do it: it leaves the item as closed as it is. */
export const withdrawLowering = command({
  name: 'withdraw-lowering',
  summary: 'Take a request that more people may learn of an item back',
  input: loweringInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[1], lowering: world.lowering },
    events: ['item.lowering_withdrawn'],
  }),
  reach: reachLowering,
  async run(ctx, _input, { item, lowering }) {
    allow(ctx.actor, access, 'withdraw-lowering');
    checkOpen(lowering);
    await endLowering(ctx, item, lowering, { state: 'withdrawn', name: 'item.lowering_withdrawn' });
    return { item: item.key };
  },
});
