import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { createProgrammeInput } from '../strategy-forms.ts';

/** Begins a programme that the agency leads. */
export const createProgramme = command({
  name: 'create-programme',
  summary: 'Begin a programme of the agency',
  input: createProgrammeInput,
  example: () => ({
    as: 'coordinator',
    input: { name: 'One front door', aim: 'Nobody needs to know which ministry does what' },
    events: ['programme.created'],
  }),
  async run(ctx, input) {
    allow(ctx.actor, access, 'create-programme');
    const id = newId(ctx.now.getTime());
    await ctx.db.programme.create({ data: { id, agencyId: ctx.actor.agency.id, ...input, createdAt: ctx.now } });
    ctx.record({ name: 'programme.created', subject: 'programme', subjectId: id, new: input });
    return { programme: id };
  },
});
