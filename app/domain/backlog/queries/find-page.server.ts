import { z } from 'zod';
import { foldedWords } from '#app/domain/folded-text.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { send } from '#app/platform/transaction.server.ts';
import * as field from '../fields.ts';
import { findComments, findPeople, findPlaces } from '../find/find-around.server.ts';
import { findItems } from '../find/find-items.server.ts';
import { type Found, longestText, recentAtMost, shownAtMost } from '../find/found.ts';
import { itemsByOwner, ownersSeen } from '../find/owners.server.ts';

/** What has these words, in any script and with a typing error: items, what was said under them, people, boards and backlogs. */
export const findPage = query({
  name: 'find-page',
  summary: 'Find items, comments, people, boards and backlogs by key or words, in any script',
  input: z.strictObject({
    text: z.string().trim().max(longestText).default(''),
    /** Keys of items that were opened lately: given back where nothing is looked for, as far as they are still seen. */
    recent: z.array(field.key).max(recentAtMost).default([]),
    /** The code of one agency: only what is its own is looked for. */
    agency: z.string().trim().min(1).max(40).optional(),
    /** Whether to tell of the agencies that can be asked for, and how many items each has. */
    owners: z.boolean().default(false),
  }),
  example: () => ({ input: { text: 'work' } }),
  async run(ctx, { text, recent, agency, owners: tell }): Promise<Found> {
    const words = foldedWords(text);
    const seen = tell || agency ? await ownersSeen(ctx) : [];
    const owner = seen.find(({ code }) => code === agency?.toUpperCase())?.id;
    const asked = { text, agency: agency ?? null };
    const nothing = { ...asked, items: [], comments: [], people: [], places: [], alike: false, more: false };
    const owners = (counts?: ReadonlyMap<string, number>) =>
      tell ? seen.map(({ id, ...each }) => ({ ...each, items: counts ? (counts.get(id) ?? 0) : null })) : null;
    if (words.length === 0) {
      const items = agency && !owner ? [] : await recently(ctx, recent, owner);
      return { ...nothing, items, owners: owners() };
    }
    // A plan made for any words reads the index to its end for a word that every item has.
    send(
      ctx.db,
      Prisma.sql`SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('pg_trgm.word_similarity_threshold', '0.5', true)`,
    );
    const counts = tell && seen.length > 1 ? await itemsByOwner(ctx, text, words) : undefined;
    // An agency of which nothing is seen is as one that is not there.
    if (agency && !owner) return { ...nothing, owners: owners(counts) };
    const [found, comments, people, places] = await Promise.all([
      findItems(ctx, text, words, owner),
      findComments(ctx, words, owner),
      owner && owner !== ctx.actor.agency.id ? [] : findPeople(ctx, words),
      findPlaces(ctx, words, owner),
    ]);
    return {
      ...asked,
      owners: owners(found.alike ? undefined : counts),
      items: found.items,
      alike: found.alike,
      comments: comments.slice(0, shownAtMost.comments),
      people: people.slice(0, shownAtMost.people),
      places: places.slice(0, shownAtMost.places),
      more:
        found.more ||
        comments.length > shownAtMost.comments ||
        people.length > shownAtMost.people ||
        places.length > shownAtMost.places,
    };
  },
});

async function recently({ actor, db }: Reading, recent: readonly string[], owner?: string): Promise<Found['items']> {
  const keys = recent.map((key) => key.toUpperCase());
  const items = await db.item.findMany({
    where: { AND: [await visibleItems({ actor, db }), { key: { in: keys }, ...(owner && { backlog: { agencyId: owner } }) }] },
    include: { state: { select: { name: true, category: true } } },
  });
  return items
    .sort((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key))
    .map(({ key, title, type, state, archivedAt }) => ({ key, title, type, state, archived: archivedAt !== null }));
}
