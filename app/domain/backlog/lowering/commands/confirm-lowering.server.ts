import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../../access.ts';
import { checkOpen, checkSecond } from '../lowering.rules.ts';
import { loweringInput } from '../lowering-forms.ts';
import { factAbout, reachLowering } from '../reached-lowering.server.ts';

/** Confirms, as a second person, that more people may learn of an item: from now on they do. The only way in which an item is opened. */
export const confirmLowering = command({
  name: 'confirm-lowering',
  summary: 'Confirm, as a second person, that more people may learn of an item',
  input: loweringInput,
  example: (world) => ({
    as: 'lead',
    input: { item: world.items[1], lowering: world.lowering },
    events: ['item.classification_set'],
  }),
  reach: reachLowering,
  async run(ctx, _input, { item, lowering }) {
    allow(ctx.actor, access, 'confirm-lowering');
    checkOpen(lowering);
    checkSecond(lowering, ctx.actor.person.id);
    const { id, to: classification, why, askedById } = lowering;
    await ctx.db.lowering.update({
      where: { id },
      data: { state: 'confirmed', decidedById: ctx.actor.person.id, decidedAt: ctx.now },
    });
    await ctx.db.item.update({ where: { id: item.id }, data: { classification } });
    const fact = factAbout(item, 'item.classification_set', { classification, why, askedBy: askedById });
    // Heard by all who see it from now on.
    ctx.record({ ...fact, classification });
    return { item: item.key };
  },
});
