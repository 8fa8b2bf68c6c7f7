import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { Move } from './board-story.ts';
import { demoId } from './chance.ts';
import type { Mate } from './crew.ts';
import type { DemoFact } from './demo-fact.ts';
import { factOfMove, factsOfBacklog, factsOfBoard, factsOfItem, type Place } from './facts.ts';
import type { Filling } from './filling.ts';
import type { DemoItem } from './items.ts';

/** Writes the six months of a backlog as the commands would have recorded them. */
export async function writeEvents(db: Db, filling: Filling, items: readonly DemoItem[], moves: readonly Move[]): Promise<void> {
  const { content, agencyId, backlogId, boardId } = filling;
  const lead = leadOf(filling);
  const places = filling.states.map(
    ({ id, name, category, column }): Place => ({ standing: { state: id, stateName: name, category }, column }),
  );
  const ofItem = (item: DemoItem, fact: DemoFact) => ({
    ...eventOf(filling, fact, 'item', item.id),
    backlog_id: backlogId,
    classification: item.classification,
  });
  const rows = [
    ...factsOfBacklog(content, lead).map((fact) => ({ ...eventOf(filling, fact, 'backlog', backlogId), backlog_id: backlogId })),
    ...factsOfBoard(content, places, lead).map((fact) => eventOf(filling, fact, 'board', boardId)),
    ...items.flatMap((item) => factsOfItem(item, places).map((fact) => ofItem(item, fact))),
    ...moves.map((move) => ofItem(move.item, factOfMove(move, boardId, places))),
  ];
  await insertEvents(db, agencyId, rows);
}

/** Who leads the team of a backlog. */
export function leadOf({ team, content }: Filling): Mate {
  const lead = team.find(({ role }) => role === 'lead') ?? team[0];
  if (!lead) throw new Error(`nobody leads the team of ${content.board}`);
  return lead;
}

/** Straight to PostgreSQL: the client takes a second over so many rows, and the first start waits for it. */
export async function insertEvents(db: Db, agencyId: string, rows: readonly object[]): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO event (id, command_id, name, person_id, agency_id, subject, subject_id, backlog_id, agencies, classification, old, new, occurred_at, recorded_at)
    SELECT id, command_id, name, person_id, ${agencyId}::uuid, subject, subject_id, backlog_id, ARRAY[${agencyId}::uuid], classification, old, new, at, at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS fact (id uuid, command_id uuid, name text, person_id uuid, subject text,
      subject_id uuid, backlog_id uuid, classification classification, old jsonb, new jsonb, at timestamptz)`);
}

/** A fact as a row of the trail. */
export function eventOf({ calendar }: Filling, { name, at, by, ...more }: DemoFact, subject: string, subjectId: string) {
  const told = `${subjectId}:${name}:${at}:${JSON.stringify(more.new ?? null)}`;
  return {
    id: demoId('event', told),
    command_id: demoId('command', told),
    name,
    person_id: by.id,
    subject,
    subject_id: subjectId,
    classification: 'internal' as const,
    at: calendar.moment(at),
    ...more,
  };
}
