import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetAnswers } from '#app/domain/activity/forget-answers.server.ts';
import type { Actor } from '#app/domain/actor.ts';
import { command, perform } from '#app/domain/command.server.ts';
import { Conflict, NotFound, Refused, refuse } from '#app/domain/errors.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
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

describe('an idempotency key', () => {
  it('gives the first answer again and does nothing twice', async () => {
    const once = await perform(retitle, member, { item: first(), title: 'A' }, { key: 'k' });
    const again = await perform(retitle, member, { item: first(), title: 'A' }, { key: 'k' });
    expect(again).toEqual(once);
    expect([runs.count, (await events()).length]).toEqual([1, 1]);
  });

  it('does so for two that come at the same moment', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => perform(retitle, member, { item: first(), title: 'A' }, { key: 'k' })),
    );
    expect(answers).toEqual([1, 2, 3, 4].map(() => ({ item: first(), run: 1 })));
    expect((await events()).length).toBe(1);
  });

  it('is refused with another body', async () => {
    await perform(retitle, member, { item: first(), title: 'A' }, { key: 'k' });
    const reused = await perform(retitle, member, { item: first(), title: 'B' }, { key: 'k' }).catch((error: unknown) => error);
    expect(reused).toBeInstanceOf(Conflict);
    expect(reused).toMatchObject({ code: 'key_reused' });
    expect((await ownerDb().item.findUnique({ where: { key: first() } }))?.title).toBe('A');
  });

  it('is another one for another person, agency or command', async () => {
    await perform(retitle, member, { item: first(), title: 'A' }, { key: 'k' });
    await perform(retitle, actorFor(world, 'lead'), { item: first(), title: 'B' }, { key: 'k' });
    await perform({ ...retitle, name: 'retitle-too' }, member, { item: first(), title: 'C' }, { key: 'k' });
    expect((await events()).map((event) => event.new)).toEqual(['A', 'B', 'C']);
  });

  it('ends after 24 hours', async () => {
    await perform(retitle, member, { item: first(), title: 'A' }, { key: 'k' });
    await owner.query("UPDATE answer SET created_at = now() - interval '24 hours 1 second'");
    await perform(retitle, member, { item: first(), title: 'B' }, { key: 'k' });
    expect(runs.count).toBe(2);
    const again = await perform(retitle, member, { item: first(), title: 'B' }, { key: 'k' });
    expect(again).toEqual({ item: first(), run: 2 });
  });

  it('is forgotten after them, by a job that acts for nobody and leaves the later ones', async () => {
    for (const key of ['old', 'new']) await perform(retitle, member, { item: first(), title: key }, { key });
    await owner.query("UPDATE answer SET created_at = now() - interval '24 hours 1 second' WHERE key = 'old'");
    await forgetAnswers(new AbortController().signal);
    expect((await ownerDb().answer.findMany()).map(({ key }) => key)).toEqual(['new']);
  });

  it('has an answer that PostgreSQL shows to nobody but whom it was given to, and where they act for that agency', async () => {
    await perform(retitle, member, { item: first(), title: 'A' }, { key: 'k' });
    const seenBy = (actor: Actor | null) => inTransaction(actor, { reads: 'many' }, (tx) => tx.answer.count());
    const seen = await Promise.all([member, actorFor(world, 'lead'), actorFor(world, 'member', 'other'), null].map(seenBy));
    expect(seen).toEqual([1, 0, 0, 0]);
  });

  it('is free again where the command was refused', async () => {
    const shy = command({ ...retitle, name: 'shy', run: () => Promise.reject(refuse('title', 'name_taken')) });
    await expect(perform(shy, member, { item: first(), title: 'A' }, { key: 'k' })).rejects.toBeInstanceOf(Refused);
    await perform({ ...retitle, name: 'shy' }, member, { item: first(), title: 'B' }, { key: 'k' });
    expect(runs.count).toBe(1);
  });

  it('answers again only to who still sees the thing', async () => {
    await perform(retitle, member, { item: first(), title: 'A' }, { key: 'k' });
    await ownerDb().item.update({ where: { key: first() }, data: { classification: 'restricted' } });
    await expect(perform(retitle, member, { item: first(), title: 'A' }, { key: 'k' })).rejects.toBeInstanceOf(NotFound);
  });

  it('keeps what was answered where the answer is nothing', async () => {
    const silent = command({
      ...retitle,
      name: 'silent',
      run: async () => {
        runs.count += 1;
      },
    });
    await perform(silent, member, { item: first(), title: 'A' }, { key: 'k' });
    expect(await perform(silent, member, { item: first(), title: 'A' }, { key: 'k' })).toBeNull();
    expect(runs.count).toBe(1);
  });
});
