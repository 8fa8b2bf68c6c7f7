import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { blockerPage } from '#app/domain/blocker/queries/blocker-page.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { escalationLadder } from '#app/domain/escalation/queries/escalation-ladder.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage, pageOf } from '#app/http/replies.server.ts';
import { blockerLadderPath, blockerPath } from '#app/paths.ts';
import { LadderPage } from '#app/ui/escalation/ladder-page.tsx';
import { ladderAct } from './ladder-acts.server.ts';

export const handle = { texts: ['ladder'] };
export { blockerLinks as links } from '#app/ui/blocker/links.ts';

/** /blockers/:blocker/ladder: how far a blocker has been escalated, and the forms of whoever sends the steps. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, line, item } = await orPage(ask(blockerPage, actor, { blocker: params.blocker }));
  const ladder = await orPage(ask(escalationLadder, actor, { blocker: id }));
  if (!ladder) throw pageOf(new NotFound());
  const about = { title: line, path: blockerPath(id) };
  return { ladder, called: item.key, about, to: blockerLadderPath(id), title: pageTitle(actor, 'ladder:of', { ref: item.key }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { blocker: id = '' } = params;
  const { actor: _actor, ...done } = await ladderAct(request, { blocker: id });
  return done.ok ? redirect(blockerPath(id)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BlockerLadderRoute() {
  return <LadderPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
