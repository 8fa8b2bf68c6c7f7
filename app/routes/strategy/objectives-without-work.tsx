import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { objectivesWithoutWork } from '#app/domain/strategy/queries/objectives-without-work.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { ObjectivesWithoutWork } from '#app/ui/strategy/objectives-without-work.tsx';
import { pageAsked } from './typed.ts';

export const handle = { texts: ['strategy', 'item'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

/** /strategy/objectives-without-work: objectives that no work serves. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return {
    ...(await ask(objectivesWithoutWork, actor, { page: pageAsked(request) })),
    title: pageTitle(actor, 'strategy:lost.objectives'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ObjectivesWithoutWorkRoute() {
  return <ObjectivesWithoutWork {...useLoaderData<typeof loader>()} />;
}
