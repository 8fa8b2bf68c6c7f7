import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { coordinationsPage } from '#app/domain/sharing/coordination/queries/coordinations-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Coordinations } from '#app/ui/sharing/coordination/coordinations.tsx';
import { pageAsked } from '../strategy/typed.ts';

export const handle = { texts: ['agreements', 'strategy'] };
export { sharingLinks as links } from '#app/ui/sharing/links.ts';

/** /agreements/coordination: who sees one's blockers as a coordinator, and whose one sees. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await ask(coordinationsPage, actor, { page: Math.min(pageAsked(request), 100_000) });
  return { ...page, title: pageTitle(actor, 'agreements:coordination.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CoordinationsRoute() {
  return <Coordinations {...useLoaderData<typeof loader>()} />;
}
