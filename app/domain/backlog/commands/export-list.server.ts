import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { exportListInput } from '../export/export-forms.ts';

/** Records that a list of the agency is taken out as a file, before it is. */
export const exportList = command({
  name: 'export-list',
  summary: 'Record that a list of the agency (backlogs, people, teams) is taken out as a file',
  input: exportListInput,
  example: () => ({
    as: 'member',
    input: { list: 'people' as const, format: 'xlsx' as const, rows: 6 },
    events: ['list.exported'],
  }),
  async run(ctx, { list, format, rows }) {
    allow(ctx.actor, access, 'export-list');
    ctx.record({ name: 'list.exported', subject: 'agency', subjectId: ctx.actor.agency.id, new: { list, format, rows } });
    return { list };
  },
});
