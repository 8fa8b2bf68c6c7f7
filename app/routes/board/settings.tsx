import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { boardSettingsPage } from '#app/domain/board/queries/board-settings-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { boardSettingsPath } from '#app/paths.ts';
import { BoardSettings } from '#app/ui/board/settings/board-settings.tsx';
import { shapeBoard } from './settings-acts.server.ts';

export const handle = { texts: ['board', 'item'] };
export { boardLinks as links } from '#app/ui/board/links.ts';

/** /boards/:board/settings: a board's name, columns, limits, and where states stand. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(boardSettingsPage, actor, { board: params.board }));
  return { page, title: pageTitle(actor, 'board:settings.title') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { board = '' } = params;
  const form = await readForm(request, { actor });
  const done = await attempt(() => shapeBoard(actor, board, form), form);
  return done.ok ? redirect(boardSettingsPath(board)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BoardSettingsRoute() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <BoardSettings {...page} refused={refused} />;
}
