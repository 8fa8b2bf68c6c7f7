import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { NotFound } from '#app/domain/errors.ts';
import { publicStanding } from '#app/domain/publication/queries/public-standing.server.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownBacklogs } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import * as field from '../fields.ts';
import { serviceLines } from './service-lines.server.ts';
import { workPage } from './work-rows.server.ts';

/** A service: what it is for, its phase and the changes of it, the people registered month by month, and the work about it. */
export const servicePage = query({
  name: 'service-page',
  summary: 'Show a service, its phases, its registered people and the work about it',
  input: z.strictObject({ service: field.id, page: field.page }),
  example: (world) => ({ input: { service: world.service } }),
  async run(ctx, input) {
    const { id, agencyId, userNeed, address, backlogId, published } = await reach(ctx).service(input.service);
    const [line] = await serviceLines(ctx, { id });
    if (!line) throw new NotFound();
    const own = agencyId === ctx.actor.agency.id;
    const backlogs = await ctx.db.backlog.findMany({
      where: ownBacklogs(ctx.actor),
      select: { id: true, prefix: true, name: true },
      orderBy: [{ name: 'asc' }, { prefix: 'asc' }],
    });
    const backlog = backlogs.find((each) => each.id === backlogId);
    const phases = await ctx.db.event.findMany({
      where: { subject: 'service', subjectId: id, name: 'service.phase-set' },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
      take: 50,
    });
    const can = {
      edit: own && permits(ctx.actor, access, 'edit-service'),
      publish: own && permits(ctx.actor, access, 'publish-service'),
    };
    return {
      service: {
        ...line,
        userNeed,
        address,
        published,
        own,
        backlog: backlog ? { prefix: backlog.prefix, name: backlog.name } : null,
      },
      phases: phases.map((event) => ({
        id: event.id,
        at: event.occurredAt.toISOString(),
        ...phaseFact(event.old, event.new, own),
      })),
      backlogs: can.edit ? backlogs.map(({ prefix, name }) => ({ prefix, name })) : [],
      ...(await workPage(ctx, Prisma.sql`i.service_id = ${id}::uuid`, input.page)),
      inPublic: own ? await publicStanding(ctx, { serviceId: id }) : null,
      today: dayIn(ctx.actor.agency.zone, ctx.now),
      can,
    };
  },
});

const told = z.object({ phase: z.string(), reason: z.string().optional() });

/** A change of phase as its event keeps it; why is a matter of the service's own agency. */
function phaseFact(before: unknown, after: unknown, own: boolean) {
  const [from, to] = [told.safeParse(before), told.safeParse(after)];
  return { from: from.data?.phase ?? null, to: to.data?.phase ?? null, reason: (own && to.data?.reason) || null };
}
