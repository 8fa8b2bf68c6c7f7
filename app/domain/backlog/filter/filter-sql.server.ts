import type { Actor } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { foldedWords } from '#app/domain/folded-text.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { sharedEventsSql } from '#app/domain/reach/shared-events.server.ts';
import type { Terms } from '#app/domain/reach/terms.ts';
import { toldEventsSql } from '#app/domain/reach/told-events.server.ts';
import { ofOwnBacklogSql, openSprintsSql, sharedItemsSql, showsFieldSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { haveWords } from '../find/words-sql.server.ts';
import { type Due, type Filter, type FilterKind, kindsIn } from './filter.ts';
import { lastVisitSql } from './last-visit.server.ts';

/** A board or a backlog whose items are filtered; `terms` where it is another agency's. */
export interface FilteredList {
  terms: Terms | null;
  /** Others' items may stand among one's own. */
  mixed?: true;
}

/** A board: one's own agency's items, and what was placed there of others'. */
export const boardList: FilteredList = { terms: null, mixed: true };

/** What a filter asks of rows `i` of item, for each kind that it has. */
export function conditionsOf(ctx: Reading, filter: Filter, list: FilteredList): { kind: FilterKind; condition: Prisma.Sql }[] {
  const ofKind = { ...conditions, ...(list.terms && ofShared), ...(list.mixed && ofMixed) };
  return kindsIn(filter).map((kind) => ({ kind, condition: ofKind[kind](ctx, filter) }));
}

/** Whether rows `i` of item are in the filter; undefined where it leaves nothing out. */
export function matchesSql(ctx: Reading, filter: Filter, list: FilteredList): Prisma.Sql | undefined {
  const all = conditionsOf(ctx, filter, list).map(({ condition }) => condition);
  return all.length > 0 ? Prisma.sql`(${Prisma.join(all, ' AND ')})` : undefined;
}

const conditions: Record<FilterKind, (ctx: Reading, filter: Filter) => Prisma.Sql> = {
  text(_ctx, { text }) {
    const words = foldedWords(text);
    if (words.length === 0) return Prisma.sql`false`;
    return Prisma.sql`EXISTS (SELECT 1 FROM seen_text x WHERE x.item_id = i.id AND ${haveWords(Prisma.sql`x.title`, Prisma.sql`x.body`, words)})`;
  },
  assignee({ actor }, { assignee }) {
    const ids = assignee.flatMap((each) => (each === 'none' ? [] : each === 'me' ? actor.person.id : each));
    const named = Prisma.sql`EXISTS (SELECT 1 FROM assignment f WHERE f.item_id = i.id AND f.person_id = ANY (${ids}::uuid[]))`;
    return assignee.includes('none') ? Prisma.sql`(${unassignedSql} OR ${named})` : named;
  },
  label: (_ctx, { label }) =>
    Prisma.sql`EXISTS (SELECT 1 FROM item_label f JOIN label fl ON fl.id = f.label_id WHERE f.item_id = i.id AND fl.name = ANY (${label}::text[]))`,
  type: (_ctx, { type }) => Prisma.sql`i.type::text = ANY (${type}::text[])`,
  due: (ctx, { due }) =>
    Prisma.sql`(${Prisma.join(
      due.map((each) => dueSql(ctx, each)),
      ' OR ',
    )})`,
  sprint: ({ actor }, { sprint }) =>
    Prisma.sql`EXISTS (SELECT 1 FROM sprint_item f JOIN sprint fs ON fs.id = f.sprint_id JOIN team t ON t.id = fs.team_id
      WHERE f.item_id = i.id AND f.removed_at IS NULL AND f.sprint_id = ANY (${sprint}::uuid[]) AND ${openSprintsSql(actor)})`,
  changed: ({ actor, now }, { changed }) =>
    Prisma.sql`EXISTS (SELECT 1 FROM event e WHERE e.subject_id = i.id AND e.subject = 'item' AND e.occurred_at >= ${since(actor, changed, now)}
      AND ${toldEventsSql(actor)})`,
};

/** What others' terms may keep. */
type ByTerms = Pick<typeof conditions, 'assignee' | 'changed'>;

/** On another agency's list nothing is found by what the terms hide, and nothing is news that is not told. */
const ofShared: ByTerms = {
  assignee: (ctx, filter) => Prisma.sql`(${conditions.assignee(ctx, filter)} AND ${sharedItemsSql(ctx.actor, 'assignees')})`,
  changed: ({ actor, now }, { changed }) =>
    Prisma.sql`EXISTS (SELECT 1 FROM event e WHERE e.subject_id = i.id AND e.occurred_at >= ${since(actor, changed, now)} AND ${sharedEventsSql(actor)})`,
};

/** Each item by whose it is. */
const ofMixed: ByTerms = {
  assignee: (ctx, filter) => Prisma.sql`(${conditions.assignee(ctx, filter)} AND ${showsFieldSql(ctx.actor, 'assignees')})`,
  changed: (ctx, filter) =>
    Prisma.sql`(CASE WHEN ${ofOwnBacklogSql(ctx.actor)} THEN ${conditions.changed(ctx, filter)} ELSE ${ofShared.changed(ctx, filter)} END)`,
};

/** Whether nobody works on rows `i` of item. */
export const unassignedSql = Prisma.sql`NOT EXISTS (SELECT 1 FROM assignment f WHERE f.item_id = i.id)`;

/** Whether rows `i` of item are due so; days are those of the agency's zone, and a week ends on Sunday. */
export function dueSql({ actor, now }: Pick<Reading, 'actor' | 'now'>, due: Due): Prisma.Sql {
  const today = Prisma.sql`${dayIn(actor.agency.zone, now)}::date`;
  switch (due) {
    case 'late':
      return Prisma.sql`(i.due_on < ${today} AND EXISTS (SELECT 1 FROM state f WHERE f.id = i.state_id AND f.category <> 'done'))`;
    case 'week':
      return Prisma.sql`i.due_on BETWEEN ${today} AND ${today} + 7 - extract(isodow FROM ${today})::int`;
    case 'fortnight':
      return Prisma.sql`i.due_on BETWEEN ${today} AND ${today} + 14`;
    case 'none':
      return Prisma.sql`i.due_on IS NULL`;
  }
}

function since(actor: Actor, changed: string, now: Date): Prisma.Sql {
  return changed === 'visit'
    ? lastVisitSql(actor, now)
    : Prisma.sql`(${changed}::date::timestamp AT TIME ZONE ${actor.agency.zone})`;
}
