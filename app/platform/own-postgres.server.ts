import pg from 'pg';
import type { ApplicationRole } from './application-role.server.ts';
import { plainLine, StartProblem } from './start-problem.server.ts';

/** A PostgreSQL that somebody else runs, looked at and found usable. */
export interface OwnPostgres {
  adminUrl: string;
  /** The role that the app works as; undefined when none could be made. */
  role?: ApplicationRole;
  /** An address as the app is to use it, in the application role. */
  appUrl(url: string): string;
  warning?: string;
}

/**
 * Looks at the database that DATABASE_URL names. With DATABASE_ADMIN_URL the app works as the user of DATABASE_URL; with one
 * address for both, it switches to the role hashar_app on every connection, so that it does not work as the owner of its tables.
 * @throws StartProblem when it cannot be reached or is older than PostgreSQL 15
 */
export async function ownPostgres(url: string, adminUrl?: string): Promise<OwnPostgres> {
  const name = adminUrl ? 'DATABASE_ADMIN_URL' : 'DATABASE_URL';
  const facts = await look(adminUrl ?? url, name);
  if (facts.version < 150_000) {
    throw new StartProblem(`Hashar needs PostgreSQL 15 or newer; ${name} leads to ${Math.floor(facts.version / 10_000)}.`);
  }
  if (adminUrl) {
    const { username, password } = new URL(url);
    const role = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
    return { adminUrl, role, appUrl: (address) => address };
  }
  if (facts.mayMakeRoles) return { adminUrl: url, role: { name: 'hashar_app' }, appUrl: inRole };
  return {
    adminUrl: url,
    appUrl: (address) => address,
    warning:
      'DATABASE_URL owns its tables and may not make roles: set DATABASE_ADMIN_URL so that the app can work as a lesser role.',
  };
}

async function look(url: string, name: string): Promise<{ version: number; mayMakeRoles: boolean }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; mayMakeRoles: boolean }>(`
      select current_setting('server_version_num')::int as version, rolsuper or rolcreaterole as "mayMakeRoles"
      from pg_roles where rolname = current_user`);
    return rows[0] ?? { version: 0, mayMakeRoles: false };
  } catch (error) {
    throw new StartProblem(`${name} does not lead to a usable database: ${plainLine(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function inRole(url: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', '-c role=hashar_app');
  // A plus sign would reach PostgreSQL as a plus sign.
  return changed.href.replace('-c+role', '-c%20role');
}
