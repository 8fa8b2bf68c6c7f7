import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { graphPage } from '#app/domain/chain/queries/graph-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { Graph } from '#app/ui/chain/graph.tsx';
import { pageAsked } from '../strategy/typed.ts';
import { graphAsked } from './graph-asked.ts';

export const handle = { texts: ['chain', 'item', 'strategy'] };
export { chainLinks as links } from '#app/ui/chain/links.ts';

/** /graph: how items are tied across agencies, as a drawing in lanes and as a table. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = graphAsked(new URL(request.url).searchParams);
  const page = await orPage(ask(graphPage, actor, { ...asked, page: Math.min(pageAsked(request), 100_000) }));
  return { ...page, asked, title: pageTitle(actor, 'chain:graph.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function GraphRoute() {
  return <Graph {...useLoaderData<typeof loader>()} />;
}
