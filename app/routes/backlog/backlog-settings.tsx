import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { backlogSettingsPage } from '#app/domain/backlog/queries/backlog-settings-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { backlogSettingsPath } from '#app/paths.ts';
import { BacklogSettings } from '#app/ui/backlog/settings/backlog-settings.tsx';
import { shapeBacklog } from './settings-acts.server.ts';

export const handle = { texts: ['backlog', 'item'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /backlogs/:prefix/settings: name, default classification, states, labels. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(backlogSettingsPage, actor, { backlog: params.prefix }));
  return { ...page, title: pageTitle(actor, 'backlog:settings.of', { backlog: page.backlog.name }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { prefix = '' } = params;
  const form = await readForm(request, { actor });
  const done = await attempt(() => shapeBacklog(actor, prefix, form), form);
  return done.ok ? redirect(backlogSettingsPath(prefix)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BacklogSettingsRoute() {
  return <BacklogSettings {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
