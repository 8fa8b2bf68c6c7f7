import { namesOf } from '#app/domain/activity/names-of.server.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visiblePublications } from '#app/domain/reach/visible.server.ts';
import type { Prisma, Publication } from '#app/platform/prisma/client.ts';
import { contentOf, sameContent } from '../content.ts';
import type { Content, PublicationLine } from '../publication.ts';
import { standingOf } from '../publish.rules.ts';
import { contentsNow, thingId } from '../things.server.ts';

/** What is in force, or about to be: only of that it matters whether the thing has changed since. */
const lasting = ['waiting', 'embargo', 'shown', 'held'];

/** Publications as their agency sees them, the latest first, each with its content as it was frozen. */
export async function publicationLines(
  { actor, db, now }: Reading,
  where: Prisma.PublicationWhereInput,
): Promise<(PublicationLine & { content: Content })[]> {
  const rows = await db.publication.findMany({
    where: { AND: [visiblePublications(actor), where] },
    include: { item: { select: { key: true } } },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
  });
  const current = await contentsNow(
    db,
    rows.filter((row) => lasting.includes(standingOf(row, now))),
  );
  const people = await namesOf(db, rows.flatMap(peopleOf));
  const name = (id: string | null) => (id === null ? null : (people.get(id) ?? ''));
  return rows.map((row) => {
    const content = contentOf(row.content);
    const standing = standingOf(row, now);
    const today = current.get(thingId(row));
    return {
      id: row.id,
      kind: content.kind,
      title: content.kind === 'service' ? content.names : content.title,
      thing: row.item?.key ?? thingId(row),
      standing,
      changed: lasting.includes(standing) && (today === undefined || !sameContent(today, content)),
      proposedBy: name(row.proposedById) ?? '',
      proposedAt: row.proposedAt.toISOString(),
      showFrom: row.showFrom?.toISOString() ?? null,
      decidedBy: name(row.decidedById),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      reason: row.reason,
      withdrawnBy: name(row.withdrawnById),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      content,
    };
  });
}

function peopleOf({ proposedById, decidedById, withdrawnById }: Publication): string[] {
  return [proposedById, decidedById, withdrawnById].filter((id) => id !== null);
}
