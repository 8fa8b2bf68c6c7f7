import { allow, nameIn } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access, partners } from '../access.ts';
import { letWatch } from '../item/watching.server.ts';
import { assignInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';
import { checkNames, checkNamesPartner } from '../partner-changes.rules.ts';

/**
 * Names a colleague on an item; whoever is named on a restricted item sees it. There its owner may also name somebody of a partner whose
 * terms reach it; on other items a partner names its own people.
 */
export const assignItem = command({
  name: 'assign-item',
  summary: 'Name a person of the agency on an item; on a restricted one also somebody of a partner whom its owner has met',
  input: assignInput,
  example: (world) => ({ as: 'member', input: { item: world.items[0], person: world.member }, events: ['item.assigned'] }),
  async reach(ctx, input) {
    const item = await reachLockedItem(ctx, input.item, partners['assign-item']);
    // Whoever may name nobody is not told whom the owner has met.
    allow(ctx.actor, access, 'assign-item');
    return { item, person: await reach(ctx).toName(input.person, item) };
  },
  async run(ctx, _input, { item, person: { met, ...person } }) {
    checkNames(item.terms, item);
    checkNamesPartner(met && { ...met, agency: nameIn(met.agency.names, ctx.actor.person.locale) }, item);
    const named = { itemId: item.id, personId: person.id };
    if (await ctx.db.assignment.findFirst({ where: named })) return { item: item.key };
    await ctx.db.assignment.create({ data: { id: newId(), ...named } });
    await letWatch(ctx, item.id, [person.id]);
    ctx.record({
      ...factOf(item, 'item.assigned', undefined, { person: person.id, name: person.name }),
      ...(item.classification === 'restricted' && { rightsOf: [person.id] }),
    });
    return { item: item.key };
  },
});
