import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { rankPage } from '#app/domain/backlog/queries/rank-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { RankForm } from '#app/ui/backlog/page/rank-form.tsx';
import { listIn, orderAsked, rankIn } from './in-order.server.ts';
import { placeTyped, prefixOf } from './typed.ts';

export const handle = { texts: ['backlog'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /items/:key/rank: an item gets another place in its backlog by a plain form; `order=own` is that of one's own agency. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(rankPage, actor, { item: params.key, order: orderAsked(request) }));
  return { ...page, title: pageTitle(actor, 'backlog:move.title', { key: page.item.key }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const order = orderAsked(request);
  const done = await rankIn(order, actor, { item: params.key, ...placeTyped(form.values) }, form);
  return done.ok ? redirect(listIn(order, prefixOf(done.answer.item))) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RankItemRoute() {
  return <RankForm {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
