import { type Actor, permits } from '#app/domain/actor.ts';
import { NotAllowed, refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';

interface Said {
  personId: string | null;
  imported: boolean;
}

type Who = Pick<Actor, 'role' | 'person'>;

/** Whoever said something here may change it; what an import brought was said elsewhere. */
export function mayEditComment(actor: Who, comment: Said): boolean {
  return permits(actor, access, 'edit-comment') && comment.personId === actor.person.id && !comment.imported;
}

/** One's own, and of others where one answers for the conversation. */
export function mayDeleteComment(actor: Who, { personId }: Said): boolean {
  const own = personId === actor.person.id;
  return permits(actor, access, own ? 'delete-comment' : 'delete-comment-of-others');
}

/** @throws NotAllowed, Refused */
export function checkEditComment(actor: Who, comment: Said): void {
  if (comment.imported) throw refuse('text', 'comment_imported');
  if (!mayEditComment(actor, comment)) throw new NotAllowed('comment_of_another');
}

/** @throws NotAllowed */
export function checkDeleteComment(actor: Who, comment: Said): void {
  if (!mayDeleteComment(actor, comment)) throw new NotAllowed('comment_of_another');
}
