import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { setEstimate } from '#app/domain/backlog/commands/set-estimate.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { placeItem } from '#app/domain/board/commands/place-item.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotAllowed, NotFound, type Refused } from '#app/domain/errors.ts';
import { agencyEvents } from '#app/domain/leaving/queries/agency-events.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { addToSprint } from '#app/domain/sprint/commands/add-to-sprint.server.ts';
import { completeSprint } from '#app/domain/sprint/commands/complete-sprint.server.ts';
import { planSprint } from '#app/domain/sprint/commands/plan-sprint.server.ts';
import { removeFromSprint } from '#app/domain/sprint/commands/remove-from-sprint.server.ts';
import { newSprintPage } from '#app/domain/sprint/queries/new-sprint-page.server.ts';
import { sprintPage } from '#app/domain/sprint/queries/sprint-page.server.ts';
import { sprintsPage } from '#app/domain/sprint/queries/sprints-page.server.ts';
import { newId } from '#app/platform/id.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { ownerDb } from '#tests/support/database.ts';
import { type Granted, grantNothing, shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
let lead: Actor;
let partner: Actor;
let item: string;
let sprint: string;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  [lead, partner] = [actorFor(world, 'lead'), actorFor(world, 'lead', 'partner')];
  item = world.own.ids.items[0] ?? '';
  sprint = world.partner.ids.sprint;
  await share();
  await perform(setEstimate, lead, { item, estimate: 5 });
});

const share = (granted: Granted = {}) => shareWithPartner(owner, world, { level: 'edit', ...granted });
const place = () => perform(placeItem, partner, { item, board: world.partner.ids.board });
const add = (actor = partner) => perform(addToSprint, actor, { sprint, item });
const page = (actor = partner) => ask(sprintPage, actor, { sprint });
const entry = async () => (await page()).entries.find(({ key }) => key === item);
const codes = async (actor: Actor) => (await ask(itemPage, actor, { item })).history.map(({ code }) => code);

async function taken(): Promise<void> {
  await place();
  await add();
}

