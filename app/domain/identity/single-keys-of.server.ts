import type { Db } from '#app/platform/db.server.ts';

/** Whether keys without Ctrl do something on a person's pages. */
export async function singleKeysOf(db: Db, personId: string): Promise<boolean> {
  return (await db.person.findUnique({ where: { id: personId }, select: { singleKeys: true } }))?.singleKeys ?? true;
}
