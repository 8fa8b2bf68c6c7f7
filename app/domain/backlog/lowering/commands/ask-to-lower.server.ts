import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../../access.ts';
import { reachLockedItem } from '../../locked-item.server.ts';
import { checkAsks } from '../lowering.rules.ts';
import { askToLowerInput } from '../lowering-forms.ts';
import { factAbout, openLowering } from '../reached-lowering.server.ts';

/** Asks that more people may learn of an item, and says why. Nothing is opened until a second person of its agency confirms it. */
export const askToLower = command({
  name: 'ask-to-lower',
  summary: 'Ask that more people may learn of an item, which a second person confirms',
  input: askToLowerInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], classification: 'public' as const, why: 'The decree was published.' },
    events: ['item.lowering_asked'],
  }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item),
  async run(ctx, { classification: to, why }, item) {
    allow(ctx.actor, access, 'ask-to-lower');
    checkAsks(item.classification, to, (await openLowering(ctx.db, item.id)) !== null);
    const id = newId(ctx.now.getTime());
    await ctx.db.lowering.create({
      data: { id, itemId: item.id, from: item.classification, to, why, askedById: ctx.actor.person.id, askedAt: ctx.now },
    });
    ctx.record(factAbout(item, 'item.lowering_asked', { lowering: id, to, why }));
    return { item: item.key, lowering: id };
  },
});
