import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NotFound } from '#app/domain/errors.ts';
import { escalationLadder } from '#app/domain/escalation/queries/escalation-ladder.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requestPage } from '#app/domain/request/queries/request-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage, pageOf } from '#app/http/replies.server.ts';
import { requestLadderPath, requestPath } from '#app/paths.ts';
import { LadderPage } from '#app/ui/escalation/ladder-page.tsx';
import { ladderAct } from './ladder-acts.server.ts';

export const handle = { texts: ['ladder'] };
export { requestLinks as links } from '#app/ui/request/links.ts';

/** /requests/:request/ladder: how far a request has been escalated, and the forms of whoever sends the steps. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, ledger } = await orPage(ask(requestPage, actor, { request: params.request }));
  const ladder = await orPage(ask(escalationLadder, actor, { request: id }));
  if (!ladder) throw pageOf(new NotFound());
  const about = { title: ledger.what, path: requestPath(id) };
  return {
    ladder,
    called: ledger.ref,
    about,
    to: requestLadderPath(id),
    title: pageTitle(actor, 'ladder:of', { ref: ledger.ref }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { request: id = '' } = params;
  const { actor: _actor, ...done } = await ladderAct(request, { request: id });
  return done.ok ? redirect(requestPath(id)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RequestLadderRoute() {
  return <LadderPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
