import fc from 'fast-check';
import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { archiveItem } from '#app/domain/backlog/commands/archive-item.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { createBacklog } from '#app/domain/backlog/commands/create-backlog.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { restoreItem } from '#app/domain/backlog/commands/restore-item.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import { unassignItem } from '#app/domain/backlog/commands/unassign-item.server.ts';
import { undoImport } from '#app/domain/backlog/commands/undo-import.server.ts';
import { unlabelItem } from '#app/domain/backlog/commands/unlabel-item.server.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import type { BoardSnapshot } from '#app/domain/board/board.ts';
import { createBoard } from '#app/domain/board/commands/create-board.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { renameColumn } from '#app/domain/board/commands/rename-column.server.ts';
import { boardChanges } from '#app/domain/board/queries/board-changes.server.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { type Command, command, perform } from '#app/domain/command.server.ts';
import { DomainError } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { type ConfirmedBoard, confirm, withChanges } from '#app/ui/board/state/confirmed-board.ts';
import { asOwner, ownerDb, type TestDatabase } from '#tests/support/database.ts';
import { lower } from '#tests/support/lower.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let database: TestDatabase;
let world: World;
let lead: Actor;
let member: Actor;

beforeAll(async () => {
  ({ fresh, database } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  lead = actorFor(world, 'lead');
  member = actorFor(world, 'member');
});

const ids = () => world.own.ids;
const view = (actor: Actor, board = ids().board) => ask(boardView, actor, { board });
const changes = (actor: Actor, since: string, board = ids().board) => ask(boardChanges, actor, { board, since });
const to = (item: string, column = ids().columns.doing, board = ids().board) => ({ item, column, board });

/** Which cards a reader is told of since a cursor; undefined where the whole has to be read again. */
async function told(actor: Actor, since: string, board = ids().board): Promise<string[] | undefined> {
  const answer = await changes(actor, since, board);
  return answer.again ? undefined : [...answer.placed.map(({ card }) => card.k), ...answer.gone];
}

/** A place where a command under way waits until it is let on. */
function stop() {
  const letOn = new AbortController();
  const here = new AbortController();
  const wait = () => {
    here.abort();
    return aborted(letOn.signal);
  };
  return { wait, reached: aborted(here.signal), letOn: () => letOn.abort() };
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });

describe('a change that is committed late', () => {
  it('is told to a cursor that was taken while it waited to be committed', async () => {
    const { wait, reached, letOn } = stop();
    const slow = command({
      ...moveItem,
      run: async (ctx, input, seen) => {
        const answer = await moveItem.run(ctx, input, seen);
        await wait();
        return answer;
      },
    });
    const moving = perform(slow, lead, to(ids().items[0]));
    await reached;
    const { cursor } = await view(member);
    letOn();
    await moving;
    expect(await told(member, cursor)).toEqual([ids().items[0]]);
  });

  it('is told to a cursor that knows of a move that began after it and overtook it', async () => {
    const { wait, reached, letOn } = stop();
    const begunEarlier = command({
      ...moveItem,
      reach: async (ctx, input) => {
        // Its transaction has a number and a time by now, both before those of the other.
        await ctx.db.$executeRaw`UPDATE team SET name = name WHERE id = ${ids().team}::uuid`;
        await wait();
        return moveItem.reach?.(ctx, input) as never;
      },
    });
    const moving = perform(begunEarlier, lead, to(ids().items[0]));
    await reached;
    await perform(moveItem, lead, to(ids().items[1]));
    const { cursor } = await view(member);
    letOn();
    await moving;
    expect(await told(member, cursor)).toEqual([ids().items[0]]);
  });
});

describe('where a card stood before', () => {
  it('is told by its neighbour only to who sees that one', async () => {
    const hidden = await ownerDb().item.update({ where: { key: world.own.restricted }, data: { createdById: lead.person.id } });
    const [item = ''] = ids().items;
    await perform(moveItem, lead, to(hidden.key));
    await perform(moveItem, lead, { ...to(item), after: hidden.key });
    const [{ cursor }, leads] = [await view(member), await view(lead)];
    await perform(moveItem, lead, to(item, ids().columns.done));
    const moved = async (actor: Actor, since: string) => {
      const answer = await changes(actor, since);
      return answer.again ? undefined : answer.placed[0]?.moved;
    };
    expect(await moved(lead, leads.cursor)).toMatchObject({ fromAfter: hidden.key });
    expect(await moved(member, cursor)).toMatchObject({ from: ids().columns.doing, fromAfter: null });
  });
});

