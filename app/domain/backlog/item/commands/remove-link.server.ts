import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { access, partners } from '../../access.ts';
import { linkInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { reachHeldItem } from '../held-item.server.ts';

/** Takes a web address off an item. */
export const removeLink = command({
  name: 'remove-link',
  summary: 'Take a web address off an item',
  input: linkInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], link: world.attachment },
    events: ['link.removed'],
  }),
  async reach(ctx, input) {
    const item = await reachHeldItem(ctx, input.item, partners['remove-link']);
    const link = await ctx.db.attachment.findFirst({ where: { id: idOf(input.link), itemId: item.id } });
    if (!link) throw new NotFound();
    return { item, link };
  },
  async run(ctx, _input, { item, link }) {
    allow(ctx.actor, access, 'remove-link');
    await ctx.db.attachment.delete({ where: { id: link.id } });
    ctx.record(factOf(item, 'link.removed', { link: link.id, title: link.name, url: link.url }));
    return { item: item.key };
  },
});
