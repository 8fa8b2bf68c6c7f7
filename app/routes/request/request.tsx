import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { escalationLadder } from '#app/domain/escalation/queries/escalation-ladder.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptCounterProposal } from '#app/domain/request/commands/accept-counter-proposal.server.ts';
import { acceptDelivery } from '#app/domain/request/commands/accept-delivery.server.ts';
import { acknowledgeRequest } from '#app/domain/request/commands/acknowledge-request.server.ts';
import { answerRequest } from '#app/domain/request/commands/answer-request.server.ts';
import { askAboutRequest } from '#app/domain/request/commands/ask-about-request.server.ts';
import { consentToDate } from '#app/domain/request/commands/consent-to-date.server.ts';
import { counterPropose } from '#app/domain/request/commands/counter-propose.server.ts';
import { declineRequest } from '#app/domain/request/commands/decline-request.server.ts';
import { deliverRequest } from '#app/domain/request/commands/deliver-request.server.ts';
import { disputeRequest } from '#app/domain/request/commands/dispute-request.server.ts';
import { explainRequest } from '#app/domain/request/commands/explain-request.server.ts';
import { linkRequestItem } from '#app/domain/request/commands/link-request-item.server.ts';
import { passOnRequest } from '#app/domain/request/commands/pass-on-request.server.ts';
import { promiseRequest } from '#app/domain/request/commands/promise-request.server.ts';
import { proposeDateChange } from '#app/domain/request/commands/propose-date-change.server.ts';
import { recordOutsideAnswer } from '#app/domain/request/commands/record-outside-answer.server.ts';
import { refuseCounterProposal } from '#app/domain/request/commands/refuse-counter-proposal.server.ts';
import { refuseDate } from '#app/domain/request/commands/refuse-date.server.ts';
import { returnDelivery } from '#app/domain/request/commands/return-delivery.server.ts';
import { withdrawRequest } from '#app/domain/request/commands/withdraw-request.server.ts';
import { requestPage } from '#app/domain/request/queries/request-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { requestLadderPath, requestLetterPath, requestMessagePath, requestPath } from '#app/paths.ts';
import { Request as RequestView } from '#app/ui/request/request.tsx';
import { actOf, acts } from '../identity/act.server.ts';
import { filled } from './filled.ts';

export const handle = { texts: ['requests', 'ladder'] };
export { requestLinks as links } from '#app/ui/request/links.ts';

const verbs = acts(
  ...[acceptCounterProposal, acceptDelivery, acknowledgeRequest, answerRequest, askAboutRequest, consentToDate, counterPropose],
  ...[declineRequest, deliverRequest, disputeRequest, explainRequest, linkRequestItem, passOnRequest, promiseRequest],
  ...[proposeDateChange, recordOutsideAnswer, refuseCounterProposal, refuseDate, returnDelivery, withdrawRequest],
);

/** /requests/:request: what is asked, whose turn it is, the ledger that both sides see alike, and what can be done now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(requestPage, actor, { request: params.request }));
  const ladder = await orPage(ask(escalationLadder, actor, { request: page.id }));
  const paths = { ladder: requestLadderPath(page.id), message: requestMessagePath(page.id), letter: requestLetterPath(page.id) };
  return { page, ladder, paths, title: `${page.ledger.what} · Hashar` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { request: id = '' } = params;
  const { actor: _actor, ...done } = await actOf(request, verbs, (values) => {
    const { about, ...typed } = filled(values, ['day', 'item', 'about']);
    return { ...typed, ...(about && { about: Number(about) }), request: id };
  });
  return done.ok ? redirect(requestPath(id)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RequestRoute() {
  return <RequestView {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
