import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { secret } from '../person.ts';

/** Ends one of one's own sessions, e.g. on a machine left behind. */
export const endSession = command({
  name: 'end-session',
  summary: 'End one of your own sessions',
  input: z.strictObject({ session: secret }),
  example: (world) => ({ as: 'member', input: { session: world.session }, events: ['person.session-ended'] }),
  reach: (ctx, input) => reach(ctx).session(input.session),
  async run(ctx, _input, session) {
    allow(ctx.actor, access, 'end-session');
    await ctx.db.session.deleteMany({ where: { id: session.id } });
    const { id } = ctx.actor.person;
    ctx.record({ name: 'person.session-ended', subject: 'person', subjectId: id, rightsOf: [id] });
  },
});
