import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { Conflict } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { editItemTextInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/**
 * Writes a title and a description over the version that the edit began from. Where somebody else wrote in between nothing is written:
 * the conflict carries both texts, so that the second writer chooses, or puts the two together.
 */
export const editItemText = command({
  name: 'edit-item-text',
  summary: 'Change the title and the description of an item',
  input: editItemTextInput,
  example: (world) => ({
    as: 'member',
    input: {
      item: world.items[0],
      title: 'Registrar signs with the national key',
      description: 'With **one** signature.',
      textVersion: 1,
    },
    events: ['item.text_edited'],
  }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item),
  async run(ctx, { title, description, textVersion }, item) {
    allow(ctx.actor, access, 'edit-item-text');
    const theirs = { title: item.title, description: item.description, textVersion: item.textVersion };
    if (title === theirs.title && description === theirs.description) return { item: item.key, textVersion: item.textVersion };
    if (textVersion !== item.textVersion) {
      throw new Conflict('text_conflict', { key: item.key }, { mine: { title, description, textVersion }, theirs });
    }
    const data = { title, description, textVersion: item.textVersion + 1 };
    await ctx.db.item.update({ where: { id: item.id }, data });
    ctx.record(factOf(item, 'item.text_edited', theirs, data));
    return { item: item.key, textVersion: data.textVersion };
  },
});
