import type { Context } from '#app/domain/command.server.ts';

/** Lets people watch an item from now on, unless they chose not to. */
export async function letWatch({ db, now }: Context, itemId: string, personIds: readonly string[]): Promise<void> {
  await db.watch.createMany({
    data: personIds.map((personId) => ({ itemId, personId, watching: true, since: now })),
    skipDuplicates: true,
  });
}

/** Keeps what the actor chose; says whether it is another choice than before. */
export async function chooseToWatch({ actor, db, now }: Context, itemId: string, watching: boolean): Promise<boolean> {
  const mine = { itemId, personId: actor.person.id };
  const before = await db.watch.findUnique({ where: { itemId_personId: mine } });
  if (before?.watching === watching) return false;
  const data = { watching, since: now };
  await db.watch.upsert({ where: { itemId_personId: mine }, create: { ...mine, ...data }, update: data });
  return true;
}
