import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { importInput } from '../import/choices.ts';
import { checkStatus, reachLockedImport } from '../import/reach-import.server.ts';

/** Throws away a file that was uploaded and not run. */
export const dropImport = command({
  name: 'drop-import',
  summary: 'Throw away an import that was not run',
  input: importInput,
  example: (world) => ({ as: 'lead', input: { import: world.import }, events: ['import.dropped'] }),
  reach: (ctx, input) => reachLockedImport(ctx, input.import),
  async run(ctx, _input, found) {
    allow(ctx.actor, access, 'drop-import');
    checkStatus(found, ['staging', 'staged', 'failed']);
    await ctx.db.import.delete({ where: { id: found.id } });
    ctx.record({ name: 'import.dropped', subject: 'import', subjectId: found.id, old: { fileName: found.fileName } });
    return { backlog: found.backlog.prefix };
  },
});
