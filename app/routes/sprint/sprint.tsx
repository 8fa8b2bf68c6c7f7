import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { sprintPage } from '#app/domain/sprint/queries/sprint-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { sprintPath, sprintsPath } from '#app/paths.ts';
import { Sprint } from '#app/ui/sprint/sprint.tsx';
import { actOnSprint } from './sprint-acts.server.ts';

export const handle = { texts: ['sprint', 'item'] };
export { sprintLinks as links } from '#app/ui/sprint/links.ts';

/** /sprints/:sprint: a sprint with its items and its burndown. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const sprint = await orPage(ask(sprintPage, actor, { sprint: params.sprint }));
  return { sprint, title: pageTitle(actor, 'sprint:nameOf', { number: sprint.number, team: sprint.team.name }) };
}

/** It is started, changed or thrown away; items are put in and taken out. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { sprint = '' } = params;
  const form = await readForm(request, { actor });
  const done = await actOnSprint(actor, sprint, form);
  if (!done.ok) return data({ ...done, act: form.values.act ?? '' }, { status: done.status });
  return redirect(done.answer.team ? sprintsPath(done.answer.team) : sprintPath(sprint));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SprintRoute() {
  return <Sprint {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
