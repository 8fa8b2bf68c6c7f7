import { allow } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import type { SavedView } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';

/** Lets whoever acts change a view: their own always, one for everybody as the table says. */
export function allowOn(ctx: Context, act: 'rename-view' | 'remove-view', view: Pick<SavedView, 'personId'>): void {
  allow(ctx.actor, access, act);
  if (view.personId === null) allow(ctx.actor, access, 'share-view');
}

/** Refuses a name that the list has for the same owner already. */
export async function freeName(
  { db }: Context,
  {
    name,
    id,
    ...place
  }: Pick<SavedView, 'agencyId' | 'boardId' | 'backlogId' | 'blockers' | 'personId' | 'name'> & { id?: string },
): Promise<void> {
  const taken = await db.savedView.count({ where: { ...place, name, ...(id && { id: { not: id } }) } });
  if (taken > 0) throw refuse('name', 'name_taken', { name });
}
