import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { setSingleKeysInput } from '../person.ts';

/** Switches for oneself off, or on again, that a key without Ctrl does something on a page. */
export const setSingleKeys = command({
  name: 'set-single-keys',
  summary: 'Choose whether keys without Ctrl do something on a page, for yourself',
  input: setSingleKeysInput,
  example: () => ({ as: 'member', input: { on: false }, events: ['person.keys_chosen'] }),
  async run(ctx, { on }) {
    allow(ctx.actor, access, 'set-single-keys');
    const { id } = ctx.actor.person;
    const { singleKeys } = await ctx.db.person.findUniqueOrThrow({ where: { id }, select: { singleKeys: true } });
    if (singleKeys === on) return { on };
    await ctx.db.person.update({ where: { id }, data: { singleKeys: on } });
    ctx.record({ name: 'person.keys_chosen', subject: 'person', subjectId: id, old: { on: singleKeys }, new: { on } });
    return { on };
  },
});
