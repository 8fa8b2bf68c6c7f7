import { join } from 'node:path';
import { projectRoot } from './project-root.server.ts';
import { StartProblem } from './start-problem.server.ts';

/** What the environment says, checked; the README's configuration table lists each. */
export interface Env {
  port: number;
  /** Address to listen on; undefined means all, except in the demo world, which stays on 127.0.0.1. */
  host?: string;
  /** Where the embedded PostgreSQL keeps its data. */
  dataDir: string;
  /** PostgreSQL of one's own; without it the embedded one is used. */
  databaseUrl?: string;
  /** Owner of the database, to migrate it and to make the application role. */
  databaseAdminUrl?: string;
  /** Past a connection pooler, for LISTEN. */
  databaseDirectUrl?: string;
  /** False keeps the demo world out of an embedded database. */
  demo: boolean;
  /** Where mail is sent from; without it links are only shown, to be copied. */
  smtpUrl?: string;
  /** The address at which people open it, for links in mails; http://localhost and the port unless said. */
  publicUrl?: string;
  /** How many proxies stand in front, whose X-Forwarded headers are believed. */
  trustedProxies: number;
}

/**
 * Reads the configuration from the environment.
 * @throws StartProblem naming the variable that cannot be right
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const databaseUrl = databaseVariable(source, 'DATABASE_URL');
  const [databaseAdminUrl, databaseDirectUrl] = [
    databaseVariable(source, 'DATABASE_ADMIN_URL'),
    databaseVariable(source, 'DATABASE_DIRECT_URL'),
  ];
  if (!databaseUrl && (databaseAdminUrl || databaseDirectUrl)) {
    throw new StartProblem('DATABASE_ADMIN_URL and DATABASE_DIRECT_URL go with DATABASE_URL, which is not set.');
  }
  pooling(source, databaseAdminUrl, databaseDirectUrl);
  return {
    port: wholeNumber(source, 'PORT', 3000, 65_535),
    host: source.HOST || undefined,
    dataDir: source.HASHAR_DATA_DIR || join(projectRoot, '.hashar'),
    databaseUrl,
    databaseAdminUrl,
    databaseDirectUrl,
    demo: !databaseUrl && source.HASHAR_DEMO !== 'off',
    smtpUrl: smtpVariable(source),
    publicUrl: publicVariable(source),
    trustedProxies: wholeNumber(source, 'TRUSTED_PROXIES', 0, 10),
  };
}

function databaseVariable(source: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = source[name];
  if (!text) return undefined;
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  // The value is not repeated: it holds a password.
  throw new StartProblem(`${name} must look like postgresql://user:password@host:5432/database.`);
}

function smtpVariable(source: NodeJS.ProcessEnv): string | undefined {
  const text = source.SMTP_URL;
  if (!text) return undefined;
  if (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname) return text;
  throw new StartProblem('SMTP_URL must look like smtp://user:password@host:587, or smtps:// where TLS comes first.');
}

function publicVariable(source: NodeJS.ProcessEnv): string | undefined {
  const text = source.PUBLIC_URL;
  if (!text) return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new StartProblem('PUBLIC_URL must look like https://hashar.gov.example.');
}

/** A transaction pooler gives every transaction another connection: what needs one of its own has to get past it. */
function pooling(source: NodeJS.ProcessEnv, adminUrl: string | undefined, directUrl: string | undefined): void {
  const pooler = source.DATABASE_POOLER;
  if (pooler && pooler !== 'transaction')
    throw new StartProblem(`DATABASE_POOLER is "transaction" or not set; it is "${pooler}".`);
  if (pooler && !(adminUrl && directUrl)) {
    throw new StartProblem(
      'DATABASE_POOLER=transaction needs DATABASE_ADMIN_URL and DATABASE_DIRECT_URL, which lead past the pooler.',
    );
  }
  wholeNumber(source, 'DATABASE_POOL', 10, 1_000, 1);
}

function wholeNumber(source: NodeJS.ProcessEnv, name: string, otherwise: number, highest: number, lowest = 0): number {
  const text = source[name];
  if (!text) return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= lowest && value <= highest) return value;
  throw new StartProblem(`${name} must be a whole number from ${lowest} to ${highest}; it is "${text}".`);
}
