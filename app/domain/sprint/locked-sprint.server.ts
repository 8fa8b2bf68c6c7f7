import type { Fact } from '#app/domain/activity/fact.ts';
import type { Context } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownBacklogs } from '#app/domain/reach/visible.server.ts';
import { type Item, Prisma, type Sprint, type Team } from '#app/platform/prisma/client.ts';

export type SeenSprint = Sprint & { team: Team };

/** A team that the actor sees, locked until the transaction ends: its sprints are changed one at a time. */
export async function reachLockedTeam(ctx: Context, id: string): Promise<Team> {
  const team = await reach(ctx).team(id);
  await lockTeam(ctx, team.id);
  return team;
}

/** A sprint that the actor sees, as it stands under its team's lock. */
export async function reachLockedSprint(ctx: Context, id: string): Promise<SeenSprint> {
  const sprint = await reach(ctx).sprint(id);
  await lockTeam(ctx, sprint.teamId);
  return reach(ctx).sprint(id);
}

async function lockTeam({ db }: Context, id: string): Promise<void> {
  await db.$executeRaw(Prisma.sql`SELECT 1 FROM team WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
}

/** A fact about a sprint. */
export function factOfSprint(sprint: { id: string }, name: string, after?: unknown, before?: unknown): Fact {
  return {
    name,
    subject: 'sprint',
    subjectId: sprint.id,
    ...(before !== undefined && { old: before }),
    ...(after !== undefined && { new: after }),
  };
}

/** A fact about an item and a sprint; it is told in the item's history. Of another agency's item it concerns those alone whose sprint it is. */
export async function factOfEntry(
  { actor, db }: Context,
  item: Pick<Item, 'id' | 'backlogId' | 'classification'>,
  name: string,
  sprint: { id: string; number: number },
  team: string,
  more: object = {},
): Promise<Fact> {
  const own = (await db.backlog.count({ where: { id: item.backlogId, agencyId: actor.agency.id } })) > 0;
  return {
    name,
    subject: 'item',
    subjectId: item.id,
    ...(own && { backlogId: item.backlogId }),
    classification: item.classification,
    new: { sprint: sprint.id, number: sprint.number, team, ...more },
  };
}

/**
 * Of items in a sprint those that its own events may count and name: the agency's own which all of it may read. What a partner placed is the
 * partner's to show, and may be closed tomorrow; what is restricted is known to those named on it. Both are told in events of their own, item
 * by item, and each reader's numbers come from who was in the sprint.
 */
export async function openToAgency<I extends Pick<Item, 'id' | 'backlogId' | 'classification'>>(
  { actor, db }: Context,
  items: readonly I[],
): Promise<I[]> {
  const backlogs = await db.backlog.findMany({ where: ownBacklogs(actor), select: { id: true } });
  const own = new Set(backlogs.map(({ id }) => id));
  return items.filter((item) => own.has(item.backlogId) && item.classification !== 'restricted');
}

/** A date column's value of an ISO date. */
export const dateOf = (day: string) => new Date(day);

/** The dates of a sprint as ISO dates. */
export function datesOf({ startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>) {
  return { startsOn: startsOn.toISOString().slice(0, 10), endsOn: endsOn.toISOString().slice(0, 10) };
}
