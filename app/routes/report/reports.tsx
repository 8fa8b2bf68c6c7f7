import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { reportsPage } from '#app/domain/report/queries/reports-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Reports } from '#app/ui/report/reports.tsx';
import { pageAsked } from '../strategy/typed.ts';

export const handle = { texts: ['report', 'strategy'] };
export { reportLinks as links } from '#app/ui/report/links.ts';

/** /reports: Monday reports that were frozen. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await ask(reportsPage, actor, { page: Math.min(pageAsked(request), 100_000) });
  return { ...page, title: pageTitle(actor, 'report:list.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ReportsRoute() {
  return <Reports {...useLoaderData<typeof loader>()} />;
}
