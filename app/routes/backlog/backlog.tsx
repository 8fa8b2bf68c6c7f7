import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { isScripted } from '#app/http/scripted.ts';
import { Backlog } from '#app/ui/backlog/page/backlog.tsx';
import { actOnBacklog, addedBefore, pageAsked } from './backlog-acts.server.ts';

export const handle = { texts: ['backlog', 'item', 'export'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /backlogs/:prefix: the ranked list, fifty at a time; `archived`, `text` and `page` say which of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = pageAsked(request);
  const page = await orPage(ask(backlogPage, actor, { backlog: params.prefix, ...asked }));
  return { ...page, asked, added: addedBefore(request) };
}

/** An item is added or gets another place. A script hears what became of it; a plain form gets the page again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const done = await actOnBacklog(actor, params.prefix ?? '', form);
  if (!done.ok) return data(done, { status: done.status });
  return isScripted(request) ? data(done) : redirect(done.next);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.backlog.name} · Hashar` : 'Hashar' }];

export default function BacklogRoute() {
  return <Backlog {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
