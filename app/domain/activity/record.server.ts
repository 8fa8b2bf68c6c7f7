import type { Actor } from '#app/domain/actor.ts';
import { type Classification, upTo } from '#app/domain/classification.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { send } from '#app/platform/transaction.server.ts';
import type { Recorded } from './fact.ts';

interface Recording {
  actor: Actor | null;
  commandId: string;
  now: Date;
  facts: readonly Recorded[];
}

/** More restricted items, or events, than this are not named in the signal; listeners then ask about the whole list. */
const namedAtMost = 40;
/** PostgreSQL takes no longer payload. What would be longer is sent as nothing, which says: look at everything again. */
const longestPayload = 7_999;

/**
 * Writes what happened and signals it, in the caller's transaction and one statement: the events, the raised rights of the people
 * concerned, and one NOTIFY (ids only) that the live streams of every process read.
 * @param told people who were given notice of it
 */
export function record(db: Db, { actor, commandId, now, facts }: Recording, told: readonly string[] = []): void {
  if (facts.length === 0) return;
  const rows = facts.map((fact) => eventRow(fact, actor, commandId, now));
  const rightsOf = [...new Set(facts.flatMap((fact) => fact.rightsOf ?? []))];
  const backlogs = [...new Set(facts.flatMap((fact) => fact.backlogId ?? []))];
  const boards = [...new Set(facts.filter((fact) => fact.subject === 'board').map((fact) => fact.subjectId))];
  const termsOf = [...new Set(facts.flatMap((fact) => fact.termsOf ?? []))];
  const orders = [...new Set(facts.flatMap((fact) => fact.orderOf?.backlog ?? []))];
  // What happened to no list (a request that a blocker asks for) is no news of one, and opens none of what is told of it.
  const ofLists = facts.filter(({ backlogId, orderOf, subject }) => backlogId || orderOf || subject === 'board');
  // Partners hear of a sprint and of an import only by the items that they see.
  const toPartners = facts.filter(({ backlogId, subject }) => backlogId && subject !== 'sprint' && subject !== 'import');
  const partnersOf = [...new Set(toPartners.flatMap((fact) => fact.backlogId ?? []))];
  // Of what is removed nobody can ask whether they see it.
  const ofItems = toPartners.every((fact) => fact.subject === 'item' && !isGone(fact)) && toPartners.length <= namedAtMost;
  const closed = ofLists.filter((fact) => fact.classification === 'restricted' && !fact.takenAway);
  const heldUp = facts.filter(({ heardBy }) => heardBy !== undefined);
  const requests = facts.filter(({ subject }) => subject === 'request');
  const signal = {
    // Only restricted items changed: whoever may not see one of them hears nothing.
    closed: closed.length === ofLists.length,
    items: closed.length > namedAtMost ? [] : [...new Set(closed.map((fact) => fact.orderOf?.item ?? fact.subjectId))],
    people: rightsOf,
    told,
    ...(termsOf.length > 0 && { terms: termsOf }),
    ...(heldUp.length > 0 && { heldUp: heldUpHeard(heldUp) }),
    ...(requests.length > 0 && {
      requests: Object.fromEntries(requests.map(({ subjectId }) => [subjectId, hearers(requests, subjectId)])),
    }),
    ...(actor && orders.length > 0 && { orders: Object.fromEntries(orders.map((id) => [id, actor.agency.id])) }),
  };
  send(
    db,
    Prisma.sql`
    WITH written AS (
      INSERT INTO event (id, command_id, name, person_id, agency_id, subject, subject_id, backlog_id, agencies, classification, old, new, occurred_at, recorded_at)
      SELECT id, command_id, name, person_id, agency_id, subject, subject_id, backlog_id,
        ARRAY (SELECT jsonb_array_elements_text(agencies)::uuid UNION SELECT owner.agency_id FROM backlog owner WHERE owner.id = fact.backlog_id),
        classification, old, new, occurred_at, recorded_at
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS fact (id uuid, command_id uuid, name text, person_id uuid, agency_id uuid,
        subject text, subject_id uuid, backlog_id uuid, agencies jsonb, classification classification, old jsonb, new jsonb,
        occurred_at timestamptz, recorded_at timestamptz)
      RETURNING 1),
    raised AS (UPDATE person SET rights_version = rights_version + 1 WHERE id = ANY (${rightsOf}::uuid[]) RETURNING 1),
    backlogs AS (SELECT id, agency_id FROM backlog WHERE id = ANY (${backlogs}::uuid[])),
    boards AS (
      SELECT board.id, team.agency_id FROM board JOIN team ON team.id = board.team_id
      WHERE board.id = ANY (${boards}::uuid[]) OR board.id IN (
        SELECT bb.board_id FROM board_backlog bb JOIN backlogs own ON own.id = bb.backlog_id
        WHERE NOT bb.placed OR own.agency_id = (SELECT t.agency_id FROM board b JOIN team t ON t.id = b.team_id WHERE b.id = bb.board_id))),
    partners AS (
      SELECT g.backlog_id, jsonb_agg(DISTINCT g.agency_id) AS agencies FROM access_grant g
      WHERE g.backlog_id = ANY (${partnersOf}::uuid[]) AND g.starts_at <= ${now} AND g.ends_at > ${now}
        ${ofItems ? Prisma.empty : touchedSql(toPartners)} GROUP BY 1),
    signal AS (SELECT (${JSON.stringify(signal)}::jsonb || CASE WHEN EXISTS (SELECT 1 FROM partners) THEN jsonb_build_object(
      'partners', (SELECT jsonb_object_agg(backlog_id, agencies) FROM partners),
      'events', ${JSON.stringify(ofItems ? toPartners.map(({ id }) => id) : [])}::jsonb) ELSE '{}' END || jsonb_build_object(
      'backlogs', COALESCE((SELECT jsonb_object_agg(id, agency_id) FROM backlogs), '{}'),
      'boards', COALESCE((SELECT jsonb_object_agg(id, agency_id) FROM boards), '{}')))::text AS payload)
    SELECT pg_notify('hashar', CASE WHEN octet_length(payload) <= ${longestPayload} THEN payload ELSE '' END)::text FROM signal`,
  );
}

