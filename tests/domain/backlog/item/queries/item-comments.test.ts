import { expect, it } from 'vitest';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, worldOf } from '#tests/support/world.ts';

it('an id that somebody wrote into a comment names nobody of another agency', async () => {
  const { fresh } = await testWorld();
  const world = await fresh();
  const [key = ''] = worldOf(world, 'member').items;
  const colleague = actorFor(world, 'lead').person;
  const elsewhere = world.other.ids.lead;
  const { id } = await ownerDb().item.findUniqueOrThrow({ where: { key } });
  await ownerDb().comment.create({
    data: {
      id: crypto.randomUUID(),
      itemId: id,
      personId: colleague.id,
      text: `@[${elsewhere}] and @[${colleague.id}]`,
    },
  });
  const { mentioned } = await ask(itemPage, actorFor(world, 'member'), { item: key });
  expect(mentioned.map((person) => person.id)).toEqual([colleague.id]);
});
