import type { Actor } from '#app/domain/actor.ts';
import { NotAllowed } from '#app/domain/errors.ts';

/**
 * Keeps for people what a token must never do, since it would outlive itself: make further tokens, change or reset a password.
 * @throws NotAllowed
 */
export function refuseToken(actor: Pick<Actor, 'via'>): void {
  if (actor.via === 'token') throw new NotAllowed('session_needed');
}
