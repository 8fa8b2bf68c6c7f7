import pg from 'pg';

/** What only grows or only the owner writes: the application role may not change it. */
const restrictions = `
  revoke update, delete, truncate on table event from hashar_app;
  revoke insert, update, delete, truncate on table _prisma_migrations from hashar_app;
`;

const grants = `
  grant usage on schema public to hashar_app;
  grant select, insert, update, delete on all tables in schema public to hashar_app;
  grant usage, select on all sequences in schema public to hashar_app;
  alter default privileges in schema public grant select, insert, update, delete on tables to hashar_app;
  alter default privileges in schema public grant usage, select on sequences to hashar_app;
`;

/**
 * Makes (or renews) the role `hashar_app` that the app connects as: it owns nothing and cannot go round row-level security.
 * Run after every migration, as the owner of the database.
 * @param password for it to sign in with; without one it can only be switched to (`set role`)
 */
export async function grantApplicationRole(adminUrl: string, password?: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    // Roles belong to the whole cluster: two databases of it may be prepared at the same time.
    await client.query("select pg_advisory_xact_lock(hashtext('hashar_app'))");
    await makeRole(client, password);
    await client.query(grants + restrictions);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, password: string | undefined): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = 'hashar_app'");
  const rights = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
  const signIn = password === undefined ? '' : `login password ${pg.escapeLiteral(password)}`;
  if (!rowCount) await client.query(`create role hashar_app ${rights} ${signIn}`);
  else if (signIn) await client.query(`alter role hashar_app ${signIn}`);
}
