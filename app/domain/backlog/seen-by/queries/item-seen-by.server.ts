import { z } from 'zod';
import type { Names } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { partners as levels } from '../../access.ts';
import * as field from '../../fields.ts';
import { namedOn, ownPeople } from '../own-people.server.ts';
import { partnersWhoSee, waysTo } from '../partners-who-see.server.ts';

/**
 * Who can see an item, and why: for its own agency everybody, with the agreement, level and ceiling that opens it to them; a partner's
 * person learns by which way they see it themself, and nothing of others.
 */
export const itemSeenBy = query({
  name: 'item-seen-by',
  summary: 'Tell who can see an item, and why',
  input: z.strictObject({
    item: field.key,
    /** A part of a name, of people of the item's own agency. */
    find: z.string().max(120).default(''),
    page: z.number().int().min(1).max(100_000).default(1),
  }),
  example: (world) => ({ input: { item: world.items[2] } }),
  async run(ctx, { item: key, find, page }) {
    const { terms, ...item } = await reach(ctx, levels['item-seen-by']).item(key);
    const { agency: owner } = await ctx.db.backlog.findUniqueOrThrow({
      where: { id: item.backlogId },
      select: { agency: { select: { code: true, names: true, zone: true } } },
    });
    const { actor } = ctx;
    const own = terms === null;
    return {
      item: { key: item.key, title: item.title, classification: item.classification },
      owner: { code: owner.code, names: owner.names as Names },
      /** Why whoever asks sees it. */
      you: {
        role: actor.role,
        named: (await namedOn(ctx.db, item)).get(actor.person.id) ?? null,
        ways: own ? [] : ((await waysTo(ctx.db, item, owner.zone, actor.agency.id)).get(actor.agency.id) ?? []),
      },
      /** Null for a partner's person: of others they are told nothing. */
      others: own
        ? { find, own: await ownPeople(ctx, item, { find: find.trim(), page }), ...(await partnersWhoSee(ctx, item)) }
        : null,
    };
  },
});
