import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { ownItems, visibleRequests } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import type { LadderPart } from '../climbing-parts.ts';
import { dayOf } from '../day-of.ts';
import { ownPeople } from './own-people.server.ts';

/** Who stands on the agency's ladder, and its steps about requests of the agency and about blockers of its own items. */
export const ladderFile = query({
  name: 'ladder-file',
  summary: 'Read the agency’s ladder and its steps in Hashar’s own format',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx): Promise<LadderPart> {
    const { actor, db } = ctx;
    allow(actor, access, 'ladder-file');
    const places = await db.ladderPlace.findMany({ where: { agencyId: actor.agency.id }, orderBy: { rung: 'asc' } });
    const rows = await db.escalationStep.findMany({
      where: { OR: [{ request: visibleRequests(actor) }, { blocker: { item: ownItems(actor) } }] },
      include: { fromAgency: { select: { code: true } }, toAgency: { select: { code: true } } },
      orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
    });
    const own = await ownPeople(
      ctx,
      [...places, ...rows].flatMap((row) =>
        'state' in row ? [row.personId, row.heldById, row.sentById].flatMap((id) => id ?? []) : [row.personId],
      ),
    );
    const person = (id: string | null) => id && own(id);
    return {
      places: places.flatMap(({ rung, personId }) => (own(personId) ? [{ rung, person: personId }] : [])),
      steps: rows.map((row) => ({
        ...{ id: row.id, request: row.requestId, blocker: row.blockerId, run: row.run, rung: row.rung, state: row.state },
        ...{ days: row.days, from: row.fromAgency.code, to: row.toAgency.code, person: person(row.personId) },
        text: row.fromAgencyId === actor.agency.id || row.state === 'sent' ? row.text : '',
        dueOn: row.dueOn && dayOf(row.dueOn),
        held: row.heldUntil && { until: dayOf(row.heldUntil), reason: row.heldReason, by: person(row.heldById) },
        sentAt: row.sentAt?.toISOString() ?? null,
        sentBy: person(row.sentById),
        madeAt: row.madeAt.toISOString(),
      })),
    };
  },
});
