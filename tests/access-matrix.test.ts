import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Command, command } from '#app/domain/command.server.ts';
import { breachesOf, eventsOf, type Ground } from '#tests/support/access.ts';
import { ownerDb } from '#tests/support/database.ts';
import { grantNothing } from '#tests/support/grants.ts';
import { breachesOfPartners } from '#tests/support/partner-access.ts';
import { exampleOf, openVerbs, outcome, verbFiles, verbs } from '#tests/support/verbs.ts';
import { actorFor, testWorld, worldOf } from '#tests/support/world.ts';

let ground: Ground;

beforeAll(async () => {
  const { owner, fresh } = await testWorld({ changes: true });
  ground = { world: await fresh(), owner, fresh };
});

describe('each verb keeps to its room’s table, to its example and to reach', () => {
  it.each(verbs.map((found) => [found.verb.name, found] as const))('%s', { timeout: 60_000 }, async (_name, found) => {
    expect(await breachesOf(found, ground)).toEqual([]);
  });
});

describe('each verb does for partners what its room’s table opens to them, and nothing else', () => {
  it.each(verbs.map((found) => [found.verb.name, found] as const))('%s', { timeout: 60_000 }, async (_name, found) => {
    expect(await breachesOfPartners(found, ground)).toEqual([]);
    await grantNothing(ground.owner);
  });
});

describe('what somebody not signed in can do is done as its example says', () => {
  it.each(openVerbs.map(({ verb }) => [verb.name, verb] as const))('%s', async (_name, verb) => {
    ground.world = await ground.fresh();
    const { input, events } = exampleOf(verb, worldOf(ground.world, 'administrator'));
    expect(await outcome(verb, actorFor(ground.world, 'administrator'), input)).toMatchObject({ ok: true });
    expect(await eventsOf(ground)).toEqual(events?.toSorted() ?? []);
  });
});

describe('the folders say what can be done', () => {
  it('a file that holds a verb holds one, of its own name', () => {
    const wrong = verbFiles.filter(({ file, exported }) => {
      const name = file.replace(/^.*\//, '').replace('.server.ts', '');
      return exported.length > 1 || (exported.length === 1 && (exported[0] as Command).name !== name);
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('no two verbs have one name', () => {
    const names = verbs.map(({ verb }) => verb.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the matrix catches a command that', () => {
  const input = z.strictObject({ item: z.string().max(40) });
  const planted = (changes: Partial<Command<typeof input>>) => {
    const verb = command({
      name: 'planted',
      summary: 'Planted',
      input,
      example: (world) => ({ as: 'member', input: { item: world.items[0] }, events: ['item.archived'] }),
      async run(ctx, { item }) {
        // Forgets reach: any agency's item, by its bare key; and goes round the second wall, which would stand in its way.
        const row = await ownerDb().item.findFirstOrThrow({ where: { key: item } });
        await ownerDb().item.update({ where: { id: row.id }, data: { archivedAt: ctx.now } });
        ctx.record({ name: 'item.archived', subject: 'item', subjectId: row.id });
      },
      ...(changes as object),
    });
    return breachesOf(
      { verb: verb as unknown as Command, file: '', allowed: ['administrator', 'member'], partner: undefined },
      ground,
    );
  };

  it('forgets reach', async () => {
    const breaches = await planted({});
    expect(breaches).toContainEqual(expect.stringContaining('a stranger: done'));
    expect(breaches).toContainEqual(expect.stringContaining('item of another agency: done'));
    expect(breaches).toContainEqual(expect.stringContaining('item that is restricted to others: done'));
  });

  it('forgets to ask who may', async () => {
    expect(await planted({})).toContainEqual(expect.stringContaining('a observer may not, but got {"ok":true'));
  });

  it('records something else than its example says', async () => {
    const example: Command<typeof input>['example'] = (world) => ({ as: 'member', input: { item: world.items[0] }, events: [] });
    expect(await planted({ example })).toContainEqual(expect.stringContaining('recorded [item.archived] instead of []'));
  });

  it('tells the hidden from the absent', async () => {
    const breaches = await planted({
      async run(ctx, { item }) {
        const row = await ctx.db.item.findFirst({ where: { key: item, backlog: { agencyId: ctx.actor.agency.id } } });
        if (!row) throw new Error((await ownerDb().item.count({ where: { key: item } })) > 0 ? 'not yours' : 'none');
      },
    });
    expect(breaches).toContainEqual(expect.stringContaining('a fault'));
  });

  it('has no row in its room’s table', async () => {
    const found = verbs[0];
    expect(found && (await breachesOf({ ...found, allowed: undefined }, ground))).toEqual([expect.stringContaining('no row')]);
  });
});
