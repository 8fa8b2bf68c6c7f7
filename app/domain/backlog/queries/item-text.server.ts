import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { itemInput } from '../item-forms.ts';

/** An item's title, description and need as typed, with the version that an edit begins from. */
export const itemText = query({
  name: 'item-text',
  summary: "Show an item's title, description and user need as typed, with their version",
  input: itemInput,
  example: (world) => ({ input: { item: world.items[0] } }),
  async run(ctx, input) {
    const { key, title, description, needAs, needWant, needSo, textVersion } = await reach(ctx).item(input.item);
    const need = { needAs, needWant, needSo };
    return { key, title, description, ...need, textVersion, can: { edit: permits(ctx.actor, access, 'edit-item-text') } };
  },
});
