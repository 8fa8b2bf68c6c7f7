import pg from 'pg';

/** The role that the app works as. Without a password it cannot sign in, only be switched to. */
export interface ApplicationRole {
  name: string;
  password?: string;
}

/**
 * Makes the application role where it is missing and renews its rights: it owns nothing, cannot go round row-level security, and
 * can only add to the trail of events. Run after every migration, as the owner of the database.
 */
export async function grantApplicationRole(adminUrl: string, role: ApplicationRole | undefined): Promise<void> {
  if (!role) return;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    // Roles belong to the whole cluster: two databases of it may be prepared at the same time.
    await client.query("select pg_advisory_xact_lock(hashtext('hashar application role'))");
    await makeRole(client, role);
    await client.query(rights(pg.escapeIdentifier(role.name)));
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, { name, password }: ApplicationRole): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (rowCount) return;
  const role = pg.escapeIdentifier(name);
  const signIn = password === undefined ? '' : `login password ${pg.escapeLiteral(password)}`;
  await client.query(`create role ${role} nosuperuser nocreatedb nocreaterole noreplication nobypassrls ${signIn}`);
  // Whoever is no superuser may switch only to a role that was given to it.
  if (password === undefined) await client.query(`grant ${role} to current_user`);
}

const rights = (role: string) => `
  grant usage on schema public to ${role};
  grant select, insert, update, delete on all tables in schema public to ${role};
  grant usage, select on all sequences in schema public to ${role};
  alter default privileges in schema public grant select, insert, update, delete on tables to ${role};
  alter default privileges in schema public grant usage, select on sequences to ${role};
  revoke update, delete on table event from ${role};
  revoke insert, update, delete on table _prisma_migrations from ${role};
`;
