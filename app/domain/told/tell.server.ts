import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Classification } from '#app/domain/classification.ts';
import { partnersOf } from '#app/domain/reach/shared.server.ts';
import { hides } from '#app/domain/reach/terms.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { type Around, type Concern, concernsOf, peopleTold } from './told.rules.ts';

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
  // Whoever has just taken themselves off a restricted item sees it no more, and others are told of it all the same.
  const lists = [...new Set(facts.flatMap(({ backlogId }) => backlogId ?? []))];
  return wholeLists(db, lists, () => giveNotice(db, { actor, now, facts, concerns }));
}

async function giveNotice(
  db: Db,
  { actor, now, facts, concerns }: Telling & { concerns: readonly Concern[] },
): Promise<string[]> {
  const items = await itemsOf(db, concerns);
  const told = peopleTold(concerns, around(items), actor.person.id);
  if (told.length === 0) return [];
  const people = [...new Set(told.map(({ person }) => person))];
  const seeing = await readersOf(db, items, people);
  const partners = await partnersReading(
    db,
    items,
    told.filter(({ item, person, kind }) => !seeing.has(`${item} ${person}`) && !/^(lowering|blocker)_/.test(kind)),
  );
  const internal = new Set(facts.filter(isInternal).map(({ id }) => id));
  const notices = told.flatMap(({ event, item, kind, person }) => {
    const partner = partners.get(`${item} ${person}`);
    const reader = seeing.get(`${item} ${person}`) ?? (internal.has(event) && partner?.keptFrom ? undefined : partner?.reader);
    return reader
      ? [{ id: newId(now.getTime()), personId: person, kind, eventId: event, itemId: item, createdAt: now, ...reader }]
      : [];
  });
  await db.notice.createMany({ data: notices, skipDuplicates: true });
  return [...new Set(notices.map(({ personId }) => personId))];
}

/** A comment that is only for the item's own agency, where its terms say so. */
function isInternal({ name, new: now }: Recorded): boolean {
  return name.startsWith('comment.') && (now as { internal?: true } | undefined)?.internal === true;
}

interface About {
  id: string;
  backlogId: string;
  classification: Classification;
  createdById: string | null;
  agencyId: string;
  watching: string[];
  assigned: string[];
  /** Those who answer for its backlog; of nobody where no concern is theirs. */
  deciding: string[];
}

/** Straight and at once: finishing an item by a move is told of under the lock of its lists. */
function itemsOf(db: Db, concerns: readonly Concern[]): Promise<About[]> {
  const decided = concerns.some(({ circles }) => circles.includes('deciding'));
  return raw<About>(
    db,
    Prisma.sql`
    SELECT i.id, i.backlog_id AS "backlogId", i.classification, i.created_by_id AS "createdById", b.agency_id AS "agencyId",
      ARRAY(SELECT w.person_id FROM watch w WHERE w.item_id = i.id AND w.watching) AS watching,
      ARRAY(SELECT a.person_id FROM assignment a WHERE a.item_id = i.id) AS assigned,
      CASE WHEN ${decided}::boolean THEN ARRAY(SELECT m.person_id FROM membership m WHERE m.agency_id = b.agency_id AND m.ended_at IS NULL
        AND m.role IN ('administrator', 'coordinator', 'lead')) ELSE '{}' END AS deciding
    FROM item i JOIN backlog b ON b.id = i.backlog_id WHERE i.id = ANY (${[...new Set(concerns.map(({ item }) => item))]}::uuid[])`,
  );
}

function around(items: readonly About[]): Around {
  const people = (of: (item: About) => string[]) => new Map(items.map((item) => [item.id, of(item)]));
  return {
    watching: people(({ watching }) => watching),
    assigned: people(({ assigned }) => assigned),
    asked: people(({ createdById }) => (createdById ? [createdById] : [])),
    deciding: people(({ deciding }) => deciding),
  };
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
    const { agencyId } = item;
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

/** Of those who do not read the item for its owner: who does for a partner, and whether the owner's own comments are kept from them. */
async function partnersReading(
  db: Db,
  items: readonly About[],
  left: readonly { item: string; person: string }[],
): Promise<Map<string, { reader: Reader; keptFrom: boolean }>> {
  const readers = new Map<string, { reader: Reader; keptFrom: boolean }>();
  for (const item of items) {
    const people = left.filter((each) => each.item === item.id).map(({ person }) => person);
    if (people.length === 0) continue;
    for (const [agencyId, terms] of await partnersOf(db, item)) {
      const where = { AND: [peopleWhoSee(item, agencyId), { id: { in: people } }] };
      for (const { id, mails } of await db.person.findMany({ where, select: { id: true, mails: true } })) {
        readers.set(`${item.id} ${id}`, {
          reader: { agencyId, waits: mails !== 'off' },
          keptFrom: hides(terms, 'internal_comments'),
        });
      }
    }
  }
  return readers;
}
