import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { requestsPage } from '#app/domain/request/queries/requests-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Requests } from '#app/ui/request/requests.tsx';
import { pageAsked } from '../strategy/typed.ts';
import { requestsAsked } from './requests-asked.ts';

export const handle = { texts: ['requests', 'strategy'] };
export { requestLinks as links } from '#app/ui/request/links.ts';

/** /requests: what one's agency asks of others, and what others ask of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { searchParams } = new URL(request.url);
  const asked = requestsAsked(searchParams);
  const page = await ask(requestsPage, actor, { ...asked, page: Math.min(pageAsked(request), 100_000) });
  return { ...page, asked, title: pageTitle(actor, 'requests:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RequestsRoute() {
  return <Requests {...useLoaderData<typeof loader>()} />;
}
