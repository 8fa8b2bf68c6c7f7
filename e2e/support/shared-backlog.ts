import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { demoId } from '#prisma/seed/chance.ts';
import { type Granted, grant, grantNothing } from '#tests/support/grants.ts';

/** Shares a backlog with an agency of the demo world, past everything that would agree on it; asked for no terms, ends what was shared. */
export async function shareBacklog(prefix: string, agency: string, granted: Granted | 'ended'): Promise<void> {
  const keys = join(tmpdir(), `hashar-e2e-${process.env.E2E_PORT ?? 4180}`, 'postgres', 'hashar-keys.json');
  const { owner, port } = JSON.parse(readFileSync(keys, 'utf8')) as { owner: string; port: number };
  const client = new pg.Client({ connectionString: `postgresql://hashar:${owner}@127.0.0.1:${port}/hashar` });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM backlog WHERE prefix = $1', [prefix]);
    const backlog = rows[0]?.id ?? '';
    await grantNothing(client, backlog);
    if (granted !== 'ended') await grant(client, { backlog, to: demoId('agency', agency) }, granted);
  } finally {
    await client.end();
  }
}
