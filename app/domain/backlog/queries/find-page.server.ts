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

/** What has these words, in any script and with a typing error: items, what was said under them, people, boards and backlogs. */
export const findPage = query({
  name: 'find-page',
  summary: 'Find items, comments, people, boards and backlogs by key or words, in any script',
  input: z.strictObject({
    text: z.string().trim().max(longestText).default(''),
    /** Keys of items that were opened lately: given back where nothing is looked for, as far as they are still seen. */
    recent: z.array(field.key).max(recentAtMost).default([]),
  }),
  example: () => ({ input: { text: 'work' } }),
  async run(ctx, { text, recent }): Promise<Found> {
    const words = foldedWords(text);
    const nothing = { text, items: [], comments: [], people: [], places: [], alike: false, more: false };
    if (words.length === 0) return { ...nothing, items: await recently(ctx, recent) };
    // A plan made for any words reads the index to its end for a word that every item has.
    send(
      ctx.db,
      Prisma.sql`SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('pg_trgm.word_similarity_threshold', '0.5', true)`,
    );
    const [found, comments, people, places] = await Promise.all([
      findItems(ctx, text, words),
      findComments(ctx, words),
      findPeople(ctx, words),
      findPlaces(ctx, words),
    ]);
    return {
      text,
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

async function recently({ actor, db }: Reading, recent: readonly string[]): Promise<Found['items']> {
  const keys = recent.map((key) => key.toUpperCase());
  const items = await db.item.findMany({
    where: { AND: [await visibleItems({ actor, db }), { key: { in: keys } }] },
    include: { state: { select: { name: true, category: true } } },
  });
  return items
    .sort((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key))
    .map(({ key, title, type, state, archivedAt }) => ({ key, title, type, state, archived: archivedAt !== null }));
}
