import { type Actor, permits } from '#app/domain/actor.ts';
import { NotAllowed, refuse } from '#app/domain/errors.ts';
import type { Terms } from '#app/domain/reach/terms.ts';
import { access } from '../access.ts';

interface Said {
  personId: string | null;
  /** The agency that they acted for. */
  agencyId: string | null;
  imported: boolean;
}

type Who = Pick<Actor, 'role' | 'person'> & { agency: Pick<Actor['agency'], 'id'> };

/** Whoever said something here may change it; what an import brought was said elsewhere. */
export function mayEditComment(actor: Who, comment: Said): boolean {
  return permits(actor, access, 'edit-comment') && isOwn(actor, comment) && !comment.imported;
}

/** One's own, and of others where one answers for the conversation: under an item of one's own agency. */
export function mayDeleteComment(actor: Who, comment: Said, terms: Terms | null): boolean {
  if (isOwn(actor, comment)) return permits(actor, access, 'delete-comment');
  return terms === null && permits(actor, access, 'delete-comment-of-others');
}

/** What somebody said for another agency that they belong to too is that agency's. */
function isOwn(actor: Who, { personId, agencyId }: Said): boolean {
  return personId === actor.person.id && (agencyId === null || agencyId === actor.agency.id);
}

/** @throws NotAllowed, Refused */
export function checkEditComment(actor: Who, comment: Said): void {
  if (comment.imported) throw refuse('text', 'comment_imported');
  if (!mayEditComment(actor, comment)) throw new NotAllowed('comment_of_another');
}

/** @throws NotAllowed */
export function checkDeleteComment(actor: Who, comment: Said, terms: Terms | null): void {
  if (!mayDeleteComment(actor, comment, terms)) throw new NotAllowed('comment_of_another');
}

/** How an event says that a comment is for the item's own agency only, so that its partners are not told of it later either. */
export function onlyHere(internal: boolean): { internal?: true } {
  return internal ? { internal } : {};
}
