import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { roles } from '#app/domain/actor.ts';
import { refuse } from '#app/domain/errors.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { type Db, db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { exampleOf, outcome, verbs } from '#tests/support/verbs.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

/** Takes the condition of who may see what out of every statement of the application: whatever is hidden now is hidden by PostgreSQL. */
const { without } = vi.hoisted(() => ({
  async without(conditions: object): Promise<never> {
    const { Prisma } = await import('#app/platform/prisma/client.ts');
    const { idOf } = await import('#app/domain/reach/id.ts');
    const open = Object.entries(conditions).map(([name, condition]) => {
      if (name === 'reachedBoardSql') return [name, (_actor: unknown, id: string) => Prisma.sql`${idOf(id)}::uuid`];
      if (name === 'visibleItems' || name === 'itemsSeenBy') return [name, async () => ({})];
      // What is one's own is found by the first question; nothing is left for the second.
      if (name === 'sharedItems') return [name, async () => undefined];
      if (typeof condition !== 'function') return [name, Prisma.sql`true`];
      return [name, name.endsWith('Sql') ? () => Prisma.sql`true` : () => ({})];
    });
    return Object.fromEntries(open) as never;
  },
}));
vi.mock(import('#app/domain/reach/visible.server.ts'), async (original) => without(await original()));
vi.mock(import('#app/domain/reach/visible-boards.server.ts'), async (original) => without(await original()));

let world: World;
let fresh: () => Promise<World>;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const keysIn = async (tx: Pick<Db, 'item'>) => (await tx.item.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key);

describe('without any condition', () => {
  it('nobody’s statement finds an item, nor changes one', async () => {
    expect(await keysIn(db())).toEqual([]);
    expect(await inTransaction(null, { reads: 'many' }, keysIn)).toEqual([]);
    expect(await db().item.updateMany({ data: { title: 'Overwritten' } })).toEqual({ count: 0 });
    expect(await db().item.deleteMany()).toEqual({ count: 0 });
    expect(await ownerDb().item.count()).toBeGreaterThan(0);
  });

  it('an actor’s finds those of their agency, but for what is restricted to others', async () => {
    const keys = await inTransaction(actorFor(world, 'administrator'), { reads: 'many' }, keysIn);
    expect(keys).toContain(world.own.ids.items[0]);
    expect(keys).not.toContain(world.own.restricted);
    expect(keys.every((key) => key.startsWith('EXM'))).toBe(true);
  });

  it('nobody makes an item in another agency’s backlog', async () => {
    const [row] = await ownerDb().item.findMany({ where: { key: world.own.ids.items[0] } });
    const item = { ...row, id: crypto.randomUUID(), number: 900, key: 'EXM-900', rank: 'z' } as NonNullable<typeof row>;
    const make = (side: 'own' | 'other') =>
      inTransaction(actorFor(world, 'administrator', side), {}, (tx) => tx.item.create({ data: item }));
    await expect(make('other')).rejects.toThrow(/row-level security/);
    await expect(make('own')).resolves.toMatchObject({ key: 'EXM-900' });
  });
});

describe('what follows an item by itself', () => {
  it('follows it whoever acts: its triggers, and what they call, run as the owner', async () => {
    const rows = await ownerDb().$queryRaw<{ name: string }[]>`
      SELECT DISTINCT p.proname AS name FROM pg_proc p LEFT JOIN pg_trigger t ON t.tgfoid = p.oid AND NOT t.tgisinternal
      WHERE p.pronamespace = 'public'::regnamespace AND NOT p.prosecdef AND p.prokind = 'f'
        AND (t.oid IS NOT NULL OR p.proname IN ('raise_lists', 'rebalance_board'))
        AND p.prosrc ~ '\\mitem\\M'`;
    expect(rows.map(({ name }) => name)).toEqual([]);
  });
});

describe('the door to whole lists', () => {
  it('shows everything of the lists that are named, for as long as it is open', async () => {
    const { restricted, ids } = world.own;
    await inTransaction(actorFor(world, 'administrator'), {}, async (tx) => {
      expect(await wholeLists(tx, [ids.backlog.id], () => keysIn(tx))).toContain(restricted);
      expect(await keysIn(tx)).not.toContain(restricted);
      expect(await wholeLists(tx, 'own', () => keysIn(tx))).toContain(restricted);
      expect((await wholeLists(tx, 'own', () => keysIn(tx))).every((key) => key.startsWith('EXM'))).toBe(true);
    });
  });

  it('is shut again where what is done behind it is refused, and open as long as one of two wants it', async () => {
    const { restricted, ids } = world.own;
    await inTransaction(actorFor(world, 'administrator'), {}, async (tx) => {
      const refused = wholeLists(tx, 'own', () => Promise.reject(refuse('item', 'required')));
      await expect(refused).rejects.toThrow();
      expect(await keysIn(tx)).not.toContain(restricted);
      await wholeLists(tx, [ids.backlog.id], async () => {
        await wholeLists(tx, [ids.otherBacklog.id], () => keysIn(tx));
        expect(await keysIn(tx)).toContain(restricted);
      });
    });
    expect(await inTransaction(actorFor(world, 'administrator'), {}, keysIn)).not.toContain(restricted);
  });
});

describe('no query tells of what is hidden, though it forgets to ask who sees what', () => {
  const queries = verbs.filter(({ verb }) => verb.kind === 'query');

  it.each(queries.map(({ verb }) => [verb.name, verb] as const))('%s', { timeout: 60_000 }, async (_name, verb) => {
    const { input } = exampleOf(verb, worldOf(world, 'administrator'));
    for (const role of roles) {
      const stranger = await outcome(verb, actorFor(world, role, 'other'), input);
      expect(JSON.stringify(stranger)).not.toMatch(/Work \d of EXM/);
      const colleague = await outcome(verb, actorFor(world, role), input);
      expect(JSON.stringify(colleague)).not.toMatch(/Work 6 of EXM/);
    }
  });
});
