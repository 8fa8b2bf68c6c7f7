import { allow } from '#app/domain/actor.ts';
import { lockLists } from '#app/domain/backlog/lists.server.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { workedItems } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { type Item, Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { type Asked, outcomesOf } from '../complete-sprint.rules.ts';
import { usualDates } from '../dates.rules.ts';
import { datesOf, factOfEntry, factOfSprint, openToAgency, reachLockedSprint, type SeenSprint } from '../locked-sprint.server.ts';
import { makeSprint } from '../make-sprint.server.ts';
import { splitItem } from '../split-item.server.ts';
import type { Outcome } from '../sprint.ts';
import { completeSprintInput } from '../sprint-forms.ts';
import { putIn } from '../take-in.server.ts';
import { tenths } from '../velocity.rules.ts';

/** Completes a running sprint, and says of each item that is not done what becomes of it. */
export const completeSprint = command({
  name: 'complete-sprint',
  summary: 'Complete a sprint: each unfinished item goes to the next one, back to its backlog, or is split',
  input: completeSprintInput,
  example: (world) => ({
    as: 'lead',
    input: { sprint: world.sprint, rest: 'backlog' as const, items: [{ item: world.items[2], outcome: 'next' as const }] },
    events: ['sprint.completed', 'item.left_over', 'item.added_to_sprint'],
  }),
  timeout: 15_000,
  async reach(ctx, input) {
    const sprint = await reachLockedSprint(ctx, input.sprint);
    const named = await reach(ctx).items(input.items.map(({ item }) => item));
    return { sprint, named };
  },
  async run(ctx, input, { sprint, named }) {
    allow(ctx.actor, access, 'complete-sprint');
    if (sprint.status !== 'active') throw refuse('sprint', 'sprint_not_active', { number: sprint.number });
    return wholeLists(ctx.db, 'own', () => complete(ctx, input, { sprint, named }));
  },
});

async function complete(
  ctx: Context,
  input: { items: readonly Asked[]; rest: 'next' | 'backlog' },
  { sprint, named }: { sprint: SeenSprint; named: readonly Item[] },
) {
  const standing = await standingIn(ctx, sprint.id);
  const stranger = named.find(({ id }) => !standing.some((item) => item.id === id));
  if (stranger) throw refuse('items', 'sprint_item_absent', { key: stranger.key, number: sprint.number });
  const planned = await nextPlanned(ctx, sprint);
  const became = await settle(ctx, sprint, await decided(ctx, standing, input, planned !== null));
  await ctx.db.sprint.update({ where: { id: sprint.id }, data: { status: 'completed', completedAt: ctx.now } });
  const told = new Set((await openToAgency(ctx, standing)).map(({ id }) => id));
  const counts = countsOf(became.filter(({ item }) => told.has(item.id)));
  ctx.record(factOfSprint(sprint, 'sprint.completed', { number: sprint.number, team: sprint.team.name, ...counts }));
  const onward = became.filter(({ outcome }) => outcome === 'next').map(({ item }) => item);
  if (onward.length === 0) return { sprint: sprint.id, next: null };
  const next = planned ?? (await makeNext(ctx, sprint));
  await putIn(ctx, next, sprint.team.name, onward);
  return { sprint: sprint.id, next: (await countSeen(ctx, onward)) > 0 ? next.id : null };
}

type Standing = Awaited<ReturnType<typeof standingIn>>[number];

async function standingIn({ db }: Context, sprintId: string) {
  const of = { sprints: { some: { sprintId, open: true } } };
  const lists = await db.item.findMany({ where: of, select: { backlogId: true }, distinct: ['backlogId'] });
  await lockLists(
    db,
    lists.map(({ backlogId }) => backlogId),
  );
  const items = await db.item.findMany({ where: of, include: { state: true }, orderBy: [{ backlogId: 'asc' }, { rank: 'asc' }] });
  return items.map((item) => ({ ...item, category: item.state.category, archived: item.archivedAt !== null }));
}

interface Decided {
  item: Standing;
  outcome: Outcome;
  points: number | null;
}

/** What becomes of each item. Where only hidden ones would go on, and to a sprint that is still to be made, that would tell of them: they go back. */
async function decided(
  ctx: Context,
  standing: readonly Standing[],
  { items, rest }: { items: readonly Asked[]; rest: 'next' | 'backlog' },
  isPlanned: boolean,
): Promise<Decided[]> {
  const outcomes = outcomesOf(standing, items, rest);
  const onward = outcomes.filter(({ outcome }) => outcome === 'next').map(({ item }) => item);
  if (isPlanned || (await countSeen(ctx, onward)) > 0) return outcomes;
  return outcomes.map((each) => (each.outcome === 'next' ? { ...each, outcome: 'backlog' } : each));
}

async function countSeen(ctx: Context, items: readonly Standing[]): Promise<number> {
  return ctx.db.item.count({ where: { AND: [await workedItems(ctx), { id: { in: items.map(({ id }) => id) } }] } });
}

/** Ends each stay with what became of it, splits what is to be split, and tells it in the items' histories. */
async function settle(ctx: Context, sprint: SeenSprint, outcomes: readonly Decided[]): Promise<Decided[]> {
  const became: Decided[] = [];
  for (const { item, outcome, points } of outcomes) {
    const worth = outcome === 'split' ? await splitItem(ctx, item, points) : (item.estimate?.toNumber() ?? null);
    became.push({ item, outcome, points: worth });
    if (outcome !== 'done') ctx.record(await factOfEntry(ctx, item, 'item.left_over', sprint, sprint.team.name, { outcome }));
  }
  const [ids, ends] = [became.map(({ item }) => item.id), became.map(({ outcome }) => outcome)];
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE sprint_item s SET open = false, outcome = e.outcome::sprint_outcome, points_at_end = e.points
    FROM unnest(${ids}::uuid[], ${ends}::text[], ${became.map(({ points }) => points)}::numeric[]) AS e (item_id, outcome, points)
    WHERE s.sprint_id = ${sprint.id}::uuid AND s.open AND s.item_id = e.item_id`);
  // What a partner's terms no longer show goes back to it.
  await ctx.db.$executeRaw(Prisma.sql`SELECT leave_sprint(${sprint.id}::uuid)::text`);
  return became;
}

/** The team's planned sprint that begins first. */
function nextPlanned({ db }: Context, { teamId }: SeenSprint) {
  return db.sprint.findFirst({ where: { teamId, status: 'planned' }, orderBy: [{ startsOn: 'asc' }, { number: 'asc' }] });
}

/** A sprint after this one, without a goal yet. */
function makeNext(ctx: Context, sprint: SeenSprint) {
  const today = dayIn(ctx.actor.agency.zone, ctx.now);
  return makeSprint(ctx, sprint.team, { goal: '', ...usualDates(today, datesOf(sprint).endsOn, sprint.team.rhythm) });
}

/** What became of items; of what is open to all of the agency, since a sum cannot be read in part. */
function countsOf(became: readonly { outcome: Outcome; points: number | null }[]) {
  const of = (outcome: Outcome) => became.filter((each) => each.outcome === outcome);
  const done = [...of('done'), ...of('split')];
  return {
    done: of('done').length,
    next: of('next').length,
    backlog: of('backlog').length,
    split: of('split').length,
    points: tenths(done.reduce((sum, { points }) => sum + (points ?? 0), 0)),
  };
}
