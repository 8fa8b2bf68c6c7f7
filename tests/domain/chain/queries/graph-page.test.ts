import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import type { LinkKind } from '#app/domain/backlog/item/item-link.ts';
import { graphPage } from '#app/domain/chain/queries/graph-page.server.ts';
import { mostDrawn } from '#app/domain/chain/tie.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { grant, grantNothing } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
let ours: Actor;
let theirs: Actor;
/** Ours waits for theirs, which waits for two more of theirs in a row. */
let keys: { ours: string; theirs: string; behind: string; far: string };

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  [ours, theirs] = [actorFor(world, 'lead'), actorFor(world, 'lead', 'other')];
  await open();
  const make = async (actor: Actor, backlog: string, title: string) =>
    (await perform(createItem, actor, { backlog, title })).item;
  const other = world.other.ids.backlog.prefix;
  keys = {
    ours: await make(ours, world.own.ids.backlog.prefix, 'Send the notice'),
    theirs: await make(theirs, other, 'Open the gateway'),
    behind: await make(theirs, other, 'Buy the certificate'),
    far: await make(theirs, other, 'Find the money'),
  };
  await link(ours, keys.ours, 'needs', keys.theirs);
  await link(theirs, keys.theirs, 'follows', keys.behind);
  await link(theirs, keys.behind, 'needs', keys.far);
});

const open = () => grant(owner, { backlog: world.other.ids.backlog.id, to: world.own.ids.agency.id });
const link = (actor: Actor, item: string, kind: LinkKind, to: string) => perform(linkItems, actor, { item, kind, to });
const graph = (actor: Actor, asked: object = {}) => ask(graphPage, actor, { item: keys.ours, ...asked });
const tiesOf = ({ drawing }: Awaited<ReturnType<typeof graph>>) => drawing.ties.map(({ from, to }) => `${from} ${to}`).toSorted();

