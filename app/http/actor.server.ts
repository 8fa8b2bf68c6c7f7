import type { Actor } from '#app/domain/actor.ts';
import { NotAllowed } from '#app/domain/errors.ts';
import { agenciesOf as agenciesOfPerson } from '#app/domain/identity/agencies-of.server.ts';
import { actorOfSession } from '#app/domain/identity/queries/actor-of-session.server.ts';
import { singleKeysOf as singleKeysOfPerson } from '#app/domain/identity/single-keys-of.server.ts';
import { unreadOf } from '#app/domain/told/unread.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { signInPath } from '#app/paths.ts';
import { readSession, type SignedIn } from '#app/platform/auth.server.ts';
import { db } from '#app/platform/db.server.ts';
import { type ErrorPage, pageOf } from './replies.server.ts';
import { secretOf } from './session.server.ts';
import { typedIn } from './typed.server.ts';

/** Who sends a request, by its session; null for nobody, and for somebody who has left the agency that they act for. */
export const actorOf = (request: Request): Promise<Actor | null> => unlessLeft(holderOf(request));

/** As {@link actorOf}, read at this very moment: a look that another request has just begun may have missed a change. */
export async function actorNow(request: Request): Promise<Actor | null> {
  const secret = secretOf(request);
  return secret ? unlessLeft(actorOfSession(secret)) : null;
}

async function unlessLeft(holder: Promise<Actor | null>): Promise<Actor | null> {
  try {
    return await holder;
  } catch (error) {
    if (error instanceof NotAllowed) return null;
    throw error;
  }
}

/**
 * Who sends a request.
 * @throws Response to the sign-in page, which leads back here, where nobody is signed in; 403 naming the agency and its contact desk to
 * somebody who has left it
 */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = await holderOf(request).catch((error: unknown) => {
    throw pageOf(error);
  });
  if (actor) return actor;
  // What was typed is not thrown away with the session.
  if (request.method !== 'GET') {
    const page: ErrorPage = { code: 'signed_out_form', values: {}, typed: await typedIn(request) };
    throw Response.json(page, { status: 401 });
  }
  const { pathname, search } = new URL(request.url);
  throw new Response(null, { status: 302, headers: { Location: signInPath(pathname === '/' ? undefined : pathname + search) } });
}

/** Who is signed in, whether or not they may still act for the agency of their session. */
export async function personSignedIn(request: Request): Promise<SignedIn['person'] | null> {
  const secret = secretOf(request);
  return (secret && (await readSession(secret))?.person) || null;
}

/** The agencies that a person belongs to now, by their codes; for the switch in the header. */
export const agenciesOf = (personId: string) => agenciesOfPerson(db(), personId);

/** Whether keys without Ctrl do something on a person's pages. */
export const singleKeysOf = (personId: string) => singleKeysOfPerson(db(), personId);

/** How many of the actor's notices are unread; for the count in the header. */
export const unreadBy = (actor: Actor) => inTransaction(actor, { reads: 'many' }, (tx) => unreadOf(tx, actor));

const asked = new Map<string, Promise<Actor | null>>();

/** The loaders of one page ask at the same time; they are answered by one look at the database. */
function holderOf(request: Request): Promise<Actor | null> {
  const secret = secretOf(request);
  if (!secret) return Promise.resolve(null);
  const pending = asked.get(secret) ?? actorOfSession(secret).finally(() => asked.delete(secret));
  asked.set(secret, pending);
  return pending;
}
