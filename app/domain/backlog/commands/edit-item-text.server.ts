import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { Conflict } from '#app/domain/errors.ts';
import { access, partners } from '../access.ts';
import { editItemTextInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/**
 * Writes a title, a description and the user need over the version that the edit began from. Where somebody else wrote in between nothing is written:
 * the conflict carries both texts, so that the second writer chooses, or puts the two together.
 */
export const editItemText = command({
  name: 'edit-item-text',
  summary: 'Change the title, the description and the user need of an item',
  input: editItemTextInput,
  example: (world) => ({
    as: 'member',
    input: {
      item: world.items[0],
      title: 'Registrar signs with the national key',
      description: 'With **one** signature.',
      needAs: 'registrar',
      needWant: 'to sign once',
      needSo: 'the parent leaves with the certificate',
      textVersion: 1,
    },
    events: ['item.text_edited'],
  }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item, partners['edit-item-text']),
  async run(ctx, { item: _key, textVersion, ...written }, item) {
    allow(ctx.actor, access, 'edit-item-text');
    const { title, description, needAs, needWant, needSo } = item;
    const stands = { title, description, needAs, needWant, needSo };
    const mine = { ...stands, ...sent(written) };
    const theirs = { ...stands, textVersion: item.textVersion };
    if (textFields.every((field) => mine[field] === stands[field])) return { item: item.key, textVersion: item.textVersion };
    if (textVersion !== item.textVersion) {
      throw new Conflict('text_conflict', { key: item.key }, { mine: { ...mine, textVersion }, theirs });
    }
    const data = { ...mine, textVersion: item.textVersion + 1 };
    await ctx.db.item.update({ where: { id: item.id }, data });
    ctx.record(factOf(item, 'item.text_edited', theirs, data));
    return { item: item.key, textVersion: data.textVersion };
  },
});

const textFields = ['title', 'description', 'needAs', 'needWant', 'needSo'] as const;
type Text = Record<(typeof textFields)[number], string>;

/** A field that was not sent says nothing, not that it is to be empty. */
function sent(written: Partial<Text>): Partial<Text> {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
}
