import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { acceptProposal } from '#app/domain/proposal/commands/accept-proposal.server.ts';
import { answerQuestion } from '#app/domain/proposal/commands/answer-question.server.ts';
import { askAboutProposal } from '#app/domain/proposal/commands/ask-about-proposal.server.ts';
import { declineProposal } from '#app/domain/proposal/commands/decline-proposal.server.ts';
import { markDuplicate } from '#app/domain/proposal/commands/mark-duplicate.server.ts';
import { reviseProposal } from '#app/domain/proposal/commands/revise-proposal.server.ts';
import { withdrawProposal } from '#app/domain/proposal/commands/withdraw-proposal.server.ts';
import { proposalPage } from '#app/domain/proposal/queries/proposal-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { proposalPath } from '#app/paths.ts';
import { Proposal } from '#app/ui/proposal/proposal.tsx';
import { actOf, acts } from '../identity/act.server.ts';

export const handle = { texts: ['proposals', 'item'] };
export { proposalLinks as links } from '#app/ui/proposal/links.ts';

const verbs = acts(
  acceptProposal,
  answerQuestion,
  askAboutProposal,
  declineProposal,
  markDuplicate,
  reviseProposal,
  withdrawProposal,
);

/** /proposals/:proposal: what it says, how it stands, and all that was said and done about it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const proposal = await orPage(ask(proposalPage, actor, { proposal: params.proposal }));
  return { proposal, title: `${proposal.title} · Hashar` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { proposal = '' } = params;
  const { actor: _actor, ...done } = await actOf(request, verbs, ({ version, ...typed }) => ({
    ...typed,
    ...(version && { version: Number(version) }),
    proposal,
  }));
  return done.ok ? redirect(proposalPath(proposal)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProposalRoute() {
  return <Proposal {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
