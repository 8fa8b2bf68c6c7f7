import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { mentionedIn, mentionsOnly } from '../item/mentions.rules.ts';
import type { StagedComment, StagedImport } from './staged.ts';

/**
 * A file whose comments mention nobody but people who belong, or belonged, to the agency that the actor acts for: a mention tells its
 * person's name, and a file may hold anybody's id.
 */
export async function withOwnMentions({ actor, db }: { actor: Actor; db: Db }, staged: StagedImport): Promise<StagedImport> {
  const said = staged.items.flatMap(({ comments, removedComments = [] }) => [...comments, ...removedComments]);
  const named = said.flatMap(({ text, edited }) =>
    [text, ...(edited?.versions ?? []).map((each) => each.text)].flatMap(mentionedIn),
  );
  if (named.length === 0) return staged;
  const own = await db.membership.findMany({
    where: { agencyId: actor.agency.id, personId: { in: [...new Set(named)] } },
    select: { personId: true },
  });
  const people = new Set(own.map(({ personId }) => personId));
  const items = staged.items.map(({ removedComments, ...item }) => ({
    ...item,
    comments: item.comments.map((comment) => mended(comment, people)),
    ...(removedComments && { removedComments: removedComments.map((comment) => mended(comment, people)) }),
  }));
  return { ...staged, items };
}

function mended<Comment extends StagedComment>(comment: Comment, people: ReadonlySet<string>): Comment {
  const { text, edited } = comment;
  const versions = edited?.versions.map((each) => ({ ...each, text: mentionsOnly(each.text, people) }));
  return { ...comment, text: mentionsOnly(text, people), ...(edited && versions && { edited: { ...edited, versions } }) };
}
