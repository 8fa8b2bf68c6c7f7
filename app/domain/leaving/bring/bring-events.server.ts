import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { FileEvent } from '../everything.ts';
import { linesOf } from './archive.ts';
import type { Bringing } from './bringing.ts';
import { withOwnIds } from './own-ids.rules.ts';

/** So many are written at a time. */
const slice = 2_000;

/** Writes down what happened before, with its own dates and people, and signals none of it: it is no news. */
export async function bringEvents({ ctx, archive, source, idHere, people }: Bringing): Promise<void> {
  const agency = ctx.actor.agency.id;
  let rows: Record<string, unknown>[] = [];
  for await (const event of linesOf<FileEvent>(archive, 'events.ndjson')) {
    const person = event.person === null ? null : idHere(event.person);
    rows.push({
      id: idHere(event.id),
      command_id: idHere(event.command),
      name: event.name,
      person_id: person !== null && people.has(person) ? person : null,
      agency_id: event.agency === source ? agency : null,
      subject: event.subject,
      subject_id: event.subjectId === source ? agency : idHere(event.subjectId),
      backlog_id: event.backlog && idHere(event.backlog),
      agencies: [agency],
      classification: event.classification,
      old: withOwnIds(event.old, idHere),
      new: withOwnIds(event.new, idHere),
      occurred_at: event.occurredAt,
      recorded_at: event.recordedAt,
    });
    if (rows.length < slice) continue;
    await insertRows(ctx.db, 'event', rows);
    rows = [];
  }
  await insertRows(ctx.db, 'event', rows);
}
