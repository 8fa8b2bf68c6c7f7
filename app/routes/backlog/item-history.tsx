import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { itemHistoryPage } from '#app/domain/backlog/item/queries/item-history-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { HistoryPage } from '#app/ui/backlog/item/history-page.tsx';

export const handle = { texts: ['item'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /items/:key/history: everything that happened to an item, a page at a time. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const after = new URL(request.url).searchParams.get('after') ?? undefined;
  const page = await orPage(ask(itemHistoryPage, actor, { item: params.key, after }));
  return { ...page, first: after === undefined, heading: pageTitle(actor, 'item:history.of', { key: page.item }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }];

export default function ItemHistoryRoute() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
