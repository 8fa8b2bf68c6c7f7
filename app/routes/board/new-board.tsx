import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createBoard } from '#app/domain/board/commands/create-board.server.ts';
import { boardsPage } from '#app/domain/board/queries/boards-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { boardPath } from '#app/paths.ts';
import { NewBoard } from '#app/ui/board/forms/new-board.tsx';

export const handle = { texts: ['board'] };

/** /boards/new: a team's board over one or more backlogs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { teams, backlogs, mayCreate } = await ask(boardsPage, actor, {});
  const asked = new URL(request.url).searchParams.get('backlog');
  return { teams, backlogs, mayCreate, asked, title: pageTitle(actor, 'board:new.title') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const backlogs = form.all('backlogs');
  const done = await attempt(() => perform(createBoard, actor, { ...form.values, backlogs }, { key: form.key }), form);
  return done.ok ? redirect(boardPath(done.answer.board)) : data({ ...done, chosen: backlogs }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewBoardRoute() {
  const refused = useActionData<typeof action>();
  return <NewBoard {...useLoaderData<typeof loader>()} refused={refused} />;
}
