import { allow, type Names, nameIn } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { setServiceInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/** Says which service an item is about; null for none. */
export const setService = command({
  name: 'set-service',
  summary: 'Link an item to the service that it is about',
  input: setServiceInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], service: world.service },
    events: ['item.service_set'],
  }),
  reach: async (ctx, input) => ({
    item: await reachLockedItem(ctx, input.item),
    service: input.service === null ? null : await reach(ctx).service(input.service),
  }),
  async run(ctx, _input, { item, service }) {
    allow(ctx.actor, access, 'set-service');
    if ((service?.id ?? null) === item.serviceId) return { item: item.key };
    const old = item.serviceId === null ? null : await reach(ctx).serviceIfSeen(item.serviceId);
    await ctx.db.item.update({ where: { id: item.id }, data: { serviceId: service?.id ?? null } });
    const named = (of: { names: unknown } | null) => of && nameIn(of.names as Names, ctx.actor.person.locale);
    ctx.record(
      factOf(
        item,
        'item.service_set',
        { service: item.serviceId, name: named(old) },
        { service: service?.id ?? null, name: named(service) },
      ),
    );
    return { item: item.key };
  },
});
