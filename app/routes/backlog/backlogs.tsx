import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { backlogsPage } from '#app/domain/backlog/queries/backlogs-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Backlogs } from '#app/ui/backlog/list/backlogs.tsx';

export const handle = { texts: ['backlog', 'item', 'export', 'partner'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /backlogs: the backlogs that one may see. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const agency = nameIn(actor.agency.names, actor.person.locale);
  return { ...(await ask(backlogsPage, actor, {})), agency, title: pageTitle(actor, 'backlog:list.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BacklogsRoute() {
  return <Backlogs {...useLoaderData<typeof loader>()} />;
}
