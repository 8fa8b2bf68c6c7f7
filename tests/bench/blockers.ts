import type { Page } from '@playwright/test';
import pg from 'pg';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { newSecret } from '#app/platform/secret.server.ts';
import { contextOf, openBrowser } from './browser.ts';
import { type Answered, type Asked, byTurns, taken } from './load.ts';
import { inRounds } from './rounds.ts';
import type { Row } from './row.ts';
import type { Served, Stage } from './stage.ts';
import { multiples } from './statistics.ts';
import { type BenchPerson, makePeople } from './world.ts';

const agencies = 200;
/** Of each agency, at first and then. */
const few = 1;
const many = 100;
/** Of the held-up items of each agency, so many have two parts that wait with them. */
const whole = 10;

const looked = ['of an agency', 'who coordinates'] as const;
type Kind = (typeof looked)[number];

/** Who looks, and who is told. */
interface Cast {
  coordinators: Record<Kind, BenchPerson>;
  /** Of the same agency as the first: says what holds an item up, and is the one who can free it. */
  says: BenchPerson;
  frees: BenchPerson;
}

/** How much longer the page of who waits takes once 20,000 blockers are open, and how soon who can free one sees that it was raised. */
export async function measureBlockers(stage: Stage, served: Served): Promise<Row[]> {
  const cast = await makeCast(stage);
  await fill(stage, few);
  const before = await pages(served, cast);
  await fill(stage, many);
  const after = await pages(served, cast);
  const seen = await inBrowser(served, cast);
  const rowsOf = (kind: Kind): Row[] => {
    const [ms, grown] = [after[`${kind} ms`] ?? [], before[`${kind} ms`] ?? []];
    const what = `who waits, a coordinator ${kind}`;
    return [
      { what: `${what}, among ${agencies * few} blockers, page`, unit: 'ms', hashar: grown },
      { what: `${what}, among ${agencies * many} blockers, page`, unit: 'ms', hashar: ms },
      { what: `${what}: HTML, compressed`, unit: 'KB', hashar: after[`${kind} KB`] ?? [], aim: { most: 45 } },
      {
        what: `${what}: growth from ${agencies * few} to ${agencies * many} blockers`,
        unit: '×',
        hashar: multiples(ms, grown),
        aim: { most: 3 },
      },
    ];
  };
  return [
    ...looked.flatMap(rowsOf),
    { what: 'blocker raised → seen by who can free it', unit: 'ms', hashar: seen, aim: { most: 300 } },
  ];
}

function pages({ hashar }: Served, { coordinators }: Cast): Promise<Record<string, number[]>> {
  const page = ({ session }: BenchPerson) => ({
    url: `${hashar.url}/blockers`,
    headers: { Cookie: `hashar=${session}`, 'Accept-Encoding': 'gzip, br' },
  });
  const kinds = Object.fromEntries(looked.map((kind) => [kind, () => page(coordinators[kind])])) as unknown as Record<
    Kind,
    () => Asked
  >;
  return inRounds(async () => {
    const answers = await byTurns(7, kinds);
    const figures = ([kind, all]: [string, Answered[]]) => [
      [`${kind} ms`, taken(all, 0.5)],
      [`${kind} KB`, Math.max(...all.map(({ bytes }) => bytes)) / 1024],
    ];
    return Object.fromEntries(Object.entries(answers).flatMap(figures)) as Record<string, number>;
  });
}

/** From the moment that it is sent until it is painted in the inbox that stands open. */
async function inBrowser({ hashar }: Served, { says, frees }: Cast): Promise<number[]> {
  const browser = await openBrowser();
  try {
    const context = await contextOf(browser, hashar, frees);
    const page = await context.newPage();
    const stream = page.waitForResponse((answer) => answer.headers()['content-type']?.startsWith('text/event-stream') ?? false);
    await page.goto('/inbox');
    await stream;
    let turn = 0;
    const { seen } = await inRounds(async () => {
      turn += 1;
      return { seen: await raise(page, { url: hashar.url, says, frees, turn }) };
    });
    return seen;
  } finally {
    await browser.close();
  }
}

interface Raised {
  url: string;
  says: BenchPerson;
  frees: BenchPerson;
  turn: number;
}

async function raise(page: Page, { url, says, frees, turn }: Raised): Promise<number> {
  const line = `Waits for the seal of round ${turn}.`;
  await page.evaluate((text) => window.benchClock.awaitText(text), line);
  const sent = Date.now();
  const answer = await fetch(`${url}/api/v1/items/QA1-${turn}/blockers`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${says.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': newId() },
    body: JSON.stringify({ line, person: frees.id }),
  });
  if (!answer.ok) throw new Error(`it was not raised: ${answer.status} ${await answer.text()}`);
  await page.waitForFunction(() => window.benchClock.seen > 0);
  return (await page.evaluate(() => window.benchClock.seen)) - sent;
}

