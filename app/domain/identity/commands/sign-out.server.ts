import { z } from 'zod';
import { openCommand } from '#app/domain/command.server.ts';
import { closeSession } from '#app/platform/auth.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { secret } from '../person.ts';

/** Ends the session whose secret is shown; also for somebody who has left the agency that they act for. */
export const signOut = openCommand({
  name: 'sign-out',
  summary: 'End a session',
  input: z.strictObject({ session: secret }),
  example: (world) => ({ as: 'member', input: { session: world.sessionSecret }, events: ['person.signed-out'] }),
  async run(ctx, { session }) {
    const held = await ctx.db.session.findUnique({ where: { id: digest(session) } });
    if (!held) return;
    await closeSession(ctx.db, session);
    ctx.record({
      name: 'person.signed-out',
      subject: 'person',
      subjectId: held.personId,
      agencies: held.agencyId ? [held.agencyId] : [],
      rightsOf: [held.personId],
    });
  },
});
