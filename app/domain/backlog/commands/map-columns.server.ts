import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { mapColumnsInput } from '../import/choices.ts';
import { checkStatus, reachLockedImport } from '../import/reach-import.server.ts';
import type { StagedImport } from '../import/staged.ts';
import { checkColumns } from '../import/table/check-columns.rules.ts';

/** Says what each column of a table is; the table is read again by that, in the background. */
export const mapColumns = command({
  name: 'map-columns',
  summary: 'Choose what each column of a table is, and have it read again',
  input: mapColumnsInput,
  example: (world) => ({
    as: 'lead',
    input: { import: world.tableImport, columns: ['title' as const, 'keep' as const] },
    events: ['import.columns_mapped'],
  }),
  reach: (ctx, input) => reachLockedImport(ctx, input.import),
  async run(ctx, { source, columns, dayOrders }, found) {
    allow(ctx.actor, access, 'map-columns');
    checkStatus(found, ['staged']);
    const { table } = found.staged as unknown as StagedImport;
    if (!table) throw refuse('import', 'import_no_table');
    checkColumns(columns, table.columns);
    await ctx.db.import.update({
      where: { id: found.id },
      data: {
        status: 'staging',
        source: source ?? found.source,
        mapping: { ...(found.mapping as object), columns, dayOrders },
        rowsDone: 0,
        heartbeatAt: null,
      },
    });
    ctx.record({ name: 'import.columns_mapped', subject: 'import', subjectId: found.id, new: { columns, dayOrders } });
    return { import: found.id };
  },
});
