import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { blockersPage } from '#app/domain/blocker/queries/blockers-page.server.ts';
import { commitmentsPage } from '#app/domain/blocker/queries/commitments-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Blockers } from '#app/ui/blocker/blockers.tsx';
import { pageAsked } from '../strategy/typed.ts';
import { blockersAsked } from './blockers-asked.ts';

/** So many of the late promises stand on the page itself. */
const commitmentsBeside = 3;

export const handle = { texts: ['blocker', 'export', 'requests', 'strategy'] };
export { blockerLinks as links } from '#app/ui/blocker/links.ts';

/** /blockers: who waits for whom, the heaviest, and everything open that the reader may see. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = blockersAsked(new URL(request.url).searchParams);
  const { waiting, freer, objective, programme, service } = asked;
  const [page, commitments] = await Promise.all([
    ask(blockersPage, actor, { ...asked, page: Math.min(pageAsked(request), 100_000) }),
    ask(commitmentsPage, actor, { waiting, freer, objective, programme, service, part: 'late', most: commitmentsBeside }),
  ]);
  return { ...page, commitments, asked, title: pageTitle(actor, 'blocker:list.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BlockersRoute() {
  return <Blockers {...useLoaderData<typeof loader>()} />;
}
