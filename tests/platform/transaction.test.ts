import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDb, type Db, db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw, rawAlone, send, transaction } from '#app/platform/transaction.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { asOwner, type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  atEnd(closeDb);
});
beforeEach(async () => {
  await db().installation.deleteMany();
});

const keep = (key: string) => Prisma.sql`INSERT INTO installation (key, value) VALUES (${key}, 'true')`;
const kept = async () => (await db().installation.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key);
const wrong = Prisma.sql`SELECT 1 / ${0}::int`;

describe('a transaction', () => {
  it('takes statements straight and through Prisma, in the order they were sent', async () => {
    const seen = await transaction(async (tx) => {
      send(tx, keep('a'));
      await tx.installation.create({ data: { key: 'b', value: true } });
      send(tx, keep('c'));
      return (await tx.installation.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key);
    });
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(await kept()).toEqual(['a', 'b', 'c']);
  });

  it('is seen by nobody before it ends', async () => {
    await transaction(async (tx) => {
      send(tx, keep('a'));
      await tx.installation.count();
      expect(await kept()).toEqual([]);
    });
    expect(await kept()).toEqual(['a']);
  });

  it('fails with a statement for which nobody waited, and writes nothing', async () => {
    const work = transaction(async (tx) => {
      send(tx, keep('a'));
      send(tx, wrong);
      send(tx, keep('b'));
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(await kept()).toEqual([]);
  });

  it('names the statement that failed, not one behind it that PostgreSQL left undone', async () => {
    const work = transaction(async (tx) => {
      send(tx, wrong);
      await tx.installation.count();
    });
    await expect(work).rejects.toThrow('division by zero');
  });

  it('writes nothing where its work fails', async () => {
    const work = transaction(async (tx) => {
      send(tx, keep('a'));
      await tx.installation.create({ data: { key: 'b', value: true } });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await kept()).toEqual([]);
  });

  it('does not pass for done where a failure was caught in it', async () => {
    const work = transaction(async (tx) => {
      send(tx, keep('a'));
      await raw(tx, wrong).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await kept()).toEqual([]);
  });

  it('takes nothing once it is over', async () => {
    const left: Db[] = [];
    await transaction(async (tx) => {
      await tx.installation.count();
      left.push(tx);
    });
    const [tx] = left as [Db];
    expect(() => send(tx, keep('a'))).toThrow('over');
    await expect(raw(tx, keep('a'))).rejects.toThrow('over');
    await expect(tx.installation.count()).rejects.toThrow('over');
  });

  it('gives its connection back, whatever became of it', async () => {
    for (let time = 0; time < 30; time += 1) {
      await transaction(async (tx) => send(tx, wrong)).catch(() => undefined);
      await transaction(async (tx) => raw(tx, wrong), { reads: 'many' }).catch(() => undefined);
      await transaction(async (tx) => raw(tx, wrong), { reads: 'one' }).catch(() => undefined);
    }
    expect(await kept()).toEqual([]);
  });

  it('ends at once where its work fails while Prisma is only beginning', async () => {
    const long = { timeout: 600_000 };
    const asked: Promise<unknown>[] = [];
    const work = transaction(async (tx) => {
      asked.push(tx.installation.create({ data: { key: 'a', value: true } }).catch(() => undefined));
      throw new Error('no');
    }, long);
    await expect(work).rejects.toThrow('no');
    await Promise.all(asked);
    expect(await kept()).toEqual([]);
  });

  it('is broken off when it takes too long, also while it waits for a lock', async () => {
    await db().installation.create({ data: { key: 'a', value: true } });
    const change = Prisma.sql`UPDATE installation SET value = 'false'`;
    await asOwner(database.adminUrl, async (other) => {
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM installation FOR UPDATE');
      await expect(transaction((tx) => raw(tx, change), { timeout: 100 })).rejects.toThrow('longer than 100 ms');
      await expect(transaction((tx) => tx.$executeRaw(change), { timeout: 100 })).rejects.toThrow('longer than 100 ms');
      await other.query('ROLLBACK');
    });
    expect(await db().installation.findMany()).toEqual([{ key: 'a', value: true }]);
  });

  it('fails where its connection is lost, and the next has another', async () => {
    const work = transaction(async (tx) => {
      const [own] = await raw<{ pid: number }>(tx, Prisma.sql`SELECT pg_backend_pid() AS pid`);
      await asOwner(database.adminUrl, (owner) => owner.query('SELECT pg_terminate_backend($1, 5000)', [own?.pid]));
      await raw(tx, keep('a'));
    });
    await expect(work).rejects.toThrow();
    expect(await kept()).toEqual([]);
  });

  it('knows its settings, and the next does not', async () => {
    const who = () => Prisma.sql`SELECT current_setting('hashar.person', true) AS person`;
    const settings = { 'hashar.person': "O'Brien \\ x" };
    expect(await transaction((tx) => raw(tx, who()), { settings })).toEqual([{ person: settings['hashar.person'] }]);
    const after = await Promise.all(Array.from({ length: 10 }, () => rawAlone<{ person: string | null }>(who())));
    expect(after.every(([row]) => !row?.person)).toBe(true);
  });
});

describe('a transaction that reads', () => {
  it.each(['many', 'one'] as const)('writes nothing (%s)', async (reads) => {
    await expect(transaction((tx) => raw(tx, keep('a')), { reads })).rejects.toThrow('read-only');
    expect(await kept()).toEqual([]);
  });

  it('of one statement takes no second', async () => {
    const twice = async (tx: Db) => {
      await raw(tx, Prisma.sql`SELECT 1`);
      return raw(tx, Prisma.sql`SELECT 2`);
    };
    await expect(transaction(twice, { reads: 'one' })).rejects.toThrow('over');
  });
});
