import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { workWithoutObjective } from '#app/domain/strategy/queries/work-without-objective.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { WorkWithoutObjective } from '#app/ui/strategy/work-without-objective.tsx';
import { pageAsked } from './typed.ts';

export const handle = { texts: ['strategy', 'item'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

/** /strategy/work-without-objective: open work that serves no objective. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return {
    ...(await ask(workWithoutObjective, actor, { page: pageAsked(request) })),
    title: pageTitle(actor, 'strategy:lost.work'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function WorkWithoutObjectiveRoute() {
  return <WorkWithoutObjective {...useLoaderData<typeof loader>()} />;
}
