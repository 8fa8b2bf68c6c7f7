import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { closeObjective } from '#app/domain/strategy/commands/close-objective.server.ts';
import { editObjective } from '#app/domain/strategy/commands/edit-objective.server.ts';
import { recordMeasure } from '#app/domain/strategy/commands/record-measure.server.ts';
import { reopenObjective } from '#app/domain/strategy/commands/reopen-objective.server.ts';
import { objectivePage } from '#app/domain/strategy/queries/objective-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { objectivePath } from '#app/paths.ts';
import { Objective } from '#app/ui/strategy/goal/objective.tsx';
import { actOf, acts } from '../identity/act.server.ts';
import { meant, pageAsked } from './typed.ts';

export const handle = { texts: ['strategy', 'item'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

const verbs = acts(editObjective, recordMeasure, closeObjective, reopenObjective);

/** /strategy/objectives/ID: an objective, the course of its measure, and the work that serves it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return orPage(ask(objectivePage, actor, { objective: params.objective, page: pageAsked(request) }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { objective = '' } = params;
  const { actor: _actor, ...done } = await actOf(request, verbs, (values) => ({ ...meant(values), objective }));
  return done.ok ? redirect(objectivePath(objective)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.objective.name} · Hashar` }];

export default function ObjectiveRoute() {
  return <Objective {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
