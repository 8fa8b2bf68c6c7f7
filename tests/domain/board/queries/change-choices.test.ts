import { beforeAll, expect, it } from 'vitest';
import { createBacklog } from '#app/domain/backlog/commands/create-backlog.server.ts';
import { createLabel } from '#app/domain/backlog/commands/create-label.server.ts';
import { showBacklog } from '#app/domain/board/commands/show-backlog.server.ts';
import { changeChoices } from '#app/domain/board/queries/change-choices.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let world: World;

beforeAll(async () => {
  world = await (await testWorld()).fresh();
});

const choices = (asked: { board?: string; backlog?: string }, role: 'lead' | 'observer' = 'lead') =>
  ask(changeChoices, actorFor(world, role), asked);

it('tells of a board its columns, of a backlog its states', async () => {
  const { board, backlog, columns, states } = world.own.ids;
  const [ofBoard, ofBacklog] = [await choices({ board }), await choices({ backlog: backlog.prefix })];
  expect(ofBoard.columns.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(columns)));
  expect(ofBoard.states).toEqual([]);
  expect(ofBacklog.states.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(states)));
  expect(ofBacklog.columns).toEqual([]);
  expect(ofBoard).toMatchObject({ people: ofBacklog.people, labels: ofBacklog.labels, sprints: ofBacklog.sprints });
});

it('tells whose a label is where the board shows several backlogs', async () => {
  const lead = actorFor(world, 'lead');
  const { board, backlog } = world.own.ids;
  const [own] = (await choices({ board })).labels;
  await perform(createBacklog, lead, { name: 'Second', prefix: `${lead.agency.code}TWO` });
  await perform(createLabel, lead, { backlog: `${lead.agency.code}TWO`, name: 'Urgent' });
  await perform(showBacklog, lead, { board, backlog: `${lead.agency.code}TWO` });
  const names = (await choices({ board })).labels.map(({ name }) => name);
  expect(names).toContain(`Urgent (${lead.agency.code}TWO)`);
  expect(names).toContain(`${own?.name} (${backlog.prefix})`);
});

it('tells nothing of another agency’s board, and nobody who may not change items', async () => {
  await expect(choices({ board: world.other.ids.board })).rejects.toMatchObject({ code: 'not_found' });
  await expect(choices({ board: world.own.ids.board }, 'observer')).rejects.toMatchObject({ code: 'role_may_not' });
  await expect(choices({})).rejects.toMatchObject({ problems: [{ field: 'board', code: 'required' }] });
});
