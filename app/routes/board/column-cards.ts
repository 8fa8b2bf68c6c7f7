import type { LoaderFunctionArgs } from '@remix-run/node';
import { filterOf } from '#app/domain/backlog/filter/filter.ts';
import { columnCards } from '#app/domain/board/queries/column-cards.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';

/** GET /boards/:board/columns/:column/cards?after=: a further page of a column, for the board's script. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = new URL(request.url).searchParams;
  const after = asked.get('after') ?? undefined;
  const page = await orPage(ask(columnCards, actor, { board: params.board, column: params.column, after, ...filterOf(asked) }));
  return Response.json(page, { headers: { 'Cache-Control': 'no-store' } });
}
