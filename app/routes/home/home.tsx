import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { homePage } from '#app/domain/backlog/queries/home-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { activeSprints } from '#app/domain/sprint/queries/active-sprints.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Home } from '#app/ui/home/home.tsx';

export const handle = { texts: ['home', 'item', 'backlog', 'sprint'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /home: one's own open items, and the boards and backlogs of the agency one acts for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const running = await ask(activeSprints, actor, {});
  return { ...(await ask(homePage, actor, {})), running, name: actor.person.name, title: pageTitle(actor, 'home:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function HomeRoute() {
  return <Home {...useLoaderData<typeof loader>()} />;
}
