import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { ownItems, visibleItems } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { dayOf } from '../day-of.ts';
import type { BlockersPart } from '../shared-parts.ts';
import { ownPeople } from './own-people.server.ts';

/** What holds or held up the agency's own items, with every pause and how each was freed. */
export const blockersFile = query({
  name: 'blockers-file',
  summary: 'Read what holds up the agency’s items in Hashar’s own format',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx): Promise<BlockersPart> {
    const { actor, db } = ctx;
    allow(actor, access, 'blockers-file');
    const rows = await db.blocker.findMany({
      where: { item: ownItems(actor) },
      include: {
        item: { select: { key: true } },
        agency: { select: { code: true } },
        fundingLine: { select: { id: true, programme: { select: { agencyId: true } } } },
        pauses: { orderBy: [{ since: 'asc' }, { id: 'asc' }] },
      },
      orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
    });
    const linked = await db.item.findMany({
      where: { AND: [await visibleItems(ctx), { id: { in: rows.flatMap(({ linkedItemId }) => linkedItemId ?? []) } }] },
      select: { id: true, key: true },
    });
    const keys = new Map(linked.map(({ id, key }) => [id, key]));
    const own = await ownPeople(
      ctx,
      rows.flatMap((row) => [row.raisedById, ...[row.freedById ?? []].flat(), ...row.pauses.map(({ personId }) => personId)]),
    );
    return {
      blockers: rows.map((row) => ({
        ...{ id: row.id, item: row.item.key, cause: row.cause, line: row.line },
        ...{ person: row.personId, team: row.teamId, agency: row.agency?.code ?? null, party: row.party },
        neededBy: dayOf(row.neededBy),
        raisedAt: row.raisedAt.toISOString(),
        raisedBy: own(row.raisedById),
        costPerDay: row.costPerDay?.toString() ?? null,
        ...{ currency: row.currency, costSource: row.costSource, criteria: row.criteria, legalBasis: row.legalBasis },
        ...{ documentState: row.documentState, waitsFor: (row.linkedItemId && keys.get(row.linkedItemId)) ?? null },
        funding: row.fundingLine?.programme.agencyId === actor.agency.id ? row.fundingLine.id : null,
        pausedSince: row.pausedSince?.toISOString() ?? null,
        freedAt: row.freedAt?.toISOString() ?? null,
        freedBy: row.freedById && own(row.freedById),
        freedHow: row.freedHow,
        pauses: row.pauses.map(({ id, since, until, reason, personId }) => ({
          ...{ id, reason, by: own(personId) },
          since: since.toISOString(),
          until: until?.toISOString() ?? null,
        })),
      })),
    };
  },
});
