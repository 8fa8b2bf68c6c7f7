import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import type { Actor } from '#app/domain/actor.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { blockPage } from '#app/domain/blocker/queries/block-page.server.ts';
import { itemBlockers } from '#app/domain/blocker/queries/item-blockers.server.ts';
import { boardSealed } from '#app/domain/board/queries/board-sealed.server.ts';
import { changeChoices } from '#app/domain/board/queries/change-choices.server.ts';
import { NotAllowed } from '#app/domain/errors.ts';
import { itemTerms } from '#app/domain/glossary/queries/item-terms.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { itemRequests } from '#app/domain/request/queries/item-requests.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { BlockOverBoard } from '#app/ui/board/block-over-board.tsx';
import { BoardSealed } from '#app/ui/board/board-sealed.tsx';
import { ItemDialog } from '#app/ui/board/item-dialog.tsx';
import type { RootData } from '#app/ui/shell/root-data.ts';
import { viewOf } from '../backlog/item-view.server.ts';

export const handle = { texts: ['item', 'backlog', 'blocker', 'several'] };

/**
 * /boards/:board?item=&block&several: an item over the board, or the form that says what holds it up, and what ticked cards can be given;
 * most of the time there is neither. Below the board stands what its owners have closed.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { board = '' } = params;
  const key = searchParams.get('item');
  const ticking = searchParams.has('several');
  const actor = await requireActor(request);
  const { sealed } = await orPage(ask(boardSealed, actor, { board }));
  const several = ticking ? await orPage(ask(changeChoices, actor, { board })) : null;
  if (!key) return { board, over: null, block: null, several, sealed };
  const block = searchParams.has('block') ? await orPage(blockIfMay(actor, key)) : null;
  if (block) return { board, over: null, block, several, sealed };
  const asked = { item: key, whole: searchParams.has('whole') };
  const [page, terms, blockers, requests] = await orPage(
    Promise.all([
      ask(itemPage, actor, asked),
      ask(itemTerms, actor, asked),
      ask(itemBlockers, actor, { item: asked.item }),
      ask(itemRequests, actor, { item: asked.item }),
    ]),
  );
  return {
    board,
    several,
    sealed,
    block,
    over: { item: viewOf({ ...page, blockers, requests }, terms, request), me: actor.person.id },
  };
}

/** A partner's item, placed here, is its owner's to block: it is shown instead. */
function blockIfMay(actor: Actor, item: string) {
  return ask(blockPage, actor, { item }).catch((error) => {
    if (error instanceof NotAllowed) return null;
    throw error;
  });
}

/** The item's words before the board's, as long as it is open. */
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const board = matches.at(-2)?.meta ?? [];
  if (!data?.over) return board;
  const { key, title } = data.over.item;
  return board.map((each) => ('title' in each ? { title: `${key} ${title} · ${each.title}` } : each));
};

export default function ItemOverBoard() {
  const { board, over, block, sealed } = useLoaderData<typeof loader>();
  const change = useRouteLoaderData<RootData>('root')?.change ?? null;
  return (
    <>
      {sealed.length > 0 && <BoardSealed sealed={sealed} />}
      {block && <BlockOverBoard key={block.item.key} board={board} page={block} />}
      {over && <ItemDialog key={over.item.key} board={board} change={change} {...over} />}
    </>
  );
}
