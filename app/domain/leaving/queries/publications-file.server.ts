import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { contentOf } from '#app/domain/publication/content.ts';
import { query } from '#app/domain/query.server.ts';
import { visiblePublications } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import type { PublicationsPart } from '../shared-parts.ts';

/** What the agency showed to everybody, asked to show, and took back: with what it said then, who asked and who decided. */
export const publicationsFile = query({
  name: 'publications-file',
  summary: 'Read what the agency published in Hashar’s own format',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run({ actor, db }): Promise<PublicationsPart> {
    allow(actor, access, 'publications-file');
    const rows = await db.publication.findMany({
      where: visiblePublications(actor),
      include: { item: { select: { key: true } } },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    });
    return {
      publications: rows.map((row) => ({
        ...{ id: row.id, service: row.serviceId, objective: row.objectiveId, item: row.item?.key ?? null },
        ...{ status: row.status, content: contentOf(row.content), open: row.open },
        ...{ proposedBy: row.proposedById, decidedBy: row.decidedById, withdrawnBy: row.withdrawnById, reason: row.reason },
        proposedAt: row.proposedAt.toISOString(),
        showFrom: row.showFrom?.toISOString() ?? null,
        shownUntil: row.shownUntil?.toISOString() ?? null,
        decidedAt: row.decidedAt?.toISOString() ?? null,
        withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      })),
    };
  },
});
