import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { everythingPage } from '#app/domain/leaving/queries/everything-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { EverythingPage } from '#app/ui/leaving/everything.tsx';

export const handle = { texts: ['leaving'] };

/** /agency/everything: what a download of all that the agency owns holds, and the download. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { ...(await orPage(ask(everythingPage, actor, {}))), title: pageTitle(actor, 'leaving:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function EverythingRoute() {
  return <EverythingPage everything={useLoaderData<typeof loader>()} />;
}
