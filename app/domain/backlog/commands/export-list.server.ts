import { access as activity } from '#app/domain/activity/access.ts';
import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { exportListInput } from '../export/export-forms.ts';

/** Records that a list of the agency is taken out as a file, before it is. */
export const exportList = command({
  name: 'export-list',
  summary: 'Record that a list of the agency (backlogs, people, blockers, requests, its log, …) is taken out as a file',
  input: exportListInput,
  example: () => ({
    as: 'member',
    input: { list: 'people' as const, format: 'xlsx' as const, rows: 6 },
    events: ['list.exported'],
  }),
  async run(ctx, { list, format, rows }) {
    allow(ctx.actor, access, 'export-list');
    // Nobody is written down as having taken what they may not read.
    if (list === 'log') allow(ctx.actor, activity, 'agency-log');
    ctx.record({ name: 'list.exported', subject: 'agency', subjectId: ctx.actor.agency.id, new: { list, format, rows } });
    return { list };
  },
});
