import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { agreementStates, sides } from '#app/domain/sharing/agreement.ts';
import { agreementsPage } from '#app/domain/sharing/queries/agreements-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Agreements } from '#app/ui/sharing/agreements.tsx';
import { pageAsked } from '../strategy/typed.ts';

export const handle = { texts: ['agreements', 'item', 'strategy'] };
export { sharingLinks as links } from '#app/ui/sharing/links.ts';

/** /agreements: those of the agency one acts for, as owner and as partner. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { searchParams } = new URL(request.url);
  const asked = {
    side: sides.find((side) => side === searchParams.get('side')),
    state: agreementStates.find((state) => state === searchParams.get('state')),
  };
  const page = await ask(agreementsPage, actor, { ...asked, page: Math.min(pageAsked(request), 100_000) });
  return { ...page, asked, title: pageTitle(actor, 'agreements:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AgreementsRoute() {
  return <Agreements {...useLoaderData<typeof loader>()} />;
}
