import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { removeView } from '#app/domain/board/commands/remove-view.server.ts';
import { renameView } from '#app/domain/board/commands/rename-view.server.ts';
import { saveView } from '#app/domain/board/commands/save-view.server.ts';
import { setDefaultView } from '#app/domain/board/commands/set-default-view.server.ts';
import { listViews } from '#app/domain/board/queries/list-views.server.ts';
import { viewPage } from '#app/domain/board/queries/view-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let lead: Actor;
let member: Actor;
let board: string;

beforeEach(async () => {
  build ??= (await testWorld()).fresh;
  world = await build();
  [lead, member] = [actorFor(world, 'lead'), actorFor(world, 'member')];
  board = world.own.ids.board;
});

const late = { name: 'Late', filter: { due: ['late'] } };
const save = (actor: Actor, more: object = {}) =>
  perform(saveView, actor, { board, ...late, ...more }) as Promise<{ view: string }>;
const seenBy = async (actor: Actor, of: object = { board }) =>
  (await ask(listViews, actor, of)).views.map(({ name, shared, search, opens, mine }) => ({ name, shared, search, opens, mine }));

describe('a view', () => {
  it('of one’s own is seen by nobody else', async () => {
    await save(member);
    expect(await seenBy(member)).toContainEqual({ name: 'Late', shared: false, search: 'due=late', opens: false, mine: true });
    expect((await seenBy(lead)).map(({ name }) => name)).toEqual(['Mine']);
  });

  it('for everybody is made and changed by a lead, and seen by all who see the list', async () => {
    const { view } = await save(lead, { shared: true });
    expect((await seenBy(member))[0]).toEqual({ name: 'Late', shared: true, search: 'due=late', opens: false, mine: false });
    await expect(save(member, { shared: true, name: 'Ours' })).rejects.toMatchObject({ code: 'role_may_not' });
    await expect(perform(renameView, member, { view, name: 'Ours' })).rejects.toMatchObject({ code: 'role_may_not' });
    await expect(perform(removeView, member, { view })).rejects.toMatchObject({ code: 'role_may_not' });
    await perform(renameView, lead, { view, name: 'Too late' });
    expect((await seenBy(member))[0]?.name).toBe('Too late');
  });

  it('of somebody else is as good as none', async () => {
    const { view } = await save(member);
    const absent = { view: '00000000-0000-4000-8000-000000000000' };
    for (const verb of [removeView, renameView, setDefaultView])
      for (const named of [{ view }, absent]) {
        const input = { ...named, ...(verb === renameView && { name: 'x' }), ...(verb === setDefaultView && { opens: true }) };
        await expect(perform(verb as typeof removeView, lead, input)).rejects.toMatchObject({ code: 'not_found' });
      }
  });

  it('has a name that its owner gave to no other view of the list', async () => {
    await save(member);
    await expect(save(member)).rejects.toMatchObject({ problems: [{ field: 'name', code: 'name_taken' }] });
    await save(lead);
    await perform(saveView, member, { backlog: world.own.ids.backlog.prefix, ...late });
    expect(await seenBy(member, { backlog: world.own.ids.backlog.prefix })).toHaveLength(1);
  });

  it('may be the one that a list opens with, one at a time, for oneself', async () => {
    const { view } = await save(lead, { shared: true });
    await perform(setDefaultView, member, { view: world.own.personal.member.view, opens: true });
    await perform(setDefaultView, member, { view, opens: true });
    expect((await seenBy(member)).filter(({ opens }) => opens).map(({ name }) => name)).toEqual(['Late']);
    expect((await seenBy(lead)).some(({ opens }) => opens)).toBe(false);
    await perform(setDefaultView, member, { view, opens: false });
    expect((await seenBy(member)).some(({ opens }) => opens)).toBe(false);
    await perform(setDefaultView, member, { view, opens: true });
    await perform(removeView, lead, { view });
    expect(await seenBy(member)).toHaveLength(1);
  });
});

describe('a view of blockers', () => {
  const ofBlockers = { board: undefined, filter: undefined, blockers: true, blockersFilter: { late: true, age: 10 } };

  it('keeps their own filter, opens their list, and is of one agency', async () => {
    const { view } = await save(lead, { ...ofBlockers, shared: true });
    await perform(setDefaultView, member, { view, opens: true });
    const seen = { name: 'Late', shared: true, search: 'late=yes&age=10', opens: true, mine: false };
    expect(await seenBy(member, { blockers: true })).toEqual([seen]);
    expect(await seenBy(actorFor(world, 'administrator', 'other'), { blockers: true })).toEqual([]);
    expect((await seenBy(member)).map(({ name }) => name)).toEqual(['Mine']);
    await expect(save(lead, { ...ofBlockers, shared: true })).rejects.toMatchObject({ problems: [{ code: 'name_taken' }] });
    await save(actorFor(world, 'lead', 'other'), { ...ofBlockers, shared: true });
  });

  it('tells what the agencies of its filter are called; one that is not here by its code alone', async () => {
    const { view } = await save(lead, { ...ofBlockers, blockersFilter: { waiting: 'EXM', freer: 'ZZZ' } });
    expect((await ask(viewPage, lead, { view })).agencies).toEqual([{ code: 'EXM', name: 'Agency EXM' }]);
  });

  it('takes no filter of items, and no list besides', async () => {
    for (const wrong of [{ filter: {} }, { blockersFilter: undefined }, { board }])
      await expect(save(member, { ...ofBlockers, ...wrong })).rejects.toMatchObject({ code: 'refused' });
  });
});
