import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { reachLockedProgramme } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { programmeBacklogInput } from '../strategy-forms.ts';

/** Takes one of the agency's backlogs into a programme. */
export const addProgrammeBacklog = command({
  name: 'add-programme-backlog',
  summary: 'Take a backlog of the agency into a programme',
  input: programmeBacklogInput,
  example: (world) => ({
    as: 'coordinator',
    input: { programme: world.programme, backlog: world.otherBacklog.prefix },
    events: ['programme.backlog-added'],
  }),
  reach: async (ctx, input) => ({
    programme: await reachLockedProgramme(ctx, input.programme),
    backlog: await reach(ctx).backlog(input.backlog),
  }),
  async run(ctx, _input, { programme, backlog }) {
    allow(ctx.actor, access, 'add-programme-backlog');
    ownOnly(ctx.actor, backlog);
    const made = await ctx.db.programmeBacklog.createMany({
      data: [{ programmeId: programme.id, backlogId: backlog.id }],
      skipDuplicates: true,
    });
    const fact = { name: 'programme.backlog-added', subject: 'programme', subjectId: programme.id } as const;
    if (made.count > 0) ctx.record({ ...fact, new: { backlog: backlog.prefix } });
    return { programme: programme.id, backlog: backlog.prefix };
  },
});
