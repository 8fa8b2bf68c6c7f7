import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { checkInTime, checkToCome } from '../days.rules.ts';
import { asDate, dayOf, enter } from '../enter.server.ts';
import { linkItem } from '../link-item.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { promiseInput } from '../request-forms.ts';

/** Promises what is asked: a day, and who answers for it. A later day than was asked for is a counter-proposal. */
export const promiseRequest = command({
  name: 'promise-request',
  summary: 'Promise what is asked of your agency: a day, who answers for it, maybe an item of your own',
  input: promiseInput,
  example: (world) => ({
    as: 'coordinator',
    input: { request: world.request, day: '2099-01-15', owner: world.lead, note: 'After the holidays.', item: world.items[1] },
    events: ['request.item_linked', 'request.promised'],
  }),
  async reach(ctx, input) {
    const request = await reachLockedRequest(ctx, input.request);
    const [owner] = await reach(ctx).colleagues([input.owner]);
    return { request, owner, item: input.item === undefined ? undefined : await reach(ctx).item(input.item) };
  },
  async run(ctx, { day, note }, { request, owner, item }) {
    const state = decide(ctx.actor, 'promise', request);
    checkToCome('day', day, dayIn(ctx.actor.agency.zone, ctx.now));
    checkInTime(day, dayOf(request.neededBy));
    const ownerId = owner?.id;
    await enter(ctx, request, { act: 'promised', state, text: note, day, ownerId }, { promisedOn: asDate(day), ownerId });
    if (item) await linkItem(ctx, request.id, item);
    return { request: request.id };
  },
});
