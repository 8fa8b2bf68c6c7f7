import type { Fact } from '#app/domain/activity/fact.ts';
import type { Context } from '#app/domain/command.server.ts';
import type { Reached } from './reached-agreement.server.ts';

interface Telling extends Pick<Fact, 'name' | 'old' | 'new'> {
  /** What the partner may do on the backlog is another thing now: its people's open pages are looked at again. */
  rights?: boolean;
}

/** What happened to an agreement, as both agencies' trails have it. */
export async function agreementFact(
  { db }: Pick<Context, 'db'>,
  agreement: Pick<Reached, 'id' | 'backlogId' | 'partnerId'> & { backlog: { agencyId: string } },
  { rights = false, ...told }: Telling,
): Promise<Fact> {
  const { id, backlogId, partnerId, backlog } = agreement;
  const people = rights && partnerId ? await db.membership.findMany({ where: { agencyId: partnerId, endedAt: null } }) : [];
  return {
    subject: 'agreement',
    subjectId: id,
    agencies: [backlog.agencyId, ...(partnerId ? [partnerId] : [])],
    ...(rights && { backlogId, rightsOf: people.map(({ personId }) => personId), ...(partnerId && { termsOf: [partnerId] }) }),
    ...told,
  };
}