describe('an item that a team took onto its board', () => {
  it('goes into that team’s sprint, which counts it, whatever sprint its owner has it in; it stays one item', async () => {
    await perform(addToSprint, lead, { sprint: world.own.ids.sprint, item });
    const before = (await page()).burndown?.days.at(0)?.state?.scope ?? 0;
    await taken();
    expect(await entry()).toMatchObject({ owner: 'EXM', points: 5, added: true, out: false, board: world.partner.ids.board });
    await perform(changeState, partner, { item, state: world.own.ids.states.done });
    expect(await entry()).toMatchObject({ category: 'done' });
    const of = async (actor: Actor, team: string) => (await ask(sprintsPage, actor, { team })).active[0];
    expect((await of(partner, world.partner.ids.team))?.done).toMatchObject({ items: 1, points: 5 });
    expect((await of(lead, world.own.ids.team))?.done).toMatchObject({ items: 1, points: 5 });
    expect(before).toBeGreaterThanOrEqual(0);
    const mine = await ask(itemPage, partner, { item });
    expect(mine.sprint).toMatchObject({ stands: { id: sprint }, mayTakeOut: true });
    expect((await ask(itemPage, lead, { item })).sprint.stands?.id).toBe(world.own.ids.sprint);
    expect(await ownerDb().item.count({ where: { key: item } })).toBe(1);
  });

  it('has not gone there without a board of the team, nor under terms that let nobody work on it', async () => {
    const { problems } = (await add().catch((error: unknown) => error)) as Refused;
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['item sprint_item_not_placed']);
    await place();
    await share({ level: 'rank' });
    await expect(add()).rejects.toBeInstanceOf(NotAllowed);
    await grantNothing(owner);
    await expect(add()).rejects.toBeInstanceOf(NotFound);
  });

  it('is offered when the next sprint is planned, with what its owner shows of it, and goes into the plan', async () => {
    const { team } = world.partner.ids;
    const offered = async () => (await ask(newSprintPage, partner, { team })).candidates.find(({ key }) => key === item);
    const plan = (goal: string) =>
      perform(planSprint, partner, { team, goal, startsOn: '2027-01-04', endsOn: '2027-01-17', items: [item], anyway: true });
    expect(await offered()).toBeUndefined();
    const { problems } = (await plan('Too early').catch((error: unknown) => error)) as Refused;
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['items sprint_item_not_placed']);
    await place();
    expect(await offered()).toMatchObject({ points: 5, state: 'Ready' });
    await share({ hides: ['estimates'] });
    expect(await offered()).toMatchObject({ points: null });
    const { sprint: next } = await plan('One window');
    expect((await ask(sprintPage, partner, { sprint: next })).entries.map(({ key }) => key)).toEqual([item]);
    expect(await offered()).toBeUndefined();
    await grantNothing(owner);
    expect(await offered()).toBeUndefined();
  });

  it('is told of its sprint to that agency alone', async () => {
    await taken();
    expect(await codes(partner)).toContain('item_added_to_sprint');
    expect(await codes(lead)).not.toContain('item_added_to_sprint');
    const [event] = await ownerDb().event.findMany({ where: { name: 'item.added_to_sprint' }, orderBy: { recordedAt: 'desc' } });
    expect([event?.agencies, event?.backlogId]).toEqual([[world.partner.ids.agency.id], null]);
    await perform(removeFromSprint, partner, { sprint, item });
    expect(await entry()).toMatchObject({ out: true });
  });

  it('keeps from the sprint what its owner keeps from the partner', async () => {
    await taken();
    await share({ hides: ['estimates', 'assignees'] });
    expect(await entry()).toMatchObject({ points: null, people: [] });
    const [active] = (await ask(sprintsPage, partner, { team: world.partner.ids.team })).active;
    expect(active?.all).toMatchObject({ points: 0 });
  });

  it('is in no sprint any more once the terms end, and goes back when that is completed', async () => {
    await taken();
    const open = () => ownerDb().sprintItem.findMany({ where: { sprintId: sprint, item: { key: item } } });
    await grantNothing(owner);
    expect(await entry()).toBeUndefined();
    await perform(completeSprint, partner, { sprint, rest: 'next' });
    expect(await open()).toMatchObject([{ open: false, outcome: 'backlog' }]);
  });

  it('is neither counted in the sprint’s own events nor named there, also where its terms hide estimates; the page counts it', async () => {
    await taken();
    await share({ level: 'edit', hides: ['estimates'] });
    await perform(changeState, lead, { item, state: world.own.ids.states.done });
    await perform(completeSprint, partner, { sprint });
    const { events } = await ask(agencyEvents, actorFor(world, 'administrator', 'partner'), {});
    const [completed] = events.filter(({ name }) => name === 'sprint.completed');
    expect(completed?.new).toMatchObject({ done: 0, points: 0 });
    expect(await entry()).toMatchObject({ outcome: 'done', points: null });
    expect(await ownerDb().sprintItem.findMany({ where: { sprintId: sprint, item: { key: item } } })).toMatchObject([
      { outcome: 'done', pointsAtEnd: expect.anything() },
    ]);
  });

  it.each([
    ['is shown, and not the agency’s own', () => share()],
    ['was sealed by its owner', () => grantNothing(owner)],
    ['is gone', () => ownerDb().item.delete({ where: { key: item } })],
  ])('an event that names it stays out of the agency’s events where it %s', async (_name, becomes) => {
    const { id } = await ownerDb().item.findUniqueOrThrow({ where: { key: item } });
    await perform(addToSprint, actorFor(world, 'lead', 'partner'), { sprint, item: world.partner.ids.items[0] });
    const model = await ownerDb().event.findFirstOrThrow({ where: { name: 'item.added_to_sprint' } });
    const started = { ...model, id: newId(), name: 'sprint.started', subject: 'sprint', subjectId: sprint, backlogId: null };
    await ownerDb().event.create({ data: { ...started, old: Prisma.DbNull, new: { baseline: [{ item: id, points: 5 }] } } });
    await becomes();
    const { events } = await ask(agencyEvents, actorFor(world, 'administrator', 'partner'), {});
    expect(events.map(({ name }) => name)).toContain('item.added_to_sprint');
    expect(JSON.stringify(events)).not.toContain(id);
  });

  it('goes on with the rest when the sprint is completed, and is not split', async () => {
    await taken();
    const split = perform(completeSprint, partner, { sprint, rest: 'next', items: [{ item, outcome: 'split' }] });
    await expect(split).rejects.toBeInstanceOf(NotAllowed);
    const { next } = await perform(completeSprint, partner, { sprint, rest: 'next' });
    expect((await ask(sprintPage, partner, { sprint: next ?? '' })).entries.map(({ key }) => key)).toContain(item);
  });
});
