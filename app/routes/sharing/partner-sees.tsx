import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { ask } from '#app/domain/query.server.ts';
import { partnerSeesPage } from '#app/domain/sharing/queries/partner-sees-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { PartnerSees } from '#app/ui/sharing/partner-sees.tsx';
import { pageAsked } from '../strategy/typed.ts';

export const handle = { texts: ['agreements', 'item', 'strategy'] };
export { sharingLinks as links } from '#app/ui/sharing/links.ts';

/** /agreements/seen/:partner: what one partner sees of one's agency, in numbers and item by item. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = { partner: params.partner, page: Math.min(pageAsked(request), 100_000) };
  const page = await orPage(ask(partnerSeesPage, actor, asked));
  const name = nameIn(page.partner.names, actor.person.locale);
  return { ...page, title: pageTitle(actor, 'agreements:seen.by', { name }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PartnerSeesRoute() {
  return <PartnerSees {...useLoaderData<typeof loader>()} />;
}
