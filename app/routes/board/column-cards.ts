import type { LoaderFunctionArgs } from '@remix-run/node';
import { columnCards } from '#app/domain/board/queries/column-cards.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';

/** GET /boards/:board/columns/:column/cards?after=: a further page of a column, for the board's script. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const after = new URL(request.url).searchParams.get('after') ?? undefined;
  const page = await orPage(ask(columnCards, actor, { board: params.board, column: params.column, after }));
  return Response.json(page, { headers: { 'Cache-Control': 'no-store' } });
}
