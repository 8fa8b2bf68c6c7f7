import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createBacklog } from '#app/domain/backlog/commands/create-backlog.server.ts';
import { backlogsPage } from '#app/domain/backlog/queries/backlogs-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { backlogPath } from '#app/paths.ts';
import { NewBacklog } from '#app/ui/backlog/list/new-backlog.tsx';

export const handle = { texts: ['backlog', 'item'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /backlogs/new: a name and a prefix make a backlog. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { agencyCode, can } = await ask(backlogsPage, actor, {});
  return { agencyCode, can, title: pageTitle(actor, 'backlog:new.title') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const done = await attempt(() => perform(createBacklog, actor, form.values, { key: form.key }), form);
  return done.ok ? redirect(backlogPath(done.answer.backlog)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewBacklogRoute() {
  return <NewBacklog {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
