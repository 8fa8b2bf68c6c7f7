import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { linkItem } from '../link-item.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { linkInput } from '../request-forms.ts';

/** Hangs a request on an item of one's own, or takes it off; the other side learns nothing of it. */
export const linkRequestItem = command({
  name: 'link-request-item',
  summary: 'Hang a request on an item of your own, or take it off; the other side learns nothing of it',
  input: linkInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.promisedRequest, item: world.items[0] },
    events: ['request.item_linked'],
  }),
  async reach(ctx, input) {
    const request = await reachLockedRequest(ctx, input.request);
    return { request, item: input.item === undefined ? null : await reach(ctx).item(input.item) };
  },
  async run(ctx, _input, { request, item }) {
    decide(ctx.actor, 'link', request);
    await linkItem(ctx, request.id, item);
    return { request: request.id };
  },
});
