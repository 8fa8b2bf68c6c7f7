import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { demoId } from '../chance.ts';

/** A fact as a command would have recorded it. */
export interface Telling {
  name: string;
  at: Date;
  /** Ids of the person and the agency that acted. */
  by: string;
  agencyId: string;
  subject:
    | 'goal'
    | 'objective'
    | 'programme'
    | 'service'
    | 'term'
    | 'publication'
    | 'item'
    | 'agreement'
    | 'proposal'
    | 'backlog'
    | 'request'
    | 'report';
  subjectId: string;
  backlogId?: string;
  /** All agencies that it concerns; the acting one unless said. */
  agencies?: string[];
  classification?: string;
  old?: object;
  new?: object;
}

/** Writes facts as events, in one statement: there are thousands of them. */
export async function tellAll(db: Db, facts: readonly Telling[]): Promise<void> {
  const rows = facts.map((fact) => {
    const told = `${fact.subjectId}:${fact.name}:${JSON.stringify(fact.new ?? null)}`;
    return {
      id: demoId('event', told),
      command_id: demoId('command', told),
      name: fact.name,
      person_id: fact.by,
      agency_id: fact.agencyId,
      subject: fact.subject,
      subject_id: fact.subjectId,
      backlog_id: fact.backlogId ?? null,
      agencies: fact.agencies ?? [fact.agencyId],
      classification: fact.classification ?? 'internal',
      old: fact.old ?? null,
      new: fact.new ?? null,
      at: fact.at,
    };
  });
  await db.$executeRaw(Prisma.sql`
    INSERT INTO event (id, command_id, name, person_id, agency_id, subject, subject_id, backlog_id, agencies, classification, old, new, occurred_at, recorded_at)
    SELECT id, command_id, name, person_id, agency_id, subject, subject_id, backlog_id, ARRAY (SELECT jsonb_array_elements_text(agencies)::uuid), classification, old, new, at, at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS fact (id uuid, command_id uuid, name text, person_id uuid, agency_id uuid,
      subject text, subject_id uuid, backlog_id uuid, agencies jsonb, classification classification, old jsonb, new jsonb, at timestamptz)`);
}
