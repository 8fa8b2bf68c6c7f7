import type { Actor } from '#app/domain/actor.ts';
import { NotAllowed } from '#app/domain/errors.ts';

/**
 * What every agency may see is changed by the one that owns it alone.
 * @throws NotAllowed
 */
export function ownOnly(actor: Actor, { agencyId }: { agencyId: string }): void {
  if (agencyId !== actor.agency.id) throw new NotAllowed('owned_elsewhere');
}
