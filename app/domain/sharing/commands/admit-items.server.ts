import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { ownerOnly } from '../reached-agreement.server.ts';
import { reachScopedItems } from '../scoped-items.server.ts';
import { admittedItemsInput } from '../sharing-forms.ts';
import { newcomersOf } from '../what-they-see.server.ts';

/** Lets items into an agreement that fell into its scope after it was signed. */
export const admitItems = command({
  name: 'admit-items',
  summary: 'Let items into an agreement that fell into its scope since',
  input: admittedItemsInput,
  example: (world) => ({
    as: 'coordinator',
    input: { agreement: world.inForce, items: [world.items[0]] },
    events: ['agreement.items_admitted'],
  }),
  reach: (ctx, input) => reachScopedItems(ctx, input),
  async run(ctx, _input, { agreement, items }) {
    allow(ctx.actor, access, 'admit-items');
    ownerOnly(ctx.actor, agreement.backlog);
    const { grant, rows } = await newcomersOf(ctx, agreement);
    const falling = new Set(rows.map(({ id }) => id));
    const wrong = items.find(({ id }) => !falling.has(id));
    if (!grant || wrong) throw refuse('items', 'not_newly_in_scope', { key: wrong?.key ?? '' });
    await ctx.db.grantItem.createMany({
      data: items.map(({ id }) => ({
        grantId: grant.id,
        itemId: id,
        admittedAt: ctx.now,
        admittedById: ctx.actor.person.id,
      })),
      skipDuplicates: true,
    });
    const told = { name: 'agreement.items_admitted', new: { items: items.map(({ key }) => key) }, rights: true };
    ctx.record(await agreementFact(ctx, agreement, told));
    return { agreement: agreement.id, admitted: items.length };
  },
});
