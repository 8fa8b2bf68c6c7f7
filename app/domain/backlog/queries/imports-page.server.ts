import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleImports } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { backlogInput } from '../backlog-forms.ts';
import { importLines } from './import-lines.server.ts';

/** The imports of a backlog, the latest first. */
export const importsPage = query({
  name: 'imports-page',
  summary: 'List the imports of a backlog, the latest first',
  input: backlogInput,
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, input) {
    const { id, prefix, name, classification } = await reach(ctx).backlog(input.backlog);
    allow(ctx.actor, access, 'imports-page');
    const imports = await importLines(ctx, { AND: [visibleImports(ctx.actor), { backlogId: id }] });
    return { backlog: { prefix, name, classification }, imports };
  },
});