const isGone = ({ name }: Recorded) => name === 'item.removed';

/**
 * Whether a grant `g` reaches something that happened: to an item in its scope, within its ceiling now or before, or to its backlog as such.
 * Asked where what happened is too much to be named, or is gone, so that each listener cannot ask for themselves; what is gone stands in no
 * scope any more, and may have stood in each.
 */
function touchedSql(facts: readonly Recorded[]): Prisma.Sql {
  const touched = new Map(facts.map((fact) => [`${fact.subjectId} ${mostOpenOf(fact)}`, touchOf(fact)]));
  return Prisma.sql`AND EXISTS (
    SELECT 1 FROM jsonb_to_recordset(${JSON.stringify([...touched.values()])}::jsonb) AS fact (backlog uuid, item uuid, gone boolean, closed classification)
    WHERE fact.backlog = g.backlog_id AND (fact.item IS NULL OR (fact.closed <= g.ceiling AND (g.whole OR fact.gone OR EXISTS (
      SELECT 1 FROM grant_item admitted WHERE admitted.grant_id = g.id AND admitted.item_id = fact.item)))))`;
}

function touchOf(fact: Recorded) {
  const item = fact.subject === 'item' ? fact.subjectId : null;
  return { backlog: fact.backlogId, item, gone: isGone(fact), closed: mostOpenOf(fact) };
}

/** What is closed further leaves the sight of those who saw it before. */
function mostOpenOf({ classification = 'internal', old }: Recorded): Classification {
  const before = (old as { classification?: Classification } | undefined)?.classification ?? classification;
  return upTo(before).includes(classification) ? classification : before;
}

/** The items that are held up or free by now, and which other agencies hear of it. */
function heldUpHeard(facts: readonly Recorded[]) {
  const asked = new Set(facts.flatMap(({ heardBy }) => heardBy?.asked ?? []));
  const coordinators = new Set(facts.flatMap(({ heardBy }) => heardBy?.coordinators ?? []));
  return { items: [...new Set(facts.map(({ subjectId }) => subjectId))], asked: [...asked], coordinators: [...coordinators] };
}

/** The agencies that hear of something: all that one of its facts concerns. */
function hearers(facts: readonly Recorded[], subjectId: string): string[] {
  return [...new Set(facts.filter((fact) => fact.subjectId === subjectId).flatMap(({ agencies = [] }) => agencies))];
}

function eventRow(fact: Recorded, actor: Actor | null, commandId: string, now: Date) {
  return {
    id: fact.id,
    command_id: commandId,
    name: fact.name,
    person_id: fact.by === undefined ? (actor?.person.id ?? null) : fact.by,
    agency_id: actor?.agency.id ?? null,
    subject: fact.subject,
    subject_id: fact.subjectId,
    backlog_id: fact.backlogId ?? null,
    agencies: fact.agencies ?? (actor ? [actor.agency.id] : []),
    classification: fact.classification ?? 'internal',
    old: fact.old ?? null,
    new: fact.new ?? null,
    occurred_at: fact.occurredAt ?? now,
    recorded_at: now,
  };
}