describe('while a long import holds the lists of a backlog', () => {
  /** Makes 300 items of the backlog, in a transaction that is committed only when `work` is done. */
  async function during(work: (owner: pg.Client) => Promise<void>): Promise<void> {
    await asOwner(database.adminUrl, async (owner) => {
      await owner.query('begin');
      await owner.query(
        `insert into item (id, backlog_id, number, key, type, title, state_id, rank, classification)
          select gen_random_uuid(), $1, n, 'IMP-' || n, 'task', 'Imported', $2, 'b' || n, 'internal' from generate_series(1000, 1299) n`,
        [ids().backlog.id, ids().states.ready],
      );
      await work(owner);
      await owner.query('commit');
    });
  }

  it('those who read that board read on, and hear of the whole when it is there', async () => {
    const { cursor, columns } = await view(member);
    await during(async () => {
      expect((await view(member)).columns).toEqual(columns);
      expect(await told(member, cursor)).toEqual([]);
    });
    expect(await told(member, cursor)).toBeUndefined();
    expect((await view(member)).columns[0]?.total).toBe((columns[0]?.total ?? 0) + 300);
  });

  it('those who work on another board go on, and hear of each other at once', async () => {
    await perform(createBacklog, lead, { name: 'Other', prefix: 'EXMC' });
    const { board } = await perform(createBoard, lead, { team: ids().team, name: 'Other', backlogs: ['EXMC'] });
    const { item } = await perform(createItem, lead, { backlog: 'EXMC', title: 'Elsewhere' });
    const { cursor, columns } = await view(member, board);
    await during(async () => {
      await perform(moveItem, lead, to(item, columns[1]?.id, board));
      expect(await told(member, cursor, board)).toEqual([item]);
    });
  });
});

describe('a cursor', () => {
  it('from before a change of columns, or that nobody was given, asks for the whole again', async () => {
    const { cursor } = await view(member);
    await perform(renameColumn, lead, { board: ids().board, column: ids().columns.doing, name: 'Under way' });
    expect(await told(member, cursor)).toBeUndefined();
    for (const none of ['', 'none', 'A'.repeat(22), (await view(member, ids().wideBoard)).cursor])
      expect(await told(member, none)).toBeUndefined();
  });

  it('from before something was taken out of the reader’s sight asks for the whole again', async () => {
    const item = ids().items[2];
    await perform(assignItem, lead, { item, person: lead.person.id });
    const before = await view(lead);
    await perform(unassignItem, lead, { item, person: lead.person.id });
    expect(await told(lead, before.cursor)).toEqual([item]);
    await perform(assignItem, lead, { item, person: lead.person.id });
    const open = await view(actorFor(world, 'observer'));
    await perform(setClassification, member, { item, classification: 'restricted' });
    expect(await told(actorFor(world, 'observer'), open.cursor)).toBeUndefined();
    const named = await view(lead);
    await perform(unassignItem, member, { item, person: lead.person.id });
    expect(await told(lead, named.cursor)).toBeUndefined();
  });

  it('tells cards in the order in which they stand, each with the one above it', async () => {
    const [first, second, third] = ids().items;
    const { cursor } = await view(member);
    for (const item of [third, second, first]) await perform(moveItem, lead, { ...to(item), position: 'top' });
    const answer = await changes(member, cursor);
    expect(answer.again ? [] : answer.placed.map(({ card, after }) => [card.k, after])).toEqual([
      [first, null],
      [second, first],
      [third, second],
    ]);
  });

  it('is the same while only what the reader may not see has changed', async () => {
    await perform(setClassification, member, { item: ids().items[2], classification: 'restricted' });
    const { cursor } = await view(lead);
    await perform(moveItem, member, to(ids().items[2]));
    expect(await changes(lead, cursor)).toMatchObject({ cursor, placed: [], gone: [] });
    expect(await told(member, cursor)).toEqual([ids().items[2]]);
  });
});

describe('a change of what a reader does not see', () => {
  const hidden = () => ids().items[2] ?? '';
  beforeEach(async () => {
    await perform(setClassification, member, { item: hidden(), classification: 'restricted' });
  });
  const unheard = async (cursor: string) => {
    expect(await changes(lead, cursor)).toMatchObject({ again: false, cursor, placed: [], gone: [] });
  };

  it('such as a label or a person taken off it, is not heard by them; whoever sees it no more looks again', async () => {
    const before = await view(lead);
    const mine = await view(member);
    await perform(unlabelItem, member, { item: hidden(), label: ids().label });
    await unheard(before.cursor);
    expect(await told(member, mine.cursor)).toEqual([hidden()]);
    await perform(assignItem, member, { item: hidden(), person: ids().observer });
    const observer = actorFor(world, 'observer');
    const { cursor } = await view(observer);
    await perform(unassignItem, member, { item: hidden(), person: ids().observer });
    await unheard(before.cursor);
    expect(await told(observer, cursor)).toBeUndefined();
    expect(await told(observer, (await view(observer)).cursor)).toEqual([]);
    expect(await told(member, mine.cursor)).toEqual([hidden()]);
  });

  it('such as an import that brings only hidden items, and takes them back, is not heard by them', async () => {
    const { cursor } = await view(lead);
    const brought = await bringRestricted();
    await unheard(cursor);
    const mine = await view(member);
    expect(mine.columns[0]?.cards.map(({ t }) => t)).toContain('Brought');
    await perform(undoImport, inCharge(), { import: brought, worked: 'remove' });
    await unheard(cursor);
    expect(await told(member, mine.cursor)).toBeUndefined();
  });

  const inCharge = () => actorFor(world, 'coordinator');

  /** An import of the coordinator's with a restricted item on which the member works. */
  async function bringRestricted(): Promise<string> {
    const { import: id } = await perform(stageImport, inCharge(), {
      backlog: ids().backlog.prefix,
      fileName: 'b.json',
      content: JSON.stringify({
        format: 'hashar-backlog',
        version: 1,
        backlog: { name: 'Theirs' },
        states: [{ id: 's', name: 'Ready', category: 'to_do' }],
        items: [{ key: 'A-1', title: 'Brought', state: 's', classification: 'restricted' }],
      }),
    });
    await stageWaiting();
    await perform(runImport, inCharge(), { import: id });
    const { key } = await ownerDb().item.findFirstOrThrow({ where: { title: 'Brought' } });
    await perform(assignItem, inCharge(), { item: key, person: member.person.id });
    return id;
  }
});

