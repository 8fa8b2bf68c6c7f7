import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { completeSprint } from '#app/domain/sprint/commands/complete-sprint.server.ts';
import { sprintPage } from '#app/domain/sprint/queries/sprint-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { sprintPath } from '#app/paths.ts';
import { numberOrNull } from '#app/routes/backlog/typed.ts';
import { CompleteSprint } from '#app/ui/sprint/complete-sprint.tsx';

export const handle = { texts: ['sprint', 'item'] };
export { sprintLinks as links } from '#app/ui/sprint/links.ts';

/** /sprints/:sprint/complete: what becomes of what is not done. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const sprint = await orPage(ask(sprintPage, actor, { sprint: params.sprint }));
  return { sprint, title: pageTitle(actor, 'sprint:complete.title') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { sprint = '' } = params;
  const form = await readForm(request, { actor });
  const input = { sprint, ...(form.values.rest && { rest: form.values.rest }), items: chosenIn(form.values) };
  const done = await attempt(() => perform(completeSprint, actor, input, { key: form.key }), form);
  return done.ok ? redirect(sprintPath(sprint)) : data(done, { status: done.status });
}

/** The items for which something else was chosen than for all: `outcome.KEY`, and `points.KEY` of what is split. */
function chosenIn(values: Record<string, string>) {
  return Object.entries(values)
    .filter(([name, outcome]) => name.startsWith('outcome.') && outcome !== 'rest')
    .map(([name, outcome]) => {
      const item = name.slice('outcome.'.length);
      return { item, outcome, ...(outcome === 'split' && { points: numberOrNull(values[`points.${item}`]) }) };
    });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CompleteSprintRoute() {
  return <CompleteSprint {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
