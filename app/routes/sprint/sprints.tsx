import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { sprintsPage } from '#app/domain/sprint/queries/sprints-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { Sprints } from '#app/ui/sprint/sprints.tsx';

export const handle = { texts: ['sprint'] };
export { sprintLinks as links } from '#app/ui/sprint/links.ts';

/** /teams/:team/sprints: a team's sprints and what it manages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(sprintsPage, actor, { team: params.team }));
  return { ...page, title: pageTitle(actor, 'sprint:titleOf', { team: page.team.name }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SprintsRoute() {
  return <Sprints {...useLoaderData<typeof loader>()} />;
}
