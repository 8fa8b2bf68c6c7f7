import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { commitmentsPage } from '#app/domain/blocker/queries/commitments-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Commitments } from '#app/ui/blocker/commitments.tsx';
import { pageAsked } from '../strategy/typed.ts';
import { commitmentsAsked } from './blockers-asked.ts';

export const handle = { texts: ['blocker', 'export', 'strategy'] };
export { blockerLinks as links } from '#app/ui/blocker/links.ts';

/** /commitments: promises between agencies that are still to be kept: all, due this week, late. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = commitmentsAsked(new URL(request.url).searchParams);
  const page = await ask(commitmentsPage, actor, { ...asked, page: Math.min(pageAsked(request), 100_000) });
  return { ...page, asked, title: pageTitle(actor, 'blocker:promises.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CommitmentsRoute() {
  return <Commitments {...useLoaderData<typeof loader>()} />;
}
