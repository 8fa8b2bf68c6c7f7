import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { ownItems, visibleImports } from '#app/domain/reach/visible.server.ts';
import { visibleViews } from '#app/domain/reach/visible-boards.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import type { Event } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { itemIdsIn, namedIn } from '../event-names.rules.ts';
import type { FileEvent } from '../everything.ts';

/** Events looked at at once. */
const pageSize = 1_000;

/** Where else a person belongs is nobody's business here. */
const untold = ['person.agency-switched'];

/**
 * What happened in the agency, in the order in which it was recorded, as far as the reader may see what it is about: an event that names
 * an item hidden from them stays out as a whole. A page may hold fewer than the thousand that were looked at.
 */
export const agencyEvents = query({
  name: 'agency-events',
  summary: 'Read what happened in the agency in Hashar’s own format, up to 1,000 events at a time',
  input: z.strictObject({
    /** The event after which to go on. */
    after: z.string().min(1).max(36).optional(),
  }),
  example: () => ({ input: {} }),
  async run(ctx, { after }): Promise<{ events: FileEvent[]; next: string | null }> {
    const { actor, db } = ctx;
    allow(actor, access, 'agency-events');
    const agencyId = actor.agency.id;
    const concerned = { OR: [{ agencies: { has: agencyId } }, { agencyId }] };
    const from = after && (await db.event.findFirst({ where: { id: idOf(after), ...concerned }, select: { id: true } }));
    if (from === null) throw new NotFound();
    const rows = await db.event.findMany({
      where: { AND: [concerned, { name: { notIn: untold } }, from ? { id: { gt: from.id } } : {}] },
      orderBy: { id: 'asc' },
      take: pageSize,
    });
    const seen = await seenAmong(ctx, rows);
    return {
      events: rows.filter(seen).map(fileEvent),
      next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null,
    };
  },
});

/** Whether the reader may see what an event is about and all that it names. */
async function seenAmong(ctx: Reading, rows: readonly Event[]): Promise<(event: Event) => boolean> {
  const { actor, db } = ctx;
  const about = (subject: string) => rows.filter((row) => row.subject === subject).map((row) => row.subjectId);
  const backlogs = await db.backlog.findMany({ where: { agencyId: actor.agency.id }, select: { id: true } });
  const imports = await db.import.findMany({
    where: { AND: [visibleImports(actor), { id: { in: about('import') } }] },
    select: { id: true },
  });
  const views = await db.savedView.findMany({
    where: { AND: [visibleViews(actor), { id: { in: about('view') } }] },
    select: { id: true },
  });
  const items = await db.item.findMany({
    where: { AND: [ownItems(actor), { id: { in: about('item') } }] },
    select: { id: true },
  });
  const seen = new Set([...imports, ...views, ...items, ...backlogs].map(({ id }) => id));
  const hidden = await hiddenAmong(ctx, rows);
  const closed = new Set(['item', 'import', 'view']);
  return (event) =>
    (event.backlogId === null || seen.has(event.backlogId)) &&
    (closed.has(event.subject)
      ? seen.has(event.subjectId)
      : event.classification !== 'restricted' || event.subject === 'backlog') &&
    !namedIn([event.old, event.new]).some((name) => hidden.has(name));
}

/**
 * Ids and keys that events name, of items which the reader may not see. Of what stands there as an item's, it is asked whether that is seen,
 * never whether it is hidden: the database itself hides what is hidden, and what is gone is not seen either. What only looks like a key begins
 * with no backlog's; ids that may be anything's are hidden where they are those of items.
 */
async function hiddenAmong({ actor, db }: Reading, rows: readonly Event[]): Promise<Set<string>> {
  const said = rows.map((row) => [row.old, row.new]);
  const names = [...new Set(namedIn(said))];
  const ids = names.filter((name) => idOf(name) === name.toLowerCase());
  const prefixOf = (key: string) => key.slice(0, key.lastIndexOf('-'));
  const prefixes = await db.backlog.findMany({ where: { prefix: { in: names.map(prefixOf) } }, select: { prefix: true } });
  const taken = new Set(prefixes.map(({ prefix }) => prefix));
  const keys = names.filter((name) => taken.has(prefixOf(name)));
  const ofItems = itemIdsIn(said);
  const seen = await db.item.findMany({
    where: { AND: [ownItems(actor), { OR: [{ key: { in: keys } }, { id: { in: ofItems } }] }] },
    select: { id: true, key: true },
  });
  const shown = new Set(seen.flatMap(({ id, key }) => [id, key]));
  const there = { where: { id: { in: ids }, NOT: ownItems(actor) }, select: { id: true } };
  const closed = await wholeLists(db, 'own', () => db.item.findMany(there));
  const unseen = [...keys, ...ofItems].filter((name) => !shown.has(name.toLowerCase()) && !shown.has(name));
  return new Set([...unseen, ...closed.map(({ id }) => id)]);
}

function fileEvent(event: Event): FileEvent {
  return {
    id: event.id,
    command: event.commandId,
    name: event.name,
    person: event.personId,
    agency: event.agencyId,
    subject: event.subject,
    subjectId: event.subjectId,
    backlog: event.backlogId,
    classification: event.classification,
    old: event.old,
    new: event.new,
    occurredAt: event.occurredAt.toISOString(),
    recordedAt: event.recordedAt.toISOString(),
  };
}
