import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { demoId } from '#prisma/seed/chance.ts';
import { type Granted, grant, grantNothing } from '#tests/support/grants.ts';

/** Shares a backlog with an agency of the demo world, past everything that would agree on it; asked for no terms, ends what was shared. */
export async function shareBacklog(prefix: string, agency: string, granted: Granted | 'ended'): Promise<void> {
  await asOwnerOfData(async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM backlog WHERE prefix = $1', [prefix]);
    const backlog = rows[0]?.id ?? '';
    await grantNothing(client, backlog);
    if (granted !== 'ended') await grant(client, { backlog, to: demoId('agency', agency) }, granted);
  });
}

/** Puts an agreement's end so many milliseconds ahead, and its beginning half a year back, for nobody waits that long; `path` is its page. */
export async function endsIn(path: string, milliseconds: number): Promise<void> {
  const values = [path.split('/').at(-1), new Date(Date.now() + milliseconds)];
  await asOwnerOfData(async (client) => {
    const began = "starts_at = LEAST(starts_at, now() - interval '180 days')";
    const stands = "stands_at = LEAST(stands_at, now() - interval '181 days')";
    await client.query(`UPDATE agreement_version SET ends_at = $2, ${began}, ${stands} WHERE agreement_id = $1`, values);
    await client.query(`UPDATE access_grant SET ends_at = $2, ${began} WHERE agreement_id = $1`, values);
  });
}

/** The day it is for the demo's agencies. */
const today = "(now() AT TIME ZONE 'Asia/Tashkent')::date";

/** Lets the agency that is asked work today, whatever day it is. */
async function worksToday(client: pg.Client, request: string | undefined): Promise<void> {
  await client.query(
    `INSERT INTO calendar_day (agency_id, day, name, works) SELECT to_agency_id, ${today}, '', true FROM request WHERE id = $1
     ON CONFLICT (agency_id, day) DO UPDATE SET works = true`,
    [request],
  );
}

/** Puts all that was said of a request a month back, and the day that was promised so many days back; `path` is its page. */
export async function promisedAgo(path: string, days: number): Promise<void> {
  const values = [path.split('/').at(-1), days];
  await asOwnerOfData(async (client) => {
    const month = "interval '30 days'";
    // Else a line of the ledger stands, whoever would change it.
    await client.query('SET session_replication_role = replica');
    await client.query(
      `UPDATE request SET asked_at = asked_at - ${month}, changed_at = changed_at - ${month}, needed_by = ${today} - $2::int,
       promised_on = ${today} - $2::int WHERE id = $1`,
      values,
    );
    await client.query(
      `UPDATE request_entry SET at = at - ${month}, day = CASE WHEN day IS NULL THEN NULL ELSE ${today} - $2::int END WHERE request_id = $1`,
      values,
    );
    await client.query('SET session_replication_role = origin');
    await client.query("UPDATE ladder_look SET look_at = 'epoch' WHERE id = $1", [path.split('/').at(-1)]);
    await worksToday(client, path.split('/').at(-1));
  });
}

/**
 * Puts the moment at which a request was asked so many days back, and lets what is drafted about it be sent today, for nobody waits that long;
 * `path` is its page. Today is worked on by the agency that is asked, whatever day it is.
 */
export async function askedAgo(path: string, days: number): Promise<void> {
  const id = path.split('/').at(-1);
  await asOwnerOfData(async (client) => {
    await client.query("UPDATE request SET asked_at = now() - $2 * interval '1 day' WHERE id = $1", [id, days]);
    await client.query(`UPDATE escalation_step SET due_on = LEAST(due_on, ${today}) WHERE request_id = $1`, [id]);
    await worksToday(client, id);
  });
}

/** Has a background job run soon, which would run within the minute. */
export async function runSoon(job: string): Promise<void> {
  await asOwnerOfData((client) => client.query("INSERT INTO pgboss.job (name, data) VALUES ($1, '{}')", [job]));
}

/** The folder in which the server that the tests share keeps its data. */
export const sharedFolder = () => join(tmpdir(), `hashar-e2e-${process.env.E2E_PORT ?? 4180}`);

async function asOwnerOfData<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const keys = join(sharedFolder(), 'postgres', 'hashar-keys.json');
  const { owner, port } = JSON.parse(readFileSync(keys, 'utf8')) as { owner: string; port: number };
  const client = new pg.Client({ connectionString: `postgresql://hashar:${owner}@127.0.0.1:${port}/hashar` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
