import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import type { Reached } from '#app/domain/reach/reach.server.ts';
import { sharedEventsSql } from '#app/domain/reach/shared-events.server.ts';
import { visibleGoals, visibleItems, visibleServices } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { type Event, Prisma } from '#app/platform/prisma/client.ts';
import { idsNamed, keysNamed, tell } from '../history.rules.ts';
import { mentionedIn, typedMentions } from '../item/mentions.rules.ts';
import type { HistoryLine } from '../item-page.ts';

/**
 * Events of an item that was reached, newest first, in words; `next` says after which event more is told, where there is more.
 * @param after the event that was told last
 */
export async function itemHistory(
  ctx: Reading,
  item: Reached<{ id: string; backlogId: string }>,
  { take, after }: { take: number; after?: Event },
): Promise<{ history: HistoryLine[]; next: string | null }> {
  const orderBy = [{ occurredAt: 'desc' as const }, { id: 'desc' as const }];
  const found = item.terms
    ? await ctx.db.event.findMany({ where: { id: { in: await sharedEvents(ctx, item.id, take + 1, after) } }, orderBy })
    : await ctx.db.event.findMany({
        // What a partner's team does with it in its own sprints is that agency's matter.
        where: { subject: 'item', subjectId: item.id, agencies: { has: ctx.actor.agency.id } },
        orderBy,
        ...(after && { cursor: { id: after.id }, skip: 1 }),
        take: take + 1,
      });
  const events = found.slice(0, take);
  return { history: await inWords(ctx, events, item), next: found.length > take ? (events.at(-1)?.id ?? null) : null };
}

/** Ids of the events of another agency's item that its reader may be told of, newest first, from after the one given. */
async function sharedEvents({ actor, db }: Reading, itemId: string, take: number, after?: Event): Promise<string[]> {
  const from = after ? Prisma.sql`AND (e.occurred_at, e.id) < (${after.occurredAt}, ${after.id}::uuid)` : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT e.id FROM event e JOIN item i ON i.id = e.subject_id
    WHERE e.subject_id = ${itemId}::uuid ${from} AND ${sharedEventsSql(actor)}
    ORDER BY e.occurred_at DESC, e.id DESC LIMIT ${take}`);
  return rows.map(({ id }) => id);
}

async function inWords(
  { actor, db }: Reading,
  events: readonly Event[],
  item: Reached<{ backlogId: string }>,
): Promise<HistoryLine[]> {
  const seenItems = await db.item.findMany({
    where: { AND: [await visibleItems({ actor, db }), { key: { in: keysNamed(events) } }] },
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
    // That there is something one may not see is told of one's own agency's things only.
    const hidden = item.terms !== null && telling?.code.endsWith('_closed');
    return telling && !hidden ? [{ event, telling }] : [];
  });
  const inTexts = told.flatMap(({ telling }) => mentionedIn(telling.text ?? ''));
  const [people, mentioned] = await Promise.all([
    namesOf(
      db,
      events.flatMap((event) => event.personId ?? []),
    ),
    namesMentioned({ actor, db }, inTexts, item.terms ? [await ownerOf(db, item.backlogId)] : []),
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

async function ownerOf(db: Db, backlogId: string): Promise<string> {
  return (await db.backlog.findUniqueOrThrow({ where: { id: backlogId }, select: { agencyId: true } })).agencyId;
}

/**
 * Names of people whom texts mention, by id; nobody's who never belonged to the reader's agency or to one that speaks here, for an id can
 * be written by anybody.
 */
export async function namesMentioned(
  { actor, db }: Pick<Reading, 'actor' | 'db'>,
  ids: readonly string[],
  agencies: readonly string[] = [],
): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] }, memberships: { some: { agencyId: { in: [actor.agency.id, ...agencies] } } } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
