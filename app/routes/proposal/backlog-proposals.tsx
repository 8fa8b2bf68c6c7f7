import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { proposalsPage } from '#app/domain/proposal/queries/proposals-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { Proposals } from '#app/ui/proposal/proposals.tsx';
import { listAsked } from './list.server.ts';

export const handle = { texts: ['proposals', 'strategy'] };
export { proposalLinks as links } from '#app/ui/proposal/links.ts';

/** /backlogs/:prefix/proposals: what is proposed for a backlog, to its owner all of it, to a partner its own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = listAsked(request);
  const page = await orPage(ask(proposalsPage, actor, { backlog: params.prefix, ...asked }));
  return { ...page, list: asked.list, title: pageTitle(actor, 'proposals:list.all') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BacklogProposalsRoute() {
  return <Proposals {...useLoaderData<typeof loader>()} />;
}
