import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { permits } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { access } from '#app/domain/strategy/access.ts';
import { createGoal } from '#app/domain/strategy/commands/create-goal.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { goalPath } from '#app/paths.ts';
import { NewGoal } from '#app/ui/strategy/goal/goal-form.tsx';
import { meant } from './typed.ts';

export const handle = { texts: ['strategy'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

/** /strategy/goals/new: a goal of up to ten years. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const may = permits(actor, access, 'create-goal');
  return { may, year: new Date().getUTCFullYear(), title: pageTitle(actor, 'strategy:goal.new') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const done = await attempt(() => perform(createGoal, actor, meant(form.values), { key: form.key }), form);
  return done.ok ? redirect(goalPath(done.answer.goal)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewGoalRoute() {
  return <NewGoal {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
