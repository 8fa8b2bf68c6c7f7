import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { NotAllowed, refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { access, partners } from '../access.ts';
import { colleaguesOf } from '../colleagues.server.ts';
import { unassignInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';
import { checkNames } from '../partner-changes.rules.ts';

/** Takes a person, or a bare name from an import, off an item. Whoever is no longer named on a restricted item sees it no more. */
export const unassignItem = command({
  name: 'unassign-item',
  summary: 'Take a person off an item',
  input: unassignInput,
  example: (world) => ({ as: 'member', input: { item: world.items[2], person: world.member }, events: ['item.unassigned'] }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item, partners['unassign-item']),
  async run(ctx, { person, name }, item) {
    allow(ctx.actor, access, 'unassign-item');
    checkNames(item.terms, item);
    const named = await ctx.db.assignment.findMany({
      where: { itemId: item.id },
      include: { person: { select: { name: true } } },
    });
    const gone = named.find((each) =>
      person === undefined ? !each.personId && each.name === name : each.personId === idOf(person),
    );
    if (!gone) throw refuse('person', 'not_assigned');
    if (item.terms && !(await colleaguesOf(ctx.db, ctx.actor.agency.id)).some(({ id }) => id === gone.personId))
      throw new NotAllowed('partner_names_own');
    const restricted = item.classification === 'restricted';
    const stay = named.filter((each) => each !== gone);
    if (restricted && gone.personId && !(await leavesOwn(ctx, item, stay))) throw refuse('person', 'last_named');
    await ctx.db.assignment.delete({ where: { id: gone.id } });
    ctx.record({
      ...factOf(item, 'item.unassigned', { person: gone.personId, name: gone.person?.name ?? gone.name }),
      ...(restricted && gone.personId && { rightsOf: [gone.personId] }),
    });
    return { item: item.key };
  },
});

/** Whether somebody of the item's own agency still sees a restricted one: a partner's person who stays does not keep it for its owner. */
async function leavesOwn(
  { db, actor }: Context,
  { createdById }: Item,
  stay: readonly { personId: string | null }[],
): Promise<boolean> {
  const ids = [createdById, ...stay.map(({ personId }) => personId)].flatMap((id) => id ?? []);
  return (await db.membership.count({ where: { personId: { in: ids }, agencyId: actor.agency.id, endedAt: null } })) > 0;
}