/** Agencies of one backlog each, one that coordinates them all by terms that show everything, and the people who are needed. */
async function makeCast(stage: Stage): Promise<Cast> {
  await asOwner(stage, (client) =>
    client.query(`
    INSERT INTO agency (id, code, names, contact_desk, coordinates)
      SELECT gen_random_uuid(), code, json_build_object('en', 'Agency ' || code), 'desk', code = 'COO'
      FROM (SELECT 'A' || n FROM generate_series(1, ${agencies}) n UNION ALL SELECT 'COO') made (code);
    INSERT INTO backlog (id, agency_id, prefix, name, last_number) SELECT gen_random_uuid(), id, 'Q' || code, 'Of ' || code, 1000 FROM agency WHERE code ~ '^A';
    INSERT INTO state (id, backlog_id, name, category, position) SELECT gen_random_uuid(), id, 'Ready', 'to_do', 0 FROM backlog WHERE prefix ~ '^QA'`),
  );
  const made = async (code: string, role: 'coordinator' | 'lead'): Promise<BenchPerson> => {
    const { id } = await db().agency.findUniqueOrThrow({ where: { code } });
    const person = { id: newId(), token: newSecret(), session: newSecret() };
    await makePeople(id, [person], { role, called: `${code}-${role}-${person.id}` });
    return person;
  };
  const frees = await made('A1', 'lead');
  const coordinators = { 'of an agency': await made('A1', 'coordinator'), 'who coordinates': await made('COO', 'coordinator') };
  await asOwner(stage, (client) =>
    client.query(
      `WITH terms AS MATERIALIZED (SELECT a.id AS agency, c.id AS coordinator, gen_random_uuid() AS matter, gen_random_uuid() AS version,
        enum_range(NULL::coordination_field) AS shows, now() - interval '1 day' AS since, now() + interval '180 days' AS until
        FROM agency a, agency c WHERE a.code ~ '^A' AND c.code = 'COO'),
      made AS (INSERT INTO coordination (id, agency_id, coordinator_id) SELECT matter, agency, coordinator FROM terms),
      said AS (INSERT INTO coordination_version (id, coordination_id, number, shows, ceiling, legal_basis, starts_at, ends_at, offered_by_id, offered_by_agency_id, stands_at)
        SELECT version, matter, 1, shows, 'shared', 'Decree 158', since, until, $1::uuid, agency, since FROM terms)
      INSERT INTO coordination_grant (id, coordination_id, version_id, agency_id, coordinator_id, shows, ceiling, starts_at, ends_at)
        SELECT gen_random_uuid(), matter, version, agency, coordinator, shows, 'shared', since, until FROM terms`,
      [frees.id],
    ),
  );
  return { coordinators, says: await made('A1', 'lead'), frees };
}

/**
 * So many open blockers of each agency, where there were fewer: of a person of its own, of somebody outside, and most of any other agency.
 * Every third costs something, every fiftieth stands still.
 */
async function fill(stage: Stage, each: number): Promise<void> {
  await asOwner(stage, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM person LIMIT 1');
    await client.query(
      `WITH held AS MATERIALIZED (SELECT gen_random_uuid() AS item, gen_random_uuid() AS id, b.id AS backlog, b.prefix, s.id AS state, n,
          (hashtext(b.prefix || '.' || n)::bigint & 2147483647)::integer AS chance, substr(b.prefix, 3)::integer AS at
        FROM backlog b JOIN state s ON s.backlog_id = b.id CROSS JOIN generate_series(1, $1::integer) n
        WHERE b.prefix ~ '^QA' AND NOT EXISTS (SELECT 1 FROM item i WHERE i.backlog_id = b.id AND i.number = n)),
      items AS (INSERT INTO item (id, backlog_id, number, key, type, title, state_id, rank, classification, created_by_id)
        SELECT item, backlog, n, prefix || '-' || n, 'story', 'Fetch record ' || n || ' of the population register', state, 'b' || lpad(n::text, 8, '0'), 'internal', $2::uuid
        FROM held),
      parts AS (INSERT INTO item (id, backlog_id, number, key, type, title, state_id, rank, classification, created_by_id, parent_id)
        SELECT gen_random_uuid(), backlog, 500 + n * 2 + k, prefix || '-' || (500 + n * 2 + k), 'story', 'A part of record ' || n, state, 'c' || lpad((n * 2 + k)::text, 8, '0'), 'internal', $2::uuid, item
        FROM held CROSS JOIN generate_series(0, 1) k WHERE n <= ${whole}),
      said AS (INSERT INTO blocker (id, item_id, cause, line, person_id, party, agency_id, needed_by, raised_at, raised_by_id, cost_per_day, currency, cost_source, paused_since)
        SELECT id, item, (enum_range(NULL::blocker_cause))[1 + chance % 7], 'No answer about record ' || n || ' of ' || prefix,
          CASE WHEN n % 8 = 0 THEN $2::uuid END, CASE WHEN n % 8 = 4 THEN 'Payme' END,
          CASE WHEN n % 4 <> 0 THEN (SELECT a.id FROM agency a WHERE a.code = 'A' || (1 + (at + chance % (${agencies} - 1)) % ${agencies})) END,
          current_date + chance % 60 - 20, now() - make_interval(days => chance % 200, mins => chance % 1440), $2::uuid,
          CASE WHEN n % 3 = 0 THEN 1000 * (1 + chance % 90) END, CASE WHEN n % 3 = 0 THEN 'UZS' END, CASE WHEN n % 3 = 0 THEN 'The plan' ELSE '' END,
          CASE WHEN n % 50 = 0 THEN now() END
        FROM held)
      INSERT INTO blocker_pause (id, blocker_id, since, reason, person_id) SELECT gen_random_uuid(), id, now(), 'Holidays', $2::uuid FROM held WHERE n % 50 = 0`,
      [each, rows[0]?.id],
    );
    await client.query('VACUUM ANALYZE');
  });
}

async function asOwner<T>({ adminUrl }: Stage, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
