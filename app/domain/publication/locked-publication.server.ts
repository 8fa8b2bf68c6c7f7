import type { Context } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { lockThing } from './things.server.ts';

/** A publication that is about to be decided or withdrawn, as it stands once its thing is locked. */
export async function reachLockedPublication(ctx: Context, id: string) {
  const publication = await reach(ctx).publication(id);
  await lockThing(ctx.db, publication);
  return reach(ctx).publication(id);
}
