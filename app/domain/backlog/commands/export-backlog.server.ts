import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access, partners } from '../access.ts';
import { exportBacklogInput } from '../export/export-forms.ts';

/**
 * Records that a backlog's items, or its imports, are taken out as a file. What is in the file is read by queries, which write nothing; an
 * export is begun only once it stands in the trail.
 */
export const exportBacklog = command({
  name: 'export-backlog',
  summary: 'Record that a backlog, its items or its imports are taken out as a file',
  input: exportBacklogInput,
  example: (world) => ({
    as: 'member',
    input: { backlog: world.backlog.prefix, list: 'items' as const, format: 'csv' as const, rows: 4 },
    events: ['backlog.exported'],
  }),
  // A partner takes out what it sees on the page; the whole, and what was imported, are the owner's.
  reach: (ctx, input) => reach(ctx, input.list === 'items' ? partners['export-backlog'] : undefined).backlog(input.backlog),
  async run(ctx, { list, format, rows }, backlog) {
    allow(ctx.actor, access, 'export-backlog');
    ctx.record({
      name: 'backlog.exported',
      subject: 'backlog',
      subjectId: backlog.id,
      agencies: [...new Set([ctx.actor.agency.id, backlog.agencyId])],
      new: { list, format, rows },
    });
    return { backlog: backlog.prefix };
  },
});
