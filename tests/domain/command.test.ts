import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#app/domain/actor.ts';
import { type Context, command, openCommand, perform, performOpen } from '#app/domain/command.server.ts';
import { NotAllowed, Refused } from '#app/domain/errors.ts';
import { parse } from '#app/domain/parse.ts';
import { db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { ownerDb } from '#tests/support/database.ts';
import { retitle, runs } from '#tests/support/retitle.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
let member: Actor;

beforeAll(async () => {
  const made = await testWorld();
  fresh = made.fresh;
  owner = new pg.Client({ connectionString: made.database.adminUrl });
  await owner.connect();
  atEnd(() => owner.end());
});

beforeEach(async () => {
  world = await fresh();
  member = actorFor(world, 'member');
  runs.count = 0;
});

const first = () => world.own.ids.items[0];
const events = async () => (await owner.query('SELECT * FROM event ORDER BY id')).rows;

describe('what a command is sent', () => {
  it('is refused field by field before anything is asked of the database', async () => {
    const refused = await perform(retitle, member, { title: '', more: 1 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).problems).toEqual([
      { field: 'item', code: 'required' },
      { field: 'title', code: 'required' },
      { field: 'more', code: 'unknown_field' },
    ]);
  });

  it.each(['a\0b', '\ud800', 'half \udc00 pair'])('is refused where PostgreSQL could not keep it (%j)', async (title) => {
    await expect(perform(retitle, member, { item: first(), title })).rejects.toMatchObject({
      problems: [{ field: 'title', code: 'unreadable_characters' }],
    });
  });

  it('is refused where it is nested without end', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
    expect(() => parse(z.strictObject({ any: z.unknown() }), { any: deep(5_000) })).toThrow(Refused);
  });

  it('keeps emoji and every script', async () => {
    const title = 'Oʻzbekiston 🇺🇿 Ўзбекистон';
    await perform(retitle, member, { item: first(), title });
    expect((await ownerDb().item.findUnique({ where: { key: first() } }))?.title).toBe(title);
  });
});

describe('one transaction', () => {
  it('knows the person and the agency, and forgets them after', async () => {
    const whoAmI = (ctx: Context) =>
      ctx.db.$queryRaw<[{ person: string; agency: string }]>(
        Prisma.sql`SELECT current_setting('hashar.person') AS person, current_setting('hashar.agency') AS agency`,
      );
    const asked = command({ ...retitle, run: async (ctx) => (await whoAmI(ctx))[0] });
    expect(await perform(asked, member, { item: first(), title: 'A' })).toEqual({
      person: member.person.id,
      agency: member.agency.id,
    });
    const [after] = await db().$queryRaw<[{ person: string | null }]>`SELECT current_setting('hashar.person', true) AS person`;
    expect(after.person || null).toBeNull();
  });

  it('leaves nothing behind where the command fails after it wrote', async () => {
    const failing = command({
      ...retitle,
      async run(ctx, asked, item) {
        await retitle.run(ctx, asked, item);
        throw new NotAllowed('role_may_not');
      },
    });
    await expect(perform(failing, member, { item: first(), title: 'A' }, { key: 'k' })).rejects.toBeInstanceOf(NotAllowed);
    expect((await ownerDb().item.findUnique({ where: { key: first() } }))?.title).not.toBe('A');
    expect(await events()).toEqual([]);
    expect(await db().answer.count()).toBe(0);
  });

  const raise = (state: string) => `DO $$ BEGIN RAISE EXCEPTION 'pushed' USING ERRCODE = '${state}'; END $$`;
  const ways = [
    ['through Prisma', (ctx: Context, state: string) => ctx.db.$executeRawUnsafe(raise(state))],
    ['straight to PostgreSQL', (ctx: Context, state: string) => raw(ctx.db, Prisma.raw(raise(state)))],
  ] as const;

  it.each(ways.flatMap(([way, push]) => ['40001', '40P01'].map((state) => [state, way, push] as const)))(
    'is begun again where another stood in its way (%s, %s)',
    async (state, _way, push) => {
      const pushed = command({
        ...retitle,
        async run(ctx, asked, item) {
          if (runs.count < 2) {
            runs.count += 1;
            ctx.record({ name: 'item.text_edited', subject: 'item', subjectId: item.id });
            await push(ctx, state);
          }
          return retitle.run(ctx, asked, item);
        },
      });
      expect(await perform(pushed, member, { item: first(), title: 'A' })).toEqual({ item: first(), run: 3 });
      expect((await events()).length).toBe(1);
    },
  );

  it('gives up after four tries', async () => {
    const stuck = command({
      ...retitle,
      async run(ctx) {
        runs.count += 1;
        await ctx.db.$executeRawUnsafe("DO $$ BEGIN RAISE EXCEPTION 'stuck' USING ERRCODE = '40001'; END $$");
      },
    });
    await expect(perform(stuck, member, { item: first(), title: 'A' })).rejects.toThrow('stuck');
    expect(runs.count).toBe(4);
  });

  it('passes through a real deadlock of two', async () => {
    const [one, two] = [world.own.ids.items[0], world.own.ids.items[1]];
    let arrived = 0;
    let meet: () => void = () => undefined;
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const touch = (ctx: Context, key: string) =>
      ctx.db
        .$executeRaw`UPDATE person SET name = name WHERE id = (SELECT ${key === one ? world.own.ids.lead : world.own.ids.observer}::uuid)`;
    const crossing = command({
      ...retitle,
      async run(ctx, asked, item) {
        await touch(ctx, asked.item);
        arrived += 1;
        if (arrived === 2) meet();
        await met;
        await touch(ctx, asked.item === one ? two : one);
        return retitle.run(ctx, asked, item);
      },
    });
    await Promise.all([one, two].map((item) => perform(crossing, member, { item, title: 'Crossed' })));
    expect((await events()).length).toBe(2);
  });
});

