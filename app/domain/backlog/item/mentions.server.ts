import type { Context } from '#app/domain/command.server.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { colleaguesOf } from '../colleagues.server.ts';
import { keepMentions, mentionedIn } from './mentions.rules.ts';
import { letWatch } from './watching.server.ts';

/**
 * A text as it is kept, with ids for whom it mentions.
 * @param before ids that it mentioned already
 * @throws Refused where somebody is mentioned who may not see the item, or may be several people
 */
export async function keptText(
  { actor, db }: Context,
  item: Item,
  text: string,
  before: readonly string[] = [],
): Promise<{ text: string; mentions: string[] }> {
  if (!text.includes('@')) return { text, mentions: [] };
  const people = await colleaguesOf(db, actor.agency.id);
  const seeing = await db.person.findMany({ where: peopleWhoSee(item, actor.agency.id), select: { id: true } });
  const see = new Set(seeing.map(({ id }) => id));
  const written = keepMentions(
    text,
    people.map((person) => ({ ...person, sees: see.has(person.id) })),
    before,
  );
  return { text: written, mentions: mentionedIn(written) };
}

/** Keeps whom a comment mentions now; whoever is new among them watches the item from then on. */
export async function keepMentioned(ctx: Context, item: Item, comment: string, mentions: readonly string[]): Promise<void> {
  await ctx.db.mention.deleteMany({ where: { commentId: comment, personId: { notIn: [...mentions] } } });
  await ctx.db.mention.createMany({
    data: mentions.map((personId) => ({ commentId: comment, personId, createdAt: ctx.now })),
    skipDuplicates: true,
  });
  await letWatch(ctx, item.id, mentions);
}
