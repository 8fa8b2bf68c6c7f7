import type { Actor } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { type CalendarRow, calendarRowsSql, calendarsIn, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingAge, workingDaysBetween } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import type { HiddenField } from '#app/domain/reach/terms.ts';
import { openBlockersSql, showsFieldSql } from '#app/domain/reach/visible.server.ts';
import { isFixedSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import type { BoardSnapshot, CardFace } from '../board.ts';

/** A card as PostgreSQL gives it: the face, with people and labels by id. */
export type CardRow = Omit<CardFace, 'a' | 'b' | 'l' | 's'> & {
  a: { id: string | null; name: string | null }[] | null;
  /** The oldest blocker: since when, its pauses, and whose calendar counts. */
  b?: { since: string; agency: string; zone: string; pauses: { since: string; until: string | null }[] | null };
  l: string[] | null;
  /** The day since which it stands in its state, ISO. */
  s: string;
};

/**
 * The columns of a {@link CardRow} for rows `i` of item, as one JSON object; days are those of the reader's agency.
 * @param placed whether the card stands there by a placement: then its owner is named, and shown is what the terms show
 */
export function faceSql(actor: Actor, placed: Prisma.Sql): Prisma.Sql {
  const shows = (field: HiddenField) => Prisma.sql`(NOT ${placed} OR ${showsFieldSql(actor, field)})`;
  return Prisma.sql`json_strip_nulls(json_build_object('k', i.key, 't', i.title, 'y', i.type, 'd', i.due_on,
    'e', CASE WHEN ${shows('estimates')} THEN i.estimate END,
    'o', CASE WHEN ${placed} THEN (SELECT a.code FROM backlog bl JOIN agency a ON a.id = bl.agency_id
      WHERE bl.id = i.backlog_id AND a.id <> ${actor.agency.id}::uuid) END,
    'f', CASE WHEN ${isFixedSql(actor, placed)} THEN 1 END,
    's', (i.state_since AT TIME ZONE ${actor.agency.zone})::date, 'r', CASE WHEN i.classification = 'restricted' THEN 1 END,
    'a', (SELECT json_agg(json_build_object('id', a.person_id, 'name', a.name) ORDER BY a.id) FROM assignment a
      WHERE a.item_id = i.id AND ${shows('assignees')}),
    'b', (SELECT json_build_object('since', held.raised_at, 'agency', owner.id, 'zone', owner.zone, 'pauses', (SELECT json_agg(
        json_build_object('since', pause.since, 'until', pause.until)) FROM blocker_pause pause WHERE pause.blocker_id = held.id))
      FROM blocker held JOIN backlog bl ON bl.id = i.backlog_id JOIN agency owner ON owner.id = bl.agency_id
      WHERE held.item_id = i.id AND held.freed_at IS NULL AND (NOT ${placed} OR ${openBlockersSql(actor)}) ORDER BY held.raised_at LIMIT 1),
    'l', (SELECT json_agg(il.label_id ORDER BY il.label_id) FROM item_label il WHERE il.item_id = i.id)))`;
}

/** The dictionaries that faces point into: everyone and every label that stands on these cards. */
export interface Dictionaries {
  people: BoardSnapshot['people'];
  labels: BoardSnapshot['labels'];
}

/**
 * Turns rows into faces: names are sent once, cards point at them; days are counted by the calendar of whoever owns a blocked item, and by
 * the reader's. One statement for all rows.
 */
export async function facesOf(
  { actor, db, now }: Reading,
  rows: readonly CardRow[],
): Promise<Dictionaries & { face: (row: CardRow) => CardFace }> {
  const { id: own, zone: ownZone } = actor.agency;
  const personIds = [...new Set(rows.flatMap((row) => row.a?.flatMap((a) => a.id ?? []) ?? []))];
  const agencies = [...new Set([own, ...rows.flatMap((row) => row.b?.agency ?? [])])];
  const labelIds = [...new Set(rows.flatMap((row) => row.l ?? []))];
  const [names = { calendars: [], people: [], labels: [] }] = await raw<{
    calendars: CalendarRow[];
    people: BoardSnapshot['people'];
    labels: ({ id: string } & BoardSnapshot['labels'][number])[];
  }>(
    db,
    Prisma.sql`
    SELECT ${calendarRowsSql(agencies)} AS calendars,
      COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name)) FROM person WHERE id = ANY (${personIds}::uuid[])), '[]') AS people,
      COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name, 'tone', tone)) FROM label WHERE id = ANY (${labelIds}::uuid[])), '[]') AS labels`,
  );
  const calendars = calendarsIn(names.calendars);
  const ageOf = ({ since, agency, zone, pauses }: NonNullable<CardRow['b']>) =>
    workingAge(calendars.get(agency) ?? usualWeek, zone, {
      since: new Date(since),
      now,
      pauses: (pauses ?? []).map((each) => ({ since: new Date(each.since), until: each.until ? new Date(each.until) : null })),
    });
  const [calendar, today] = [calendars.get(own) ?? usualWeek, dayIn(ownZone, now)];
  const personAt = new Map(names.people.map((person, index) => [person.id, index]));
  const labelAt = new Map(names.labels.map((label, index) => [label.id, index]));
  return {
    people: names.people,
    labels: names.labels.map(({ name, tone }) => ({ name, tone })),
    face: ({ a, b, l, s, ...rest }) => ({
      ...rest,
      ...stands(workingDaysBetween(calendar, s, today)),
      ...(b && { b: ageOf(b) }),
      ...(a && { a: a.map(({ id, name }) => (id === null ? undefined : personAt.get(id)) ?? name ?? '') }),
      ...(l && { l: l.flatMap((id) => labelAt.get(id) ?? []) }),
    }),
  };
}

const stands = (days: number): Pick<CardFace, 's'> => (days > 0 ? { s: days } : {});