describe('what happened', () => {
  it('is one event a fact, of one command, by the person for the agency, with old and new', async () => {
    const now = new Date('2030-05-06T07:08:09.123Z');
    await perform(retitle, member, { item: first(), title: 'A' }, { now });
    expect(await events()).toEqual([
      expect.objectContaining({
        name: 'item.text_edited',
        person_id: member.person.id,
        agency_id: member.agency.id,
        agencies: expect.anything(),
        classification: 'internal',
        old: `Work 2 of EXM`,
        new: 'A',
        occurred_at: now,
        recorded_at: now,
      }),
    ]);
  });

  it('is signalled once a transaction, at its commit, with the lists and who owns them, and never what it was', async () => {
    const heard: string[] = [];
    const listener = new pg.Client({ connectionString: process.env.DATABASE_DIRECT_URL });
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.connect();
    await listener.query('LISTEN hashar');
    const thrice = command({
      ...retitle,
      async run(ctx, asked, item) {
        for (const title of ['A', 'B', 'Secret']) await retitle.run(ctx, { ...asked, title }, item);
      },
    });
    await perform(thrice, member, { item: first(), title: 'x' });
    await perform(thrice, member, { item: world.other.ids.items[0], title: 'x' }).catch(() => undefined);
    await listener.query('SELECT 1');
    await listener.end();
    expect(heard).toHaveLength(1);
    expect(JSON.parse(heard[0] ?? '')).toMatchObject({
      closed: false,
      items: [],
      backlogs: { [world.own.ids.backlog.id]: member.agency.id },
      boards: { [world.own.ids.board]: member.agency.id, [world.own.ids.wideBoard]: member.agency.id },
    });
    expect(heard[0]).not.toContain('Secret');
  });

  it('raises the rights version of whom it says', async () => {
    const concerns = [world.own.ids.lead, world.own.ids.observer];
    const demoting = command({
      ...retitle,
      run: async (ctx) =>
        ctx.record({ name: 'role.changed', subject: 'person', subjectId: world.own.ids.lead, rightsOf: concerns }),
    });
    await perform(demoting, member, { item: first(), title: 'A' });
    const raised = await db().person.findMany({ where: { rightsVersion: 2 }, select: { id: true } });
    expect(raised.map((person) => person.id).sort()).toEqual([...concerns].sort());
  });

  it('can be neither changed nor removed by the application, nor even by the owner by mistake', async () => {
    await perform(retitle, member, { item: first(), title: 'A' });
    for (const statement of ["UPDATE event SET name = 'x'", 'DELETE FROM event', 'TRUNCATE event']) {
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/permission denied|append-only/);
    }
    await expect(owner.query("UPDATE event SET name = 'x'")).rejects.toThrow('append-only');
    expect((await events()).map((event) => event.name)).toEqual(['item.text_edited']);
  });
});

describe('who may call', () => {
  it('nobody changes anything with a token that reads', async () => {
    await expect(perform(retitle, { ...member, mayWrite: false }, { item: first(), title: 'A' })).rejects.toMatchObject({
      code: 'token_reads_only',
    });
    expect(runs.count).toBe(0);
  });

  it('an open command is done by nobody in particular and still recorded', async () => {
    const knock = openCommand({
      name: 'knock',
      summary: 'Knock',
      input: z.strictObject({ at: z.string() }),
      example: () => ({ as: 'member', input: { at: 'the door' }, events: ['door.knocked'] }),
      run: async (ctx, { at }) => ctx.record({ name: 'door.knocked', subject: 'person', subjectId: world.own.ids.lead, new: at }),
    });
    await performOpen(knock, { at: 'the door' });
    expect(await events()).toEqual([
      expect.objectContaining({ name: 'door.knocked', person_id: null, agency_id: null, new: 'the door' }),
    ]);
  });
});
