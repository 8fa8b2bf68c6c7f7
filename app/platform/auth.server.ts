import { Lucia, TimeSpan } from 'lucia';
import { type Db, db } from './db.server.ts';
import { newSecret } from './secret.server.ts';
import { type Acting, type SessionAttributes, sessionAdapter, type UserAttributes } from './session-adapter.server.ts';

/*
 * Who is signed in. The only module that knows Lucia, which is no longer developed: replacing it touches this file and its adapter.
 */

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** A session that nobody uses for a week ends; one in use is renewed. */
const idle = new TimeSpan(7, 'd');
/** However busy, a session ends after 30 days. */
const longest = new TimeSpan(30, 'd');

/** Somebody's session, as read from its cookie. */
export interface SignedIn {
  person: { id: string; name: string; email: string; locale: string; rightsVersion: number };
  acting: Acting | null;
}

/** Opens a new session; its secret is the cookie's value and is kept nowhere. */
export async function openSession(tx: Db, personId: string, agencyId: string | null): Promise<string> {
  const endsAt = new Date(Date.now() + longest.milliseconds());
  const session = await luciaOn(tx).createSession(personId, { agencyId, endsAt }, { sessionId: newSecret() });
  return session.id;
}

/** Who holds the session; null where it is over, unknown, or its person disabled. */
export async function readSession(secret: string): Promise<SignedIn | null> {
  const { user } = await luciaOn(db()).validateSession(secret);
  if (!user) return null;
  const { acting, ...person } = user;
  return { person, acting };
}

/** Ends one session. */
export async function closeSession(tx: Db, secret: string): Promise<void> {
  await luciaOn(tx).invalidateSession(secret);
}

/** Ends every session of a person, as when the password is reset or the account disabled; and clears away those long over. */
export async function closeSessionsOf(tx: Db, personId: string): Promise<void> {
  await luciaOn(tx).invalidateUserSessions(personId);
  await luciaOn(tx).deleteExpiredSessions();
}

/** The Set-Cookie header that hands a session to its browser, or with null takes it away. */
export function sessionCookie(secret: string | null, secure: boolean): string {
  const cookies = cookiesOf(secure);
  return (secret === null ? cookies.createBlankSessionCookie() : cookies.createSessionCookie(secret)).serialize();
}

/** The session's secret in a Cookie header. Over https only the name that no other host or plain page can set counts. */
export function sessionSecret(cookieHeader: string | null, secure: boolean): string | null {
  const secret = cookiesOf(secure).readSessionCookie(cookieHeader ?? '');
  return secret !== null && /^[\w-]{20,100}$/.test(secret) ? secret : null;
}

function luciaOn(tx: Db) {
  return new Lucia<Record<never, never>, UserAttributes>(sessionAdapter(tx), {
    getUserAttributes: (user) => user,
    sessionExpiresIn: idle,
  });
}

function cookiesOf(secure: boolean) {
  return new Lucia(sessionAdapter(db()), {
    // The database knows when a session has lain idle; the cookie need only outlast it.
    sessionExpiresIn: longest,
    // HttpOnly is Lucia's own; the prefix makes the browser insist on Secure, Path=/ and no Domain.
    sessionCookie: { name: secure ? '__Host-hashar' : 'hashar', attributes: { secure, sameSite: 'lax', path: '/' } },
  });
}
