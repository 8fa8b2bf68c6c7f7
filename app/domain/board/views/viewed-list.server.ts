import type { Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { Level } from '#app/domain/reach/terms.ts';
import type { ViewedList } from './view.ts';

type Place = { boardId: string } | { backlogId: string } | { blockers: true; agencyId: string };

/**
 * The board, the backlog or the agency's list of blockers that an input names, as a view keeps it and as it is called.
 * @param partner the level that opens a backlog to partners; none unless said
 */
export async function reachList(
  ctx: Pick<Reading, 'actor' | 'db'>,
  { board, backlog, blockers }: { board?: string | undefined; backlog?: string | undefined; blockers?: true | undefined },
  partner?: Level,
): Promise<{ where: Place; list: ViewedList }> {
  if (blockers) return { where: { blockers: true, agencyId: ctx.actor.agency.id }, list: { kind: 'blockers', name: '' } };
  if (board !== undefined) {
    const { id, name } = await reach(ctx).board(board);
    return { where: { boardId: id }, list: { kind: 'board', id, name } };
  }
  const { id, prefix, name } = await reach(ctx, partner).backlog(backlog ?? '');
  return { where: { backlogId: id }, list: { kind: 'backlog', prefix, name } };
}
