import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { permitsHere } from '#app/domain/reach/terms.ts';
import { access, partners } from '../access.ts';
import { itemInput } from '../item-forms.ts';

/** An item's title, description and need as typed, with the version that an edit begins from. */
export const itemText = query({
  name: 'item-text',
  summary: "Show an item's title, description and user need as typed, with their version",
  input: itemInput,
  example: (world) => ({ input: { item: world.items[0] } }),
  async run(ctx, input) {
    const { key, title, description, needAs, needWant, needSo, textVersion, terms } = await reach(
      ctx,
      partners['item-text'],
    ).item(input.item);
    const need = { needAs, needWant, needSo };
    return {
      key,
      title,
      description,
      ...need,
      textVersion,
      can: { edit: permitsHere(ctx.actor, { access, partners }, 'edit-item-text', terms) },
    };
  },
});
