import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { mapImportInput } from '../import/choices.ts';
import { checkStatus, reachLockedImport } from '../import/reach-import.server.ts';

/** Keeps what the lists and members of a file are to become; what is not said is left to the guess. */
export const mapImport = command({
  name: 'map-import',
  summary: 'Choose the state that each list becomes and the person that each member is',
  input: mapImportInput,
  example: (world) => ({
    as: 'lead',
    input: {
      import: world.import,
      lists: { todo: { state: world.states.doing, category: 'doing' as const } },
      members: { laylo: world.member },
    },
    events: ['import.mapped'],
  }),
  async reach(ctx, input) {
    const found = await reachLockedImport(ctx, input.import);
    for (const { state } of Object.values(input.lists)) {
      if (state !== null && (await reach(ctx).state(state)).backlogId !== found.backlogId) throw new NotFound();
    }
    await reach(ctx).colleagues(Object.values(input.members).filter((person) => person !== null));
    return found;
  },
  async run(ctx, { lists, members, putAway }, found) {
    allow(ctx.actor, access, 'map-import');
    checkStatus(found, ['staging', 'staged']);
    await ctx.db.import.update({
      where: { id: found.id },
      data: { mapping: { ...(found.mapping as object), lists, members, putAway } },
    });
    ctx.record({ name: 'import.mapped', subject: 'import', subjectId: found.id, new: { lists, members, putAway } });
    return { import: found.id };
  },
});
