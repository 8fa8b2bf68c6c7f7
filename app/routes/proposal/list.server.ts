import { type ProposalList, proposalLists } from '#app/domain/proposal/proposal.ts';
import { pageAsked } from '../strategy/typed.ts';

/** Which part of a list of proposals an address asks for. */
export function listAsked(request: Request): { list?: ProposalList; page: number } {
  const asked = new URL(request.url).searchParams.get('list');
  const list = proposalLists.find((each) => each === asked);
  return { ...(list && { list }), page: Math.min(pageAsked(request), 100_000) };
}
