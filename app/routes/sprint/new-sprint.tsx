import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { planSprint } from '#app/domain/sprint/commands/plan-sprint.server.ts';
import { newSprintPage } from '#app/domain/sprint/queries/new-sprint-page.server.ts';
import { mostItems } from '#app/domain/sprint/sprint.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { sprintPath } from '#app/paths.ts';
import { NewSprint } from '#app/ui/sprint/new-sprint.tsx';

export const handle = { texts: ['sprint', 'item'] };
export { sprintLinks as links } from '#app/ui/sprint/links.ts';

/** /teams/:team/sprints/new: a team's next sprint; `show` says how many items are offered. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = Math.trunc(Number(new URL(request.url).searchParams.get('show')));
  const show = asked > 0 ? { show: Math.min(asked, mostItems) } : {};
  const page = await orPage(ask(newSprintPage, actor, { team: params.team, ...show }));
  return { ...page, title: pageTitle(actor, 'sprint:new.title') };
}

/** The sprint is kept as a plan, or started. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { goal = '', startsOn, endsOn } = form.values;
  const items = form.all('items');
  const input = {
    team: params.team,
    goal,
    startsOn,
    endsOn,
    items,
    start: form.values.do === 'start',
    anyway: form.values.anyway === 'true',
  };
  const done = await attempt(() => perform(planSprint, actor, input, { key: form.key }), form);
  return done.ok ? redirect(sprintPath(done.answer.sprint)) : data({ ...done, chosen: items }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewSprintRoute() {
  return <NewSprint {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
