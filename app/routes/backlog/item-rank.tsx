import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { rerankItem } from '#app/domain/backlog/commands/rerank-item.server.ts';
import { rankOwn } from '#app/domain/backlog/own-rank/commands/rank-own.server.ts';
import type { Order } from '#app/domain/backlog/own-rank/own-rank.ts';
import { rankPage } from '#app/domain/backlog/queries/rank-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { backlogPath, ownOrderPath } from '#app/paths.ts';
import { RankForm } from '#app/ui/backlog/page/rank-form.tsx';
import { placeTyped, prefixOf } from './typed.ts';

export const handle = { texts: ['backlog'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /items/:key/rank: an item gets another place in its backlog by a plain form; `order=own` is that of one's own agency. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(rankPage, actor, { item: params.key, order: orderOf(request) }));
  return { ...page, title: pageTitle(actor, 'backlog:move.title', { key: page.item.key }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const own = orderOf(request) === 'own';
  const asked = { item: params.key, ...placeTyped(form.values) };
  const move = () =>
    own ? perform(rankOwn, actor, asked, { key: form.key }) : perform(rerankItem, actor, asked, { key: form.key });
  const done = await attempt(move, form);
  if (!done.ok) return data(done, { status: done.status });
  const prefix = prefixOf(done.answer.item);
  return redirect(own ? ownOrderPath(prefix) : backlogPath(prefix));
}

function orderOf(request: Request): Order {
  return new URL(request.url).searchParams.get('order') === 'own' ? 'own' : 'joint';
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RankItemRoute() {
  return <RankForm {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