describe('following cursors', () => {
  interface Act {
    act: string;
    item: number;
    column?: number;
    neighbour?: number;
    side?: number;
  }
  const pick = fc.nat({ max: 5 });
  const move = fc.record({ act: fc.constant('move'), item: pick, column: pick, neighbour: pick, side: pick });
  const others = fc.constantFrom('archive', 'restore', 'create', 'restrict', 'open', 'assign', 'unassign');
  const act: fc.Arbitrary<Act> = fc.oneof({ weight: 6, arbitrary: move }, fc.record({ act: others, item: pick }));
  const hands = fc.array(fc.array(act, { minLength: 2, maxLength: 8 }), { minLength: 3, maxLength: 3 });

  it('ends where the board is, whatever was done meanwhile, by whom, and in whatever order it was committed', async () => {
    await fc.assert(
      fc.asyncProperty(hands, async (plans) => {
        world = await fresh();
        const actors = (['lead', 'member', 'administrator'] as const).map((role) => actorFor(world, role));
        await asOwner(database.adminUrl, (owner) =>
          owner.query('insert into assignment (id, item_id, person_id) select gen_random_uuid(), id, $1 from item', [ids().lead]),
        );
        const readers = (['member', 'observer'] as const).map((role) => actorFor(world, role));
        const doing = Promise.all(plans.map((plan, hand) => work(actors[hand] as Actor, plan)));
        const boards = await Promise.all(readers.map((reader) => follow(reader, doing)));
        for (const [at, reader] of readers.entries())
          expect(shape(boards[at] as ConfirmedBoard)).toEqual(shape(await view(reader)));
      }),
      { numRuns: process.env.HASHAR_TEST === 'all' ? 150 : 12 },
    );
  }, 120_000);

  /** A reader who asks for changes again and again while the others are at work, and once more after. */
  async function follow(actor: Actor, doing: Promise<unknown>): Promise<ConfirmedBoard> {
    let done = false;
    void doing.then(() => {
      done = true;
    });
    let board = confirm(await view(actor));
    for (let last = false; !last; ) {
      last = done;
      const answer = await changes(actor, board.cursor);
      board = answer.again ? confirm(await view(actor)) : withChanges(board, answer);
    }
    return board;
  }

  async function work(actor: Actor, plan: readonly Act[]): Promise<void> {
    for (const step of plan) {
      const [verb, input] = asked(actor, step);
      const done = step.act === 'open' ? opened(actor, step) : perform(verb, actor, input);
      await done.catch((error: unknown) => {
        // Gone, hidden or not allowed by now, as often as not.
        if (!(error instanceof DomainError)) throw error;
      });
    }
  }

  /** A lead answers what the actor asks; a lead's own request waits, until somebody closes the item further. */
  function opened(actor: Actor, { item: at }: Act): Promise<void> {
    const key = `${ids().backlog.prefix}-${[1, 2, 3, 4, 5, 7][at]}`;
    return lower(key, 'internal', [actor, actorFor(world, 'lead')]);
  }

  function asked(actor: Actor, { act, item: at, column = 0, neighbour = 0, side = 0 }: Act): [Command, object] {
    const { backlog, board, columns } = ids();
    const keys = [1, 2, 3, 4, 5, 7].map((number) => `${backlog.prefix}-${number}`);
    const [item, person] = [keys[at], actor.person.id];
    if (act === 'create') return [createItem as Command, { backlog: backlog.prefix, title: 'New' }];
    if (act === 'archive') return [archiveItem as Command, { item }];
    if (act === 'restore') return [restoreItem as Command, { item }];
    if (act === 'restrict') return [setClassification as Command, { item, classification: 'restricted' }];
    if (act === 'assign') return [assignItem as Command, { item, person }];
    if (act === 'unassign') return [unassignItem as Command, { item, person }];
    const beside = side < 4 && neighbour !== at && { [side % 2 ? 'before' : 'after']: keys[neighbour] };
    return [moveItem as Command, { board, item, column: Object.values(columns)[column % 3], ...beside }];
  }

  function shape({ columns }: BoardSnapshot | ConfirmedBoard) {
    return columns.map(({ id, total, cards }) => ({
      id,
      total,
      cards: cards.map(({ k, r, a }) => ({ k, r, people: a?.length })),
    }));
  }
});
