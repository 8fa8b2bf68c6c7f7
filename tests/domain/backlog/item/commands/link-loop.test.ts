import type pg from 'pg';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import type { LinkKind } from '#app/domain/backlog/item/item-link.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import type { Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { grant, grantNothing } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
let lead: Actor;
let member: Actor;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  [lead, member] = [actorFor(world, 'lead'), actorFor(world, 'member')];
});

const make = async (actor: Actor, title: string, changes: object = {}) => {
  const { prefix: backlog } = (actor.agency.id === world.own.ids.agency.id ? world.own : world.other).ids.backlog;
  return (await perform(createItem, actor, { backlog, title, ...changes })).item;
};
const link = (actor: Actor, item: string, kind: LinkKind, to: string) => perform(linkItems, actor, { item, kind, to });
const refusal = (actor: Actor, ...tie: [string, LinkKind, string]) =>
  link(actor, ...tie).then(
    () => 'made',
    (error: Refused) => error.problems[0],
  );

test('a circle is refused and shown by keys, by whatever kinds it leads', async () => {
  const [a, b, c] = [await make(lead, 'A'), await make(lead, 'B'), await make(lead, 'C')];
  await link(lead, a, 'blocks', b);
  await link(lead, c, 'follows', b);
  const loop = `${c} → ${a} → ${b} → ${c}`;
  expect(await refusal(lead, c, 'blocks', a)).toEqual({ field: 'to', code: 'link_loop', values: { loop } });
  for (const [item, kind, to] of [
    [a, 'needs', c],
    [a, 'follows', c],
    [c, 'is_followed_by', a],
  ] as const)
    expect(await refusal(lead, item, kind, to)).toMatchObject({ code: 'link_loop', values: { loop } });
  // What has no order may lead round, and another tie that goes the same way closes nothing.
  for (const [item, kind, to] of [
    [c, 'relates_to', a],
    [c, 'same_as', a],
    [a, 'blocks', c],
  ] as const)
    expect(await refusal(lead, item, kind, to)).toBe('made');
});

test('two ties made at once do not close a circle', async () => {
  for (let round = 0; round < 3; round += 1) {
    const keys = [await make(lead, 'A'), await make(lead, 'B'), await make(lead, 'C'), await make(lead, 'D')];
    const made = await Promise.all(
      keys.map((key, at) => refusal(at % 2 ? lead : member, key, 'blocks', keys[(at + 1) % 4] ?? '')),
    );
    expect(made.filter((each) => each === 'made')).toHaveLength(3);
    expect(made.filter((each) => each !== 'made')).toMatchObject([{ code: 'link_loop' }]);
  }
});

test('in a circle a closed item stands by its agency, where it is tied to what is seen on both sides', async () => {
  const [a, hidden, b] = [await make(lead, 'A'), await make(member, 'Hidden'), await make(lead, 'B')];
  await link(lead, a, 'blocks', hidden);
  await link(lead, hidden, 'blocks', b);
  await perform(setClassification, member, { item: hidden, classification: 'restricted' });
  const said = await refusal(lead, b, 'blocks', a);
  expect(said).toEqual({
    field: 'to',
    code: 'link_loop_closed',
    values: { loop: `${b} → ${a} → (Agency EXM) → ${b}` },
  });
  expect(JSON.stringify(said)).not.toContain(hidden);
  expect(await refusal(member, b, 'blocks', a)).toMatchObject({
    code: 'link_loop',
    values: { loop: `${b} → ${a} → ${hidden} → ${b}` },
  });
});

test('how closed items are tied to each other is not told by a refusal: it is as if nothing led on', async () => {
  const [a, one, two, b] = [await make(lead, 'A'), await make(member, 'One'), await make(member, 'Two'), await make(lead, 'B')];
  await link(member, a, 'blocks', one);
  await link(member, one, 'blocks', two);
  await link(member, two, 'blocks', b);
  for (const item of [one, two]) await perform(setClassification, member, { item, classification: 'restricted' });
  expect(await refusal(member, b, 'blocks', a)).toMatchObject({ code: 'link_loop' });
  // The same as between two items that nothing ties.
  expect(await refusal(lead, b, 'blocks', a)).toBe('made');
  expect(await refusal(lead, await make(lead, 'C'), 'blocks', await make(lead, 'D'))).toBe('made');
});

test('across agencies a circle is found as far as terms let one see, and a part of another’s is a part', async () => {
  const theirs = actorFor(world, 'lead', 'other');
  await grant(owner, { backlog: world.other.ids.backlog.id, to: world.own.ids.agency.id });
  await grant(owner, { backlog: world.own.ids.backlog.id, to: world.other.ids.agency.id });
  const [ours, other] = [await make(lead, 'Ours'), await make(theirs, 'Theirs')];
  await link(lead, ours, 'needs', other);
  expect(await refusal(theirs, other, 'follows', ours)).toMatchObject({ code: 'link_loop' });
  await grantNothing(owner, world.own.ids.backlog.id);
  expect(await refusal(theirs, other, 'follows', ours)).toMatchObject({ code: 'unknown_item' });

  const epic = await make(lead, 'Our epic', { type: 'epic' });
  const above = await make(theirs, 'Their epic', { type: 'epic' });
  await link(lead, epic, 'part_of', above);
  expect((await ask(itemPage, lead, { item: epic })).linked).toMatchObject([{ kind: 'part_of', key: above }]);
  expect(await refusal(lead, epic, 'has_part', above)).toMatchObject({
    code: 'part_loop',
    values: { loop: `${epic} → ${above} → ${epic}` },
  });
  expect(await refusal(lead, epic, 'part_of', other)).toMatchObject({ code: 'parent_too_small' });
  expect(await refusal(lead, ours, 'part_of', epic)).toMatchObject({ code: 'part_of_here' });
});
