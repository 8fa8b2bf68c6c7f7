import type { Actor } from '#app/domain/actor.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';

/** Items of the agency's own backlogs, as far as whoever takes them home may see them: a partner's are the partner's. */
export function ownItems(actor: Actor): Prisma.ItemWhereInput {
  return { AND: [visibleItems(actor), { backlog: { agencyId: actor.agency.id } }] };
}

/** A day without a time. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
