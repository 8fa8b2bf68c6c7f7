import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { type Around, type Circle, type Concern, concernsOf, peopleTold } from './told.rules.ts';

interface Telling {
  actor: Actor;
  now: Date;
  facts: readonly Recorded[];
}

/**
 * Gives notice of what happened to whom it concerns, in the caller's transaction, and says who they are. Only those are told who see
 * the item; most facts concern nobody, and cost nothing here.
 */
export async function tell(db: Db, { actor, now, facts }: Telling): Promise<string[]> {
  const concerns = concernsOf(facts);
  if (concerns.length === 0) return [];
  const items = await db.item.findMany({
    where: { id: { in: [...new Set(concerns.map(({ item }) => item))] } },
    select: { id: true, classification: true, createdById: true, backlog: { select: { agencyId: true } } },
  });
  const told = peopleTold(concerns, await around(db, concerns, items), actor.person.id);
  if (told.length === 0) return [];
  const seeing = await readersOf(db, items, [...new Set(told.map(({ person }) => person))]);
  const notices = told.flatMap(({ event, item, kind, person }) => {
    const reader = seeing.get(`${item} ${person}`);
    return reader
      ? [{ id: newId(now.getTime()), personId: person, kind, eventId: event, itemId: item, createdAt: now, ...reader }]
      : [];
  });
  await db.notice.createMany({ data: notices, skipDuplicates: true });
  return [...new Set(notices.map(({ personId }) => personId))];
}

interface About {
  id: string;
  classification: string;
  createdById: string | null;
  backlog: { agencyId: string };
}

async function around(db: Db, concerns: readonly Concern[], items: readonly About[]): Promise<Around> {
  const asks = (circle: Circle) => concerns.filter(({ circles }) => circles.includes(circle)).map(({ item }) => item);
  const [watched, assigned] = [asks('watching'), asks('assigned')];
  const watches = watched.length > 0 ? await db.watch.findMany({ where: { itemId: { in: watched }, watching: true } }) : [];
  const assignments = assigned.length > 0 ? await db.assignment.findMany({ where: { itemId: { in: assigned } } }) : [];
  return {
    watching: byItem(watches),
    assigned: byItem(assignments),
    asked: byItem(items.map(({ id, createdById }) => ({ itemId: id, personId: createdById }))),
  };
}

function byItem(rows: readonly { itemId: string; personId: string | null }[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { itemId, personId } of rows) if (personId) map.set(itemId, [...(map.get(itemId) ?? []), personId]);
  return map;
}

interface Reader {
  agencyId: string;
  /** They want it mailed. */
  waits: boolean;
}

/** Who of these people may see which item, and as whom: by item and person. Items that are seen by the same people are asked about once. */
async function readersOf(db: Db, items: readonly About[], people: readonly string[]): Promise<Map<string, Reader>> {
  const asked = new Map<string, Promise<{ id: string; mails: string }[]>>();
  const readers = new Map<string, Reader>();
  for (const item of items) {
    const { agencyId } = item.backlog;
    const where = peopleWhoSee(item, agencyId);
    const key = JSON.stringify(where);
    const seen =
      asked.get(key) ??
      db.person.findMany({ where: { AND: [where, { id: { in: [...people] } }] }, select: { id: true, mails: true } });
    asked.set(key, seen);
    for (const { id, mails } of await seen) readers.set(`${item.id} ${id}`, { agencyId, waits: mails !== 'off' });
  }
  return readers;
}
