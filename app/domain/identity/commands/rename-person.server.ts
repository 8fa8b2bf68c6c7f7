import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { renamePersonInput } from '../person.ts';

/** Says how one is called oneself. */
export const renamePerson = command({
  name: 'rename-person',
  summary: 'Change your own name',
  input: renamePersonInput,
  example: () => ({ as: 'member', input: { name: 'Nodira Karimova' }, events: ['person.renamed'] }),
  async run(ctx, { name }) {
    allow(ctx.actor, access, 'rename-person');
    const { id } = ctx.actor.person;
    const before = await ctx.db.person.findUniqueOrThrow({ where: { id } });
    if (before.name === name) return { name };
    await ctx.db.person.update({ where: { id }, data: { name } });
    ctx.record({ name: 'person.renamed', subject: 'person', subjectId: id, old: { name: before.name }, new: { name } });
    return { name };
  },
});
