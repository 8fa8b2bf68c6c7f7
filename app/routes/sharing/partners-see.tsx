import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { partnersSeePage } from '#app/domain/sharing/queries/partners-see-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { PartnersSee } from '#app/ui/sharing/partners-see.tsx';
import { pageAsked } from '../strategy/typed.ts';

export const handle = { texts: ['agreements', 'item', 'strategy'] };
export { sharingLinks as links } from '#app/ui/sharing/links.ts';

/** /agreements/seen: what other agencies see of one's own. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(partnersSeePage, actor, { page: Math.min(pageAsked(request), 100_000) }));
  return { ...page, title: pageTitle(actor, 'agreements:seen.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PartnersSeeRoute() {
  return <PartnersSee {...useLoaderData<typeof loader>()} />;
}
