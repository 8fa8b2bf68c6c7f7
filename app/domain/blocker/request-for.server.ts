import type { Context } from '#app/domain/command.server.ts';
import { makeRequest } from '#app/domain/request/make-request.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import type { Freer } from './blocker.ts';

interface Said {
  line: string;
  neededBy: string;
  criteria?: string | undefined;
  legalBasis?: string | undefined;
}

/**
 * Asks another agency that can free a blocker: the line is the request, and all that agency reads. It hangs on the blocked item for one's
 * own side alone.
 * @returns the request's id; null where it is no other agency that can free it
 */
export async function requestFor(ctx: Context, { kind, id }: Freer, said: Said, item: Item): Promise<string | null> {
  if (kind !== 'agency') return null;
  const { line: what, neededBy, criteria = '', legalBasis = '' } = said;
  return (await makeRequest(ctx, { to: id, what, why: '', neededBy, criteria, legalBasis, attached: '' }, item)).id;
}
