import type { Context } from '#app/domain/command.server.ts';
import { enter } from '#app/domain/request/enter.server.ts';
import { lastRequestOf } from '#app/domain/request/last-request.server.ts';
import { reachLockedRequest } from '#app/domain/request/reached-request.server.ts';
import { isClosed } from '#app/domain/request/request.rules.ts';
import type { Blocker } from '#app/platform/prisma/client.ts';

/**
 * Says in the ledger of a blocker's request, while that is open, that what waited for it is free: the agency that is asked works on it, perhaps for
 * nobody by now. By what it was freed is a matter of the item's agency, and so is whether the request is withdrawn.
 */
export async function sayFreed(ctx: Context, { requestId }: Pick<Blocker, 'requestId'>): Promise<void> {
  const last = await lastRequestOf(ctx, requestId);
  if (!last || isClosed(last.state)) return;
  const request = await reachLockedRequest(ctx, last.id);
  // It may have been answered, or passed on, until it was locked; and it is said once.
  if (!isClosed(request.state) && request.entries.at(-1)?.act !== 'freed')
    await enter(ctx, request, { act: 'freed', state: request.state });
}
