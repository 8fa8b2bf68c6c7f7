import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { createObjective } from '#app/domain/strategy/commands/create-objective.server.ts';
import { editGoal } from '#app/domain/strategy/commands/edit-goal.server.ts';
import { goalPage } from '#app/domain/strategy/queries/goal-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { goalPath } from '#app/paths.ts';
import { Goal } from '#app/ui/strategy/goal/goal.tsx';
import { actOf, acts } from '../identity/act.server.ts';
import { meant } from './typed.ts';

export const handle = { texts: ['strategy'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

const verbs = acts(editGoal, createObjective);

/** /strategy/goals/ID: a goal with its objectives. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return orPage(ask(goalPage, await requireActor(request), { goal: params.goal }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor: _actor, ...done } = await actOf(request, verbs, (values) => ({ ...meant(values), goal: params.goal }));
  return done.ok ? redirect(goalPath(params.goal ?? '')) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.goal.name} · Hashar` }];

export default function GoalRoute() {
  return <Goal {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
