import type { LoaderFunctionArgs } from '@remix-run/node';
import { filterOf } from '#app/domain/backlog/filter/filter.ts';
import { boardChanges } from '#app/domain/board/queries/board-changes.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';

/** GET /boards/:board/changes?since=: what changed since a cursor, for the board's script. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = new URL(request.url).searchParams;
  const since = asked.get('since') ?? '';
  const changes = await orPage(ask(boardChanges, actor, { board: params.board, since, ...filterOf(asked) }));
  return Response.json(changes, { headers: { 'Cache-Control': 'no-store' } });
}
