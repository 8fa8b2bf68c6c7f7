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

/** /find?text=&agency=: what has these words, of one agency or of all. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = new URL(request.url).searchParams;
  const text = (asked.get('text') ?? '').slice(0, longestText);
  const agency = (asked.get('agency') ?? '').trim().slice(0, 40) || undefined;
  return { found: await ask(findPage, actor, { text, agency, owners: true }), title: pageTitle(actor, 'find:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function FindRoute() {
  return <FindPage found={useLoaderData<typeof loader>().found} />;
}
