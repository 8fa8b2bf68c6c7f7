import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { homePage } from '#app/domain/backlog/queries/home-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { waitingEscalations } from '#app/domain/escalation/queries/waiting-escalations.server.ts';
import { markVisit } from '#app/domain/identity/commands/mark-visit.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { activeSprints } from '#app/domain/sprint/queries/active-sprints.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Home } from '#app/ui/home/home.tsx';

export const handle = { texts: ['home', 'item', 'backlog', 'sprint', 'partner', 'ladder'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /home: what waits for one and what changed since one was last here; to look at it is to be here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const running = await ask(activeSprints, actor, {});
  const page = await ask(homePage, actor, {});
  const { steps } = await ask(waitingEscalations, actor, { most: 20 });
  await perform(markVisit, actor, {});
  return { ...page, steps, running, name: actor.person.name, title: pageTitle(actor, 'home:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function HomeRoute() {
  return <Home {...useLoaderData<typeof loader>()} />;
}