describe('a graph', () => {
  it('has what is tied, across agencies, in lanes, and the same in its table', async () => {
    const page = await graph(ours);
    const { ours: own, theirs: next, behind, far } = keys;
    expect(tiesOf(page)).toEqual([`${next} ${own}`, `${behind} ${next}`, `${far} ${behind}`].toSorted());
    expect(page.drawing.lanes.map(({ name }) => name)).toEqual(['Agency EXM', 'Agency OTH']);
    expect([page.total, page.closed, page.ties]).toEqual([4, 0, 3]);
    expect(page.rows).toHaveLength(page.total);
    expect(page.rows.reduce((sum, { after }) => sum + after.length, 0)).toBe(page.ties);
    expect(page.rows.find(({ key }) => key === next)).toMatchObject({ before: [{ key: behind }], after: [{ key: own }] });
    const columns = [far, behind, next, own].map((key) => page.drawing.nodes.find((node) => node.key === key)?.x ?? 0);
    expect(columns).toEqual(columns.toSorted((one, other) => one - other));
    expect(new Set(columns).size).toBe(4);
  });

  it('ends at what is closed: whose it is, and nothing of it or of what stands behind it', async () => {
    await grantNothing(owner, world.other.ids.backlog.id);
    for (const asked of [{}, { item: undefined }, { item: undefined, agency: 'OTH' }, { ties: 'all' as const }]) {
      const page = await graph(ours, asked);
      expect(page.closed).toBe(1);
      expect(page.drawing.nodes.filter(({ key }) => key === null)).toMatchObject([
        { agency: { name: 'Agency OTH' }, title: '', state: '' },
      ]);
      const said = JSON.stringify(page);
      for (const secret of [keys.theirs, keys.behind, keys.far, 'gateway', 'certificate', 'money'])
        expect(said.includes(secret), secret).toBe(false);
    }
    await expect(graph(ours, { item: keys.theirs })).rejects.toThrow(NotFound);
    await expect(graph(ours, { item: undefined, epic: keys.far })).rejects.toThrow(NotFound);
  });

  it('has a stub for each tie to what is closed, so that nobody learns whether two are one', async () => {
    const member = actorFor(world, 'member');
    const { prefix: backlog } = world.own.ids.backlog;
    const make = async (title: string) => (await perform(createItem, member, { backlog, title })).item;
    const [a, hidden, b] = [await make('A'), await make('Hidden'), await make('B')];
    await link(member, a, 'blocks', hidden);
    await link(member, hidden, 'blocks', b);
    await perform(setClassification, member, { item: hidden, classification: 'restricted' });
    expect(await graph(member, { item: a })).toMatchObject({ total: 3, closed: 0, ties: 2 });
    expect(await graph(ours, { item: a })).toMatchObject({ total: 2, closed: 1, ties: 1 });
    expect(JSON.stringify(await graph(ours, { item: undefined }))).not.toContain(hidden);
  });

  it('tells of a tie to a third agency’s item nothing to who only looks', async () => {
    const third = actorFor(world, 'lead', 'partner');
    await grant(owner, { backlog: world.own.ids.backlog.id, to: world.partner.ids.agency.id });
    const page = await graph(third);
    expect(page).toMatchObject({ total: 0, closed: 0, ties: 0 });
    expect(JSON.stringify(page)).not.toContain('Agency OTH');
  });

  it('is narrowed to an agency, an epic, an objective, and sorts of ties', async () => {
    const { prefix: backlog } = world.own.ids.backlog;
    const { item: epic } = await perform(createItem, ours, { backlog, title: 'Epic', type: 'epic' });
    const { item: part } = await perform(createItem, ours, { backlog, title: 'Part', type: 'story', parent: epic });
    await link(ours, part, 'needs', keys.far);
    const all = { item: undefined };
    expect((await graph(ours, { ...all, epic })).rows.map(({ key }) => key)).toEqual([part, keys.far]);
    expect((await graph(ours, { ...all, agency: 'exm' })).ties).toBe((await graph(ours, all)).ties - 3);
    expect((await graph(ours, { ...all, epic, ties: 'part' })).rows.map(({ key }) => key)).toEqual([epic, part]);
    const serving = await graph(ours, { ...all, objective: world.own.ids.objective });
    expect(serving.ties).toBe((await graph(ours, { ...all, agency: 'EXM' })).ties);
    expect((await graph(ours, { ...all, objective: world.own.ids.otherObjective })).ties).toBe(0);
  });
});

// Two thousand items take seconds to write.
if (process.env.HASHAR_TEST === 'all') {
  it('a graph of two thousand items says all of it page by page, and draws what is near', { timeout: 120_000 }, async () => {
    const { backlog, states } = world.own.ids;
    await owner.query(
      `INSERT INTO item (id, backlog_id, number, key, type, title, state_id, rank, classification)
     SELECT gen_random_uuid(), $1, 10000 + n, $2 || '-' || (10000 + n), 'story', 'Item of many ' || n, $3, 'zz' || lpad(n::text, 5, '0'), 'internal'
     FROM generate_series(1, 2000) n`,
      [backlog.id, backlog.prefix, states.ready],
    );
    await owner.query(
      `INSERT INTO item_link (id, from_id, to_id, kind)
     SELECT gen_random_uuid(), one.id, other.id, 'blocks' FROM item one JOIN item other ON other.backlog_id = one.backlog_id
       AND other.number IN (one.number + 1, one.number + 40)
     WHERE one.backlog_id = $1 AND one.number > 10000 AND other.number > 10000`,
      [backlog.id],
    );
    const item = `${backlog.prefix}-11000`;
    // As the database does by itself a minute after so much has come in.
    await owner.query('ANALYZE');
    const page = await ask(graphPage, ours, { item });
    // What is sent is far below the 45 KB of a first view.
    expect(gzipSync(JSON.stringify(page)).length).toBeLessThan(20_000);
    expect([page.total, page.ties, page.drawing.nodes.length]).toEqual([2000, 1999 + 1960, mostDrawn]);
    const rows = await Promise.all([1, 40].map(async (at) => (await ask(graphPage, ours, { item, page: at })).rows.length));
    expect([page.pages, ...rows]).toEqual([40, 50, 50]);
  });
}
