import { type Actor, type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { sharedEventsSql } from '#app/domain/reach/shared-events.server.ts';
import { hides, type Terms } from '#app/domain/reach/terms.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { CommentLine, ItemPage } from '../../item-page.ts';
import { namesMentioned } from '../../queries/item-history.server.ts';
import { mayDeleteComment, mayEditComment } from '../comment.rules.ts';
import { mentionedIn } from '../mentions.rules.ts';

/** An item that was reached. */
interface Under {
  id: string;
  backlogId: string;
  terms: Terms | null;
}

type Comments = Pick<ItemPage, 'comments' | 'commentTotal' | 'mentioned'>;

/** The latest comments under an item that was reached, oldest first, each with its earlier texts, and whom they mention. */
export async function itemComments({ actor, db }: Reading, item: Under, take: number): Promise<Comments> {
  const itemId = item.id;
  const where = { itemId, ...(hides(item.terms, 'internal_comments') && { internal: false }) };
  const rows = await db.comment.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    include: { person: { select: { name: true } }, agency: { select: { names: true } } },
  });
  const owner = item.terms && (await db.backlog.findUniqueOrThrow({ where: { id: item.backlogId }, select: { agency: true } }));
  const edited = rows.some((row) => row.editedAt) ? await earlierTexts(actor, db, item) : new Map<string, Earlier[]>();
  const speaksFor = ({ agencyId, agency }: Row) =>
    agencyId === null ? owner?.agency : agencyId === actor.agency.id ? null : agency;
  const comments = rows.reverse().map((row) => ({
    ...lineOf(row, actor, item.terms, edited.get(row.id) ?? []),
    agency: nameOf(speaksFor(row), actor),
  }));
  const texts = comments.flatMap(({ text, edited: past }) => [text, ...(past?.versions.map((version) => version.text) ?? [])]);
  const agencies = [owner?.agency.id ?? [], rows.flatMap(({ agencyId }) => agencyId ?? [])].flat();
  const names = await namesMentioned({ actor, db }, texts.flatMap(mentionedIn), agencies);
  return {
    comments,
    commentTotal: rows.length < take ? rows.length : await db.comment.count({ where }),
    mentioned: [...names].map(([id, name]) => ({ id, name })),
  };
}

interface Row {
  id: string;
  personId: string | null;
  agencyId: string | null;
  agency: { names: unknown } | null;
  internal: boolean;
  person: { name: string } | null;
  authorName: string | null;
  text: string;
  imported: boolean;
  createdAt: Date;
  editedAt: Date | null;
}

/** A text that a comment had, and when it was replaced. */
interface Earlier {
  text: string;
  until: string;
}

function nameOf(agency: { names: unknown } | null | undefined, actor: Actor): string | null {
  return agency ? nameIn(agency.names as Names, actor.person.locale) : null;
}

function lineOf(row: Row, actor: Actor, terms: Terms | null, earlier: readonly Earlier[]): Omit<CommentLine, 'agency'> {
  const at = row.createdAt.toISOString();
  const versions = earlier.map(({ text }, index) => ({ text, at: earlier[index - 1]?.until ?? at }));
  return {
    id: row.id,
    by: row.person?.name ?? row.authorName ?? '',
    at,
    text: row.text,
    edited: row.editedAt && { at: row.editedAt.toISOString(), versions },
    imported: row.imported,
    internal: row.internal,
    can: { edit: mayEditComment(actor, row), delete: mayDeleteComment(actor, row, terms) },
  };
}

/** By comment, the texts that its edits replaced, as the trail keeps them; to a partner those of which it may be told. */
async function earlierTexts(actor: Actor, db: Reading['db'], { id, terms }: Under): Promise<Map<string, Earlier[]>> {
  const told = terms ? sharedEventsSql(actor) : Prisma.sql`true`;
  const events = await db.$queryRaw<{ old: { comment: string; text: string }; occurredAt: Date }[]>(Prisma.sql`
    SELECT e.old, e.occurred_at AS "occurredAt" FROM event e JOIN item i ON i.id = e.subject_id
    WHERE e.subject = 'item' AND e.subject_id = ${id}::uuid AND e.name = 'comment.edited' AND ${told} ORDER BY e.occurred_at, e.id`);
  const texts = new Map<string, Earlier[]>();
  for (const { old, occurredAt } of events) {
    const { comment, text } = old;
    texts.set(comment, [...(texts.get(comment) ?? []), { text, until: occurredAt.toISOString() }]);
  }
  return texts;
}
