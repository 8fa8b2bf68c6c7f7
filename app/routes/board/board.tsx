import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useNavigate, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { columnCards } from '#app/domain/board/queries/column-cards.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { boardPath } from '#app/paths.ts';
import { Board } from '#app/ui/board/board.tsx';
import { BoardHead } from '#app/ui/board/board-head.tsx';
import { ColumnRest } from '#app/ui/board/column-rest.tsx';

import { Page } from '#app/ui/kit/page-head.tsx';

export { boardLinks as links } from '#app/ui/board/links.ts';
export const handle = { texts: ['board'] };

/** The board; with `column` and `from`, a further page of one column, for those who read without scripts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = new URL(request.url).searchParams;
  const board = await orPage(ask(boardView, actor, { board: params.board }));
  const column = asked.get('column');
  const after = asked.get('from') ?? undefined;
  const page = column ? await orPage(ask(columnCards, actor, { board: board.id, column, after })) : undefined;
  return {
    board,
    rest: column && page ? { column, page, above: Number(asked.get('at')) || 0 } : null,
    moved: asked.get('moved'),
    today: dayIn(actor.agency.zone, new Date()),
    agency: actor.agency.id,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.board.name} · Hashar` : 'Hashar' }];

/** Whether the board has asked to be read as a whole. */
let readsAnew = false;

/** The board keeps itself right: neither an item that opens over it nor a form sent from there reads it again. */
export function shouldRevalidate({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  if (currentUrl.pathname !== nextUrl.pathname) return defaultShouldRevalidate;
  const [was, is] = [currentUrl, nextUrl].map((url) => ['column', 'from'].map((name) => url.searchParams.get(name)).join());
  return was !== is || readsAnew;
}

export default function BoardRoute() {
  const { board, rest, moved, today, agency } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const navigate = useNavigate();
  useEffect(() => {
    if (board) readsAnew = false;
  }, [board]);
  const readAnew = () => {
    readsAnew = true;
    revalidate();
  };
  const open = (item: string) => navigate(boardPath(board.id, item), { preventScrollReset: true, state: { over: true } });
  return (
    <Page width="wide">
      <BoardHead board={board} moved={moved} />
      {rest ? (
        <ColumnRest board={board} today={today} {...rest} />
      ) : (
        <Board key={board.id} snapshot={board} today={today} agency={agency} onWhole={readAnew} onOpen={open} onGo={navigate} />
      )}
      <Outlet />
    </Page>
  );
}
