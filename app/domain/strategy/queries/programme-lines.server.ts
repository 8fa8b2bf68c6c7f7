import type { Names } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { ownBacklogs, visibleGoals, visibleProgrammes } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { ProgrammeLine } from '../goal.ts';

/** Programmes that the reader sees as lines of a list, by name. */
export async function programmeLines({ actor, db }: Reading, where: Prisma.ProgrammeWhereInput): Promise<ProgrammeLine[]> {
  const programmes = await db.programme.findMany({
    where: { AND: [visibleProgrammes(actor), where] },
    include: {
      agency: { select: { code: true, names: true } },
      _count: {
        select: {
          objectives: { where: { objective: { goal: visibleGoals(actor) } } },
          backlogs: { where: { backlog: ownBacklogs(actor) } },
        },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return programmes.map(({ id, name, aim, agency, agencyId, _count }) => ({
    id,
    name,
    aim,
    agency: { code: agency.code, names: agency.names as Names },
    own: agencyId === actor.agency.id,
    ..._count,
  }));
}
