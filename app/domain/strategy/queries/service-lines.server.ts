import type { Names } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleServices } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { latestBy } from '../service/course.rules.ts';
import type { ServiceLine, UserFigure } from '../service/service.ts';

export type ServiceWithFigures = ServiceLine & { figures: UserFigure[] };

/** Services that the reader sees, with all their figures, the oldest first. */
export async function serviceLines({ actor, db }: Reading, where: Prisma.ServiceWhereInput): Promise<ServiceWithFigures[]> {
  const services = await db.service.findMany({
    where: { AND: [visibleServices(actor), where] },
    include: { agency: { select: { code: true, names: true } }, figures: { orderBy: { month: 'asc' } } },
  });
  return services.map((service) => {
    const figures = service.figures.map(({ month, registeredUsers, source }) => ({
      month: month.toISOString().slice(0, 7),
      users: registeredUsers,
      source,
    }));
    const latest = latestBy('9999-12', figures);
    return {
      id: service.id,
      names: service.names as Names,
      agency: { code: service.agency.code, names: service.agency.names as Names },
      phase: service.phase,
      phaseSince: service.phaseSince.toISOString().slice(0, 10),
      launchedOn: service.launchedOn?.toISOString().slice(0, 10) ?? null,
      users: latest ? { count: latest.users, month: latest.month } : null,
      figures,
    };
  });
}
