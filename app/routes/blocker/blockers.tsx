import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { blockersPage } from '#app/domain/blocker/queries/blockers-page.server.ts';
import { commitmentsPage } from '#app/domain/blocker/queries/commitments-page.server.ts';
import { sealedShown } from '#app/domain/blocker/waiting.ts';
import { listViews } from '#app/domain/board/queries/list-views.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { blockersPath } from '#app/paths.ts';
import { Blockers } from '#app/ui/blocker/blockers.tsx';
import { pageAsked } from '../strategy/typed.ts';
import { blockersAsked } from './blockers-asked.ts';

/** So many of the late promises stand on the page itself. */
const commitmentsBeside = 3;

export const handle = { texts: ['blocker', 'export', 'requests', 'strategy', 'views'] };
export { blockerLinks as links } from '#app/ui/blocker/links.ts';

/** /blockers: who waits for whom, the heaviest, and everything open that the reader may see. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const search = new URL(request.url).searchParams;
  const asked = blockersAsked(search);
  const { waiting, freer, objective, programme, service } = asked;
  const { views } = await ask(listViews, actor, { blockers: true });
  const opens = search.size === 0 && views.find((view) => view.opens)?.search;
  if (opens) throw redirect(`${blockersPath()}?${opens}`);
  const [page, commitments] = await Promise.all([
    ask(blockersPage, actor, { ...asked, page: Math.min(pageAsked(request), 100_000) }),
    ask(commitmentsPage, actor, { waiting, freer, objective, programme, service, part: 'late', most: commitmentsBeside }),
  ]);
  const { sealedPairs, ...others } = page;
  return {
    ...others,
    sealedPairs: sealedPairs && {
      pairs: sealedPairs.slice(0, sealedShown),
      between: sealedPairs.length,
      count: sealedPairs.reduce((sum, { count }) => sum + count, 0),
    },
    views,
    commitments,
    asked,
    title: pageTitle(actor, 'blocker:list.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BlockersRoute() {
  return <Blockers {...useLoaderData<typeof loader>()} />;
}
