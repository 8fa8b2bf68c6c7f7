import type { Actor } from '#app/domain/actor.ts';
import { readSession } from '#app/platform/auth.server.ts';
import { actorFrom } from '../acting.server.ts';

/**
 * Who holds a session; null where it is over.
 * @throws NotAllowed where the person has left the agency they act for
 */
export async function actorOfSession(secret: string): Promise<Actor | null> {
  const signedIn = await readSession(secret);
  return signedIn && actorFrom(signedIn, 'session', true);
}
