import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boardsPage } from '#app/domain/board/queries/boards-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { BoardsList } from '#app/ui/board/forms/boards-list.tsx';

export const handle = { texts: ['board'] };

/** /boards: the agency's boards. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { boards, mayCreate } = await ask(boardsPage, actor, {});
  return { boards, mayCreate, title: pageTitle(actor, 'board:boards.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BoardsRoute() {
  return <BoardsList {...useLoaderData<typeof loader>()} />;
}
