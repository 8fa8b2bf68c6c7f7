import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleGoals, visibleItems, visibleServices } from '#app/domain/reach/visible.server.ts';
import type { Event } from '#app/platform/prisma/client.ts';
import { idsNamed, keysNamed, tell } from '../history.rules.ts';
import { mentionedIn, typedMentions } from '../item/mentions.rules.ts';
import type { HistoryLine } from '../item-page.ts';

/**
 * Events of an item that was reached, newest first, in words; `next` says after which event more is told, where there is more.
 * @param after the event that was told last
 */
export async function itemHistory(
  ctx: Reading,
  itemId: string,
  { take, after }: { take: number; after?: Event },
): Promise<{ history: HistoryLine[]; next: string | null }> {
  const found = await ctx.db.event.findMany({
    where: { subject: 'item', subjectId: itemId },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    ...(after && { cursor: { id: after.id }, skip: 1 }),
    take: take + 1,
  });
  const events = found.slice(0, take);
  return { history: await inWords(ctx, events), next: found.length > take ? (events.at(-1)?.id ?? null) : null };
}

async function inWords({ actor, db }: Reading, events: readonly Event[]): Promise<HistoryLine[]> {
  const seenItems = await db.item.findMany({
    where: { AND: [visibleItems(actor), { key: { in: keysNamed(events) } }] },
    select: { key: true },
  });
  const objectives = await db.objective.findMany({
    where: { id: { in: idsNamed(events, 'objective') }, goal: visibleGoals(actor) },
    select: { id: true },
  });
  const services = await db.service.findMany({
    where: { AND: [visibleServices(actor), { id: { in: idsNamed(events, 'service') } }] },
    select: { id: true },
  });
  const seen = new Set([...seenItems.map((item) => item.key), ...[...objectives, ...services].map(({ id }) => id)]);
  const told = events.flatMap((event) => {
    const telling = tell(event, seen);
    return telling ? [{ event, telling }] : [];
  });
  const inTexts = told.flatMap(({ telling }) => mentionedIn(telling.text ?? ''));
  const [people, mentioned] = await Promise.all([
    namesOf(
      db,
      events.flatMap((event) => event.personId ?? []),
    ),
    namesMentioned({ actor, db }, inTexts),
  ]);
  const agencies = await db.agency.findMany({
    where: { id: { in: [...new Set(events.flatMap((event) => event.agencyId ?? []))] } },
    select: { id: true, names: true },
  });
  const agencyNames = new Map(agencies.map(({ id, names }) => [id, nameIn(names as Names, actor.person.locale)]));
  return told.map(({ event, telling: { text, ...telling } }) => ({
    id: event.id,
    ...telling,
    ...(text !== undefined && { text: typedMentions(text, mentioned) }),
    by: (event.personId && people.get(event.personId)) ?? null,
    agency: (event.agencyId && agencyNames.get(event.agencyId)) ?? null,
    at: event.occurredAt.toISOString(),
  }));
}

/** Names of people whom texts mention, by id; nobody's who never belonged to the reader's agency, for an id can be written by anybody. */
export async function namesMentioned(
  { actor, db }: Pick<Reading, 'actor' | 'db'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] }, memberships: { some: { agencyId: actor.agency.id } } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
