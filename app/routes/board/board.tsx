import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import {
  Outlet,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useNavigate,
  useRevalidator,
  useRouteLoaderData,
} from '@remix-run/react';
import { useEffect } from 'react';
import { filterOf, isFiltered, searchOf } from '#app/domain/backlog/filter/filter.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { columnCards } from '#app/domain/board/queries/column-cards.server.ts';
import { filterChoices } from '#app/domain/board/queries/filter-choices.server.ts';
import { listViews } from '#app/domain/board/queries/list-views.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { boardPath, newViewPath, severalOnBoardPath } from '#app/paths.ts';
import { Board } from '#app/ui/board/board.tsx';
import { BoardFilter } from '#app/ui/board/board-filter.tsx';
import { BoardHead } from '#app/ui/board/board-head.tsx';
import { ColumnRest } from '#app/ui/board/column-rest.tsx';
import { Page } from '#app/ui/kit/page-head.tsx';
import { ViewsBar } from '#app/ui/views/views-bar.tsx';
import { changeSeveral } from '../backlog/change-several.server.ts';
import type { loader as loadOver } from './item-over-board.tsx';

export { boardLinks as links } from '#app/ui/board/links.ts';
export const handle = { texts: ['board', 'filter', 'views', 'item'] };

/** The board, under a filter where the address has one; with `column` and `from`, a further page of one column, for those who read without scripts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = new URL(request.url).searchParams;
  const filter = filterOf(asked);
  const [board, { views }] = await Promise.all([
    orPage(ask(boardView, actor, { board: params.board, ...filter })),
    orPage(ask(listViews, actor, { board: params.board })),
  ]);
  const opens = asked.size === 0 && views.find((view) => view.opens)?.search;
  if (opens) throw redirect(boardPath(board.id, undefined, opens));
  if (asked.has('several') && !board.can.move) throw redirect(boardPath(board.id, undefined, searchOf(filter).toString()));
  const column = asked.get('column');
  const after = asked.get('from') ?? undefined;
  const page = column ? await orPage(ask(columnCards, actor, { board: board.id, column, after, ...filter })) : undefined;
  const open = asked.has('filter');
  return {
    board,
    filter,
    views,
    open,
    choices: open || isFiltered(filter) ? await ask(filterChoices, actor, { board: board.id, ...filter }) : null,
    rest: column && page ? { column, page, above: Number(asked.get('at')) || 0 } : null,
    moved: asked.get('moved'),
    today: dayIn(actor.agency.zone, new Date()),
    agency: actor.agency.id,
  };
}

/** POST /boards/:board?several: one thing is done to all cards that were ticked. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return changeSeveral(actor, await readForm(request, { actor }), params.board);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.board.name} · Hashar` : 'Hashar' }];

/** Whether the board has asked to be read as a whole. */
let readsAnew = false;

/** The board keeps itself right: neither an item that opens over it nor a form sent from there reads it again. */
export function shouldRevalidate({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  if (currentUrl.pathname !== nextUrl.pathname) return defaultShouldRevalidate;
  return listAsked(currentUrl) !== listAsked(nextUrl) || readsAnew;
}

/** What an address says of the board, without the item over it and the ticks on it. */
function listAsked({ searchParams }: URL): string {
  const asked = new URLSearchParams(searchParams);
  for (const name of ['item', 'block', 'several', 'whole', 'moved', 'index']) asked.delete(name);
  return asked.toString();
}

export default function BoardRoute() {
  const { board, filter, views, open, choices, rest, moved, today, agency } = useLoaderData<typeof loader>();
  const search = searchOf(filter).toString();
  const sent = useActionData<typeof action>();
  const given = useRouteLoaderData<typeof loadOver>('routes/board/item-over-board')?.several;
  const { revalidate } = useRevalidator();
  const navigate = useNavigate();
  useEffect(() => {
    if (board) readsAnew = false;
  }, [board]);
  const readAnew = () => {
    readsAnew = true;
    revalidate();
  };
  const openItem = (item: string, block = '') =>
    navigate(boardPath(board.id, item, block + (given ? `several&${search}` : search)), {
      preventScrollReset: true,
      state: { over: true },
    });
  const several = severalOnBoardPath(board.id, search);
  return (
    <Page width="wide">
      <BoardHead board={board} moved={moved} several={board.can.move && !given ? several : undefined} />
      <ViewsBar views={views} search={search} at={boardPath(board.id)} keepAt={newViewPath({ board: board.id }, search)} />
      <BoardFilter board={board} filter={filter} open={open} choices={choices} kept={given ? { several: '' } : {}} />
      {rest ? (
        <ColumnRest board={board} filter={search} today={today} {...rest} />
      ) : (
        <Board
          key={`${board.id}?${search}`}
          filter={search}
          snapshot={board}
          today={today}
          agency={agency}
          several={given ? { choices: given, sent } : undefined}
          onWhole={readAnew}
          onOpen={openItem}
          onGo={navigate}
          onSeveral={(on) => navigate(on ? several : boardPath(board.id, undefined, search), { preventScrollReset: true })}
        />
      )}
      <Outlet />
    </Page>
  );
}
