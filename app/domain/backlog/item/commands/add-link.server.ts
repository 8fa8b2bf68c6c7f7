import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access, partners } from '../../access.ts';
import { addLinkInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { reachHeldItem } from '../held-item.server.ts';

/** Keeps a web address with an item, e.g. of a merge request; the same address twice is kept once. */
export const addLink = command({
  name: 'add-link',
  summary: 'Keep a web address with an item, e.g. of a merge request',
  input: addLinkInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], url: 'https://git.gov.example/registry/portal/-/merge_requests/12' },
    events: ['link.added'],
  }),
  reach: (ctx, input) => reachHeldItem(ctx, input.item, partners['add-link']),
  async run(ctx, { url, title = '' }, item) {
    allow(ctx.actor, access, 'add-link');
    const same = await ctx.db.attachment.findFirst({ where: { itemId: item.id, url } });
    if (same) return { item: item.key, link: same.id };
    const link = { id: newId(), itemId: item.id, name: title, url, createdAt: ctx.now };
    await ctx.db.attachment.create({ data: link });
    ctx.record(factOf(item, 'link.added', undefined, { link: link.id, title, url }));
    return { item: item.key, link: link.id };
  },
});
