import pg from 'pg';
import { onConnection } from './one-connection.server.ts';
import { pooled } from './prepared.server.ts';
import { StartProblem } from './start-problem.server.ts';

/** The longest that a statement, and an idle transaction, of the app may take, in milliseconds. */
const sessionLimits = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 };

/** What the app asks for with every session; of a pooler nothing, since it refuses what it cannot pass on, and the role has it anyway. */
export const settingsOfApp = () => (pooled() ? {} : sessionLimits);

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
  await onConnection(adminUrl, async (client) => {
    await client.query('begin');
    // Roles belong to the whole cluster: two databases of it may be prepared at the same time.
    await client.query("select pg_advisory_xact_lock(hashtext('hashar application role'))");
    await makeRole(client, role);
    await client.query(rights(pg.escapeIdentifier(role.name)));
    await client.query('commit');
  });
}

async function makeRole(client: pg.Client, { name, password }: ApplicationRole): Promise<void> {
  const role = pg.escapeIdentifier(name);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (!rowCount) {
    const signIn = password === undefined ? '' : `login password ${pg.escapeLiteral(password)}`;
    await client.query(`create role ${role} nosuperuser nocreatedb nocreaterole noreplication nobypassrls ${signIn}`);
  }
  await limit(client, name);
  if (password === undefined) await letSwitch(client, name);
}

/** A role that an earlier version made has no limits yet. */
async function limit(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ rolconfig: string[] | null }>('select rolconfig from pg_roles where rolname = $1', [
    name,
  ]);
  const has = rows[0]?.rolconfig ?? [];
  for (const [setting, value] of Object.entries(sessionLimits)) {
    if (has.some((each) => each.startsWith(`${setting}=`))) continue;
    await client.query(`alter role ${pg.escapeIdentifier(name)} set ${setting} = ${value}`);
  }
}

/** Whoever is no superuser may switch only to a role that was given to it. */
async function letSwitch(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    "select pg_has_role($1, case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) as may",
    [name],
  );
  if (rows[0]?.may) return;
  try {
    await client.query(`grant ${pg.escapeIdentifier(name)} to current_user`);
  } catch {
    throw new StartProblem(
      `the role ${name} was made by another user of that server: give the app a user of its own in DATABASE_URL, and the owner in DATABASE_ADMIN_URL.`,
    );
  }
}

const rights = (role: string) => `
  grant usage on schema public to ${role};
  grant select, insert, update, delete on all tables in schema public to ${role};
  grant usage, select on all sequences in schema public to ${role};
  alter default privileges in schema public grant select, insert, update, delete on tables to ${role};
  alter default privileges in schema public grant usage, select on sequences to ${role};
  revoke update, delete on table event from ${role};
  revoke insert, update, delete on table _prisma_migrations from ${role};
  grant usage on schema pgboss to ${role};
  grant select, insert, update, delete on pgboss.job, pgboss.archive, pgboss.schedule to ${role};
  grant select, update on pgboss.version to ${role};
  grant select on pgboss.queue to ${role};
`;
