import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { longestText } from '#app/domain/backlog/find/found.ts';
import { findPage } from '#app/domain/backlog/queries/find-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { FindPage } from '#app/ui/find/find-page.tsx';

export const handle = { texts: ['find', 'item'] };
export { findLinks as links } from '#app/ui/find/links.ts';

/** /find?text=: what has these words. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const text = (new URL(request.url).searchParams.get('text') ?? '').slice(0, longestText);
  return { found: await ask(findPage, actor, { text }), title: pageTitle(actor, 'find:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function FindRoute() {
  return <FindPage found={useLoaderData<typeof loader>().found} />;
}
