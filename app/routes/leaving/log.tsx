import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agencyLog } from '#app/domain/activity/queries/agency-log.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { LogPage } from '#app/ui/leaving/log.tsx';
import { logAsked, logInputOf } from './log-asked.ts';

export const handle = { texts: ['log', 'export'] };
export { leavingLinks as links } from '#app/ui/leaving/links.ts';

/** /agency/log: who came in, who took what out, who let whom in; for administrators. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { searchParams } = new URL(request.url);
  const asked = logAsked(searchParams);
  const after = searchParams.get('after') ?? undefined;
  const title = pageTitle(actor, 'log:title');
  const read = await attempt(() => ask(agencyLog, actor, { ...logInputOf(asked), after }));
  const nothing = { lines: [], total: 0, from: 0, next: null };
  if (!read.ok) return data({ ...nothing, further: false, asked, problems: read.problems, title }, { status: read.status });
  return data({ ...read.answer, further: after !== undefined, asked, problems: [], title });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function LogRoute() {
  return <LogPage data={useLoaderData<typeof loader>()} />;
}
