import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { strategyPage } from '#app/domain/strategy/queries/strategy-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Strategy } from '#app/ui/strategy/strategy.tsx';

export const handle = { texts: ['strategy'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

/** /strategy: the goals over their years, their objectives, and what has no line to them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { ...(await ask(strategyPage, actor, {})), title: pageTitle(actor, 'strategy:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function StrategyRoute() {
  return <Strategy {...useLoaderData<typeof loader>()} />;
}
