import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { reachLockedProgramme } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { programmeBacklogInput } from '../strategy-forms.ts';

/** Takes one of the agency's backlogs out of a programme. */
export const removeProgrammeBacklog = command({
  name: 'remove-programme-backlog',
  summary: 'Take a backlog of the agency out of a programme',
  input: programmeBacklogInput,
  example: (world) => ({
    as: 'coordinator',
    input: { programme: world.programme, backlog: world.backlog.prefix },
    events: ['programme.backlog-removed'],
  }),
  reach: async (ctx, input) => ({
    programme: await reachLockedProgramme(ctx, input.programme),
    backlog: await reach(ctx).backlog(input.backlog),
  }),
  async run(ctx, _input, { programme, backlog }) {
    allow(ctx.actor, access, 'remove-programme-backlog');
    ownOnly(ctx.actor, backlog);
    const gone = await ctx.db.programmeBacklog.deleteMany({ where: { programmeId: programme.id, backlogId: backlog.id } });
    const fact = { name: 'programme.backlog-removed', subject: 'programme', subjectId: programme.id } as const;
    if (gone.count > 0) ctx.record({ ...fact, old: { backlog: backlog.prefix } });
    return { programme: programme.id, backlog: backlog.prefix };
  },
});
