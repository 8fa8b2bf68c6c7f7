import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { movePage } from '#app/domain/board/queries/move-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { boardMovedPath } from '#app/paths.ts';
import { MoveForm } from '#app/ui/board/forms/move-form.tsx';
import { moveTyped } from './move-typed.ts';

export const handle = { texts: ['board'] };

/** /items/:item/move?board=: a card of that board is moved by form. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(movePage, actor, { board: boardOf(request), item: params.item }));
  return { ...page, title: pageTitle(actor, 'board:move.title', { key: page.item.key }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const board = boardOf(request);
  const move = { board, item: params.item, ...moveTyped(form.values) };
  const done = await attempt(() => perform(moveItem, actor, move, { key: form.key }), form);
  return done.ok ? redirect(boardMovedPath(board, done.answer.item)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MoveRoute() {
  const refused = useActionData<typeof action>();
  return <MoveForm {...useLoaderData<typeof loader>()} refused={refused} />;
}

function boardOf(request: Request): string {
  return new URL(request.url).searchParams.get('board') ?? '';
}
