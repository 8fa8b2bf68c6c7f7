import pg from 'pg';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { digest, newSecret } from '#app/platform/secret.server.ts';
import { type Asked, byTurns, taken } from './load.ts';
import { inRounds, usual } from './rounds.ts';
import type { Row } from './row.ts';
import type { Served, Stage } from './stage.ts';
import { multiples } from './statistics.ts';

const agencies = 200;
const agreements = 2_000;
const itemsEach = 5_000;
const admittedEach = 50;
const day = 86_400_000;

/** What is looked at: by whom it belongs to, and by the partner that it is shared with. */
const looked = ['own board', 'own backlog', 'shared backlog', 'shared item'] as const;
type Kind = (typeof looked)[number];

/** How much longer boards and backlogs take, one's own and shared ones, once 200 agencies with 2,000 agreements and a million items are there. */
export async function measureSharing(stage: Stage, served: Served): Promise<Row[]> {
  const partner = await makePartner(stage);
  const few = await pages(stage, served, partner);
  await fill(stage);
  const many = await pages(stage, served, partner);
  return looked.flatMap((kind): Row[] => [
    { what: `${kind} among 200 agencies and 1,000,000 items, page`, unit: 'ms', hashar: many[kind] },
    {
      what: `${kind}: growth to 200 agencies, 2,000 agreements, 1,000,000 items`,
      unit: '×',
      hashar: multiples(many[kind], few[kind]),
      aim: { most: 2 },
    },
  ]);
}

function pages({ people: [person], board }: Stage, { hashar }: Served, partner: string): Promise<Record<Kind, number[]>> {
  const { id, keys } = board(usual);
  const page = (path: string, session?: string) => (): Asked => ({
    url: hashar.url + path,
    headers: { Cookie: `hashar=${session}` },
  });
  const kinds: Record<Kind, () => Asked> = {
    'own board': page(`/boards/${id}`, person?.session),
    'own backlog': page(`/backlogs/BEN${usual}`, person?.session),
    'shared backlog': page(`/backlogs/BEN${usual}`, partner),
    'shared item': page(`/items/${keys[0]}`, partner),
  };
  return inRounds(async () => {
    const answers = await byTurns(15, kinds);
    return Object.fromEntries(looked.map((kind) => [kind, taken(answers[kind], 0.5)])) as Record<Kind, number>;
  });
}

/** An agency that works on the usual board's backlog, and the session of a person of it. */
async function makePartner({ people: [owner] }: Stage): Promise<string> {
  const [agencyId, personId, session] = [newId(), newId(), newSecret()];
  const backlog = await db().backlog.findUniqueOrThrow({ where: { prefix: `BEN${usual}` } });
  await db().agency.create({ data: { id: agencyId, code: 'PAR', names: { en: 'Partner' }, contactDesk: 'desk@par.example' } });
  await db().person.create({ data: { id: personId, email: 'p@par.example', name: 'Of the partner' } });
  await db().membership.create({ data: { personId, agencyId, role: 'lead' } });
  const expiresAt = new Date(Date.now() + 7 * day);
  await db().session.create({ data: { id: digest(session), personId, agencyId, expiresAt, endsAt: expiresAt } });
  const [agreementId, versionId, startsAt] = [newId(), newId(), new Date(Date.now() - day)];
  const endsAt = new Date(Date.now() + 180 * day);
  const terms = { level: 'edit', ceiling: 'shared', startsAt, endsAt } as const;
  await db().agreement.create({ data: { id: agreementId, backlogId: backlog.id, partnerId: agencyId } });
  await db().agreementVersion.create({
    data: {
      ...{ id: versionId, agreementId, number: 1, ...terms, standsAt: startsAt },
      ...{ offeredById: owner?.id ?? '', offeredByAgencyId: backlog.agencyId },
    },
  });
  await db().grant.create({
    data: { id: newId(), agreementId, versionId, agencyId, backlogId: backlog.id, whole: true, ...terms },
  });
  return session;
}

/** Agencies of one backlog each, that share with each other, with the bench's own agency and with its partner: every second by items let in one by one. */
async function fill({ adminUrl, people: [person] }: Stage): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`
    INSERT INTO agency (id, code, names, contact_desk) SELECT gen_random_uuid(), 'A' || n, '{"en": "Agency"}', 'desk' FROM generate_series(1, ${agencies}) n;
    INSERT INTO backlog (id, agency_id, prefix, name, last_number) SELECT gen_random_uuid(), id, 'Q' || code, 'Of ' || code, ${itemsEach} FROM agency WHERE code LIKE 'A%';
    INSERT INTO state (id, backlog_id, name, category, position) SELECT gen_random_uuid(), id, 'Ready', 'to_do', 0 FROM backlog WHERE prefix LIKE 'QA%'`);
  for (let at = 0; at < agencies; at += 20)
    await client.query(
      `INSERT INTO item (id, backlog_id, number, key, type, title, description, state_id, rank, classification, created_by_id)
      SELECT gen_random_uuid(), b.id, n, b.prefix || '-' || n, 'story', 'Record ' || n || ' of ' || b.name, 'As a registrar I need the record.',
        s.id, 'b' || lpad(n::text, 8, '0'), CASE WHEN n % 50 = 0 THEN 'restricted' ELSE 'internal' END::classification, $3::uuid
      FROM (SELECT * FROM backlog WHERE prefix LIKE 'QA%' ORDER BY prefix OFFSET $1 LIMIT $2) b
        JOIN state s ON s.backlog_id = b.id CROSS JOIN generate_series(1, ${itemsEach}) n`,
      [at, 20, person?.id],
    );
  await client.query(
    `WITH pairs AS MATERIALIZED (
      SELECT gen_random_uuid() AS agreement, gen_random_uuid() AS version, gen_random_uuid() AS granted, b.id AS backlog, b.agency_id AS owner, p.id AS partner, n
      FROM generate_series(1, ${agreements}) n
        JOIN LATERAL (SELECT id, agency_id FROM backlog WHERE n IS NOT NULL ORDER BY md5(prefix || n) LIMIT 1) b ON true
        JOIN LATERAL (SELECT id FROM agency WHERE id <> b.agency_id ORDER BY CASE WHEN n % 20 = 0 AND code = 'PAR' THEN '' ELSE md5(code || n) END LIMIT 1) p ON true),
    made AS (INSERT INTO agreement (id, backlog_id, partner_id) SELECT agreement, backlog, partner FROM pairs),
    said AS (INSERT INTO agreement_version (id, agreement_id, number, level, ceiling, hides, starts_at, ends_at, offered_by_id, offered_by_agency_id, stands_at)
      SELECT version, agreement, 1, 'edit', 'internal', '{}', now() - interval '1 day', now() + interval '180 days', $1::uuid, owner, now() FROM pairs),
    granted AS (INSERT INTO access_grant (id, agreement_id, version_id, agency_id, backlog_id, level, ceiling, whole, hides, starts_at, ends_at)
      SELECT granted, agreement, version, partner, backlog, 'edit', 'internal', n % 2 = 0, '{}', now() - interval '1 day', now() + interval '180 days' FROM pairs)
    INSERT INTO grant_item (grant_id, item_id)
      SELECT p.granted, i.id FROM pairs p JOIN LATERAL (SELECT id FROM item WHERE backlog_id = p.backlog ORDER BY number LIMIT ${admittedEach}) i ON true WHERE p.n % 2 = 1`,
    [person?.id],
  );
  await client.query('VACUUM ANALYZE');
  await client.end();
}
