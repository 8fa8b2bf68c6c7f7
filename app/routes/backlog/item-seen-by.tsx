import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { itemSeenBy } from '#app/domain/backlog/seen-by/queries/item-seen-by.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { noteLook } from '#app/domain/sharing/note-look.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { SeenBy } from '#app/ui/backlog/seen-by/seen-by.tsx';
import { pageAsked } from '../strategy/typed.ts';
import { prefixOf } from './typed.ts';

export const handle = { texts: ['agreements', 'item', 'seen-by'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /items/:key/seen-by: who can see an item, and why. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const find = (new URL(request.url).searchParams.get('find') ?? '').slice(0, 120);
  const asked = { item: params.key, find, page: Math.min(pageAsked(request), 100_000) };
  const page = await orPage(ask(itemSeenBy, actor, asked));
  if (!page.others) await noteLook(actor, prefixOf(page.item.key));
  return { ...page, heading: pageTitle(actor, 'seen-by:title', { key: page.item.key }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }];

export default function ItemSeenByRoute() {
  const { heading: _, ...page } = useLoaderData<typeof loader>();
  return <SeenBy {...page} />;
}
