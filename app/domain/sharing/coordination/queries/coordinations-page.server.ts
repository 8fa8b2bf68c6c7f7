import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleCoordinations } from '#app/domain/reach/visible.server.ts';
import { access } from '../../access.ts';
import { agreementsPageSize } from '../../agreement.ts';
import { partyOf } from '../../lines.server.ts';
import { daysOf } from '../../terms/period.rules.ts';
import type { CoordinationLine } from '../coordination.ts';
import { coordinationsInput } from '../coordination-forms.ts';
import { sideOf, standing } from '../reached-coordination.server.ts';

/**
 * Who coordinates, and what each agency lets its coordinator see: those that coordinate one's own, and, where one's own does, all others; what
 * waits for one first.
 */
export const coordinationsPage = query({
  name: 'coordinations-page',
  summary: 'List who sees your agency’s blockers as a coordinator, and whose blockers yours sees, and how the terms stand',
  input: coordinationsInput,
  example: () => ({ input: {} }),
  async run({ actor, db, now }, { page: asked }) {
    const own = await db.agency.findUniqueOrThrow({ where: { id: actor.agency.id } });
    const others = await db.agency.findMany({
      where: { id: { not: own.id }, ...(!own.coordinates && { coordinates: true }) },
      orderBy: { code: 'asc' },
    });
    const rows = await db.coordination.findMany({
      where: visibleCoordinations(actor),
      include: { agency: true, coordinator: true, versions: { orderBy: { number: 'asc' } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    const lines = rows.map((row): CoordinationLine => {
      const { state, current, pending, waitsFor } = standing(row, now);
      const shown = current ?? pending ?? row.versions.at(-1);
      const side = sideOf(actor, row);
      return {
        ...{ id: row.id, other: partyOf(side === 'owner' ? row.coordinator : row.agency), side, state, waitsFor },
        shows: shown?.shows ?? [],
        end: shown ? daysOf(shown, row.agency.zone).end : null,
      };
    });
    const open = new Set(rows.filter(({ endedAt }) => endedAt === null).map((row) => `${row.agencyId} ${row.coordinatorId}`));
    const without = others.flatMap((other): CoordinationLine[] => {
      const none = { id: null, other: partyOf(other), state: null, waitsFor: null, shows: [], end: null };
      return [
        ...(other.coordinates && !open.has(`${own.id} ${other.id}`) ? [{ ...none, side: 'owner' as const }] : []),
        ...(own.coordinates && !other.coordinates && !open.has(`${other.id} ${own.id}`)
          ? [{ ...none, side: 'partner' as const }]
          : []),
      ];
    });
    const place = ({ waitsFor, side, id, state }: CoordinationLine) =>
      waitsFor === side ? 0 : id === null ? 2 : state === 'revoked' || state === 'declined' ? 3 : 1;
    const all = [...lines, ...without].toSorted((one, other) => place(one) - place(other));
    const pages = Math.max(1, Math.ceil(all.length / agreementsPageSize));
    const page = Math.min(asked, pages);
    return {
      lines: all.slice((page - 1) * agreementsPageSize, page * agreementsPageSize),
      total: all.length,
      ...{ page, pages },
      coordinates: own.coordinates,
      can: { offer: permits(actor, access, 'offer-coordination') },
    };
  },
});
