import type pg from 'pg';
import { type ApplicationRole, settingsOfApp } from './application-role.server.ts';
import { withOption } from './connection-option.server.ts';
import { onConnection } from './one-connection.server.ts';
import { plainLine, StartProblem } from './start-problem.server.ts';

/** What poolers answer to a setting that they do not know. */
const protocolViolation = '08P01';

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
 * Looks at the database that DATABASE_URL names. With another user in DATABASE_ADMIN_URL the app works as the user of DATABASE_URL;
 * with one user for both, it switches to the role hashar_app on every connection, so that it does not work as the owner of its tables.
 * @throws StartProblem when it cannot be reached or is older than PostgreSQL 15
 */
export async function ownPostgres(url: string, adminUrl = url): Promise<OwnPostgres> {
  const name = adminUrl === url ? 'DATABASE_URL' : 'DATABASE_ADMIN_URL';
  const facts = await look(adminUrl, name);
  if (facts.version < 150_000) {
    throw new StartProblem(`Hashar needs PostgreSQL 15 or newer; ${name} leads to ${Math.floor(facts.version / 10_000)}.`);
  }
  const [app, owner] = [signIn(url), signIn(adminUrl)];
  if (app.name !== owner.name) return { adminUrl, role: app, appUrl: (address) => address };
  if (facts.mayMakeRoles)
    return { adminUrl, role: { name: 'hashar_app' }, appUrl: (address) => withOption(address, '-c role=hashar_app') };
  return {
    adminUrl,
    appUrl: (address) => address,
    warning:
      'DATABASE_URL owns its tables and may not make roles: set DATABASE_ADMIN_URL so that the app can work as a lesser role.',
  };
}

/**
 * Looks at the database as the app will, in the role that was made for it.
 * @throws StartProblem when it cannot be reached so, or when row-level security would not bind the app
 */
export async function checkAsApp(url: string, name: string): Promise<void> {
  const { user, unbound } = await look(url, name, settingsOfApp());
  if (!unbound) return;
  throw new StartProblem(
    `${name} signs in as "${user}", whom row-level security does not bind: give the app a user of its own, and that one to DATABASE_ADMIN_URL.`,
  );
}

interface Facts {
  version: number;
  user: string;
  mayMakeRoles: boolean;
  unbound: boolean;
}

async function look(url: string, name: string, settings?: pg.ClientConfig): Promise<Facts> {
  try {
    return await onConnection(url, factsOf, settings);
  } catch (error) {
    const pooler =
      (error as { code?: string }).code === protocolViolation ? ' (a pooler? then set DATABASE_POOLER=transaction)' : '';
    throw new StartProblem(`${name} does not lead to a usable database: ${plainLine(error)}${pooler}`);
  }
}

async function factsOf(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(`
    select current_setting('server_version_num')::int as version, rolname as user, rolsuper or rolcreaterole as "mayMakeRoles",
      rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user`);
  return rows[0] as Facts;
}

function signIn(url: string): Required<ApplicationRole> {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}
