import pg from 'pg';

/**
 * Opens one connection for the time of `work`, beside the pool: for the owner's work at a start. A server that goes away meanwhile
 * fails the statement under way, and not the whole process.
 */
export async function onConnection<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
  settings: pg.ClientConfig = {},
): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true, ...settings });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
