import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { boardSealed } from '#app/domain/board/queries/board-sealed.server.ts';
import { changeChoices } from '#app/domain/board/queries/change-choices.server.ts';
import { itemTerms } from '#app/domain/glossary/queries/item-terms.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { BoardSealed } from '#app/ui/board/board-sealed.tsx';
import { ItemDialog } from '#app/ui/board/item-dialog.tsx';
import type { RootData } from '#app/ui/shell/root-data.ts';
import { viewOf } from '../backlog/item-view.server.ts';

export const handle = { texts: ['item', 'backlog', 'several'] };

/**
 * /boards/:board?item=&several: an item over the board, and what ticked cards can be given; most of the time there is neither. Below the board
 * stands what its owners have closed.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { board = '' } = params;
  const key = searchParams.get('item');
  const ticking = searchParams.has('several');
  const actor = await requireActor(request);
  const { sealed } = await orPage(ask(boardSealed, actor, { board }));
  const several = ticking ? await orPage(ask(changeChoices, actor, { board })) : null;
  if (!key) return { board, over: null, several, sealed };
  const asked = { item: key, whole: searchParams.has('whole') };
  const [page, terms] = await orPage(Promise.all([ask(itemPage, actor, asked), ask(itemTerms, actor, asked)]));
  return { board, several, sealed, over: { item: viewOf(page, terms, request), me: actor.person.id } };
}

/** The item's words before the board's, as long as it is open. */
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const board = matches.at(-2)?.meta ?? [];
  if (!data?.over) return board;
  const { key, title } = data.over.item;
  return board.map((each) => ('title' in each ? { title: `${key} ${title} · ${each.title}` } : each));
};

export default function ItemOverBoard() {
  const { board, over, sealed } = useLoaderData<typeof loader>();
  const change = useRouteLoaderData<RootData>('root')?.change ?? null;
  return (
    <>
      {sealed.length > 0 && <BoardSealed sealed={sealed} />}
      {over && <ItemDialog key={over.item.key} board={board} change={change} {...over} />}
    </>
  );
}
