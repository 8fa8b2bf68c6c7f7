import type { Actor } from '#app/domain/actor.ts';
import { blockedMarks } from '#app/domain/blocker/queries/blocked-marks.server.ts';
import { dayIn } from '#app/domain/day.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { termsOfItems } from '#app/domain/reach/shared.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { ItemRow, LabelMark, Named } from '../backlog.ts';
import { asShown } from '../hidden-fields.rules.ts';
import type { LabelTone } from '../item.ts';

const shown = {
  backlog: { select: { agencyId: true } },
  state: { select: { name: true, category: true } },
  assignments: { include: { person: { select: { name: true } } }, orderBy: { id: 'asc' } },
  labels: { include: { label: true }, orderBy: { label: { name: 'asc' } } },
} satisfies Prisma.ItemInclude;

type Shown = Prisma.ItemGetPayload<{ include: typeof shown }>;

/** Items as lines of a list, of those that the actor sees, without what a partner's terms hide; `where` and `orderBy` say which and how. */
export async function itemRows(
  ctx: Reading,
  where: Prisma.ItemWhereInput,
  page: Pick<Prisma.ItemFindManyArgs, 'orderBy' | 'skip' | 'take'>,
): Promise<ItemRow[]> {
  const { actor, db, now } = ctx;
  const seen = await visibleItems({ actor, db });
  const found = await db.item.findMany({ where: { AND: [seen, where] }, include: shown, ...page });
  const isOwn = (row: Shown) => row.backlog.agencyId === actor.agency.id;
  const terms = await termsOfItems(
    { actor, db },
    found.filter((row) => !isOwn(row)),
  );
  const rows = found.filter((row) => isOwn(row) || terms.has(row.id));
  const parentIds = [...new Set(rows.flatMap((row) => row.parentId ?? []))];
  const parents = await db.item.findMany({
    where: { AND: [seen, { id: { in: parentIds } }] },
    select: { id: true, key: true },
  });
  const keys = new Map(parents.map((parent) => [parent.id, parent.key]));
  const checks = await checksOf(db, rows);
  const blocked = await blockedMarks(ctx, rows);
  return rows.map((row) => ({
    ...asShown(rowOf(row, actor, now, keys), terms.get(row.id) ?? null),
    blocked: blocked.get(row.id) ?? null,
    checks: checks.get(row.id) ?? null,
  }));
}

/** By item, how many lines of its checklists and criteria are ticked. */
async function checksOf(db: Db, items: readonly { id: string }[]): Promise<Map<string, { done: number; total: number }>> {
  if (items.length === 0) return new Map();
  const rows = await db.$queryRaw<{ item: string; done: number; total: number }[]>(Prisma.sql`
    SELECT list.item_id AS item, (count(*) FILTER (WHERE entry.done))::int AS done, count(*)::int AS total
    FROM checklist list JOIN checklist_entry entry ON entry.checklist_id = list.id
    WHERE list.item_id = ANY (${items.map(({ id }) => id)}::uuid[]) GROUP BY list.item_id`);
  return new Map(rows.map(({ item, done, total }) => [item, { done, total }]));
}

function rowOf(row: Shown, actor: Actor, now: Date, keys: ReadonlyMap<string, string>): Omit<ItemRow, 'checks' | 'blocked'> {
  const dueOn = dayOf(row.dueOn);
  return {
    key: row.key,
    title: row.title,
    type: row.type,
    state: { name: row.state.name, category: row.state.category },
    classification: row.classification,
    estimate: row.estimate?.toNumber() ?? null,
    dueOn,
    late: isLate(dueOn, row.state.category, actor, now),
    parent: (row.parentId && keys.get(row.parentId)) ?? null,
    assignees: row.assignments.map(namedOf),
    labels: row.labels.map(({ label }) => markOf(label)),
  };
}

/** A date column as an ISO date. */
export function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

/** Whether a day has passed in the agency's zone for something not done. */
export function isLate(dueOn: string | null, category: string, actor: Actor, now: Date): boolean {
  return dueOn !== null && category !== 'done' && dueOn < dayIn(actor.agency.zone, now);
}

export function namedOf(assignment: { personId: string | null; name: string | null; person: { name: string } | null }): Named {
  return { id: assignment.personId, name: assignment.person?.name ?? assignment.name ?? '' };
}

export function markOf(label: { id: string; name: string; tone: string }): LabelMark {
  return { id: label.id, name: label.name, tone: label.tone as LabelTone };
}
