import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { renameBacklogInput } from '../backlog-forms.ts';
import { factOfBacklog, reachLockedBacklog, reshapeLists } from '../shape.server.ts';

/** Gives a backlog another name; its prefix stays. */
export const renameBacklog = command({
  name: 'rename-backlog',
  summary: 'Rename a backlog',
  input: renameBacklogInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, name: 'Registers, renewed' },
    events: ['backlog.renamed'],
  }),
  reach: (ctx, input) => reachLockedBacklog(ctx, input.backlog),
  async run(ctx, { name }, backlog) {
    allow(ctx.actor, access, 'rename-backlog');
    if (name === backlog.name) return { backlog: backlog.prefix };
    await ctx.db.backlog.update({ where: { id: backlog.id }, data: { name } });
    await reshapeLists(ctx.db, backlog.id);
    ctx.record(factOfBacklog(backlog, 'backlog.renamed', { name: backlog.name }, { name }));
    return { backlog: backlog.prefix };
  },
});
