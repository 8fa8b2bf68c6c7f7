import { openCommand } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { openSession } from '#app/platform/auth.server.ts';
import { isPassword } from '#app/platform/password.server.ts';
import { signInInput } from '../person.ts';
import { agencyToActFor } from '../standing.server.ts';

/** Opens a session for an address and its password. Whether there is such an address is told neither by the words nor by the time taken. */
export const signIn = openCommand({
  name: 'sign-in',
  summary: 'Sign in with an address and a password',
  input: signInInput,
  example: (world) => ({
    as: 'member',
    input: { email: `member@${world.domain}`, password: world.password },
    events: ['person.signed-in'],
  }),
  async run(ctx, { email, password, from }) {
    const person = await ctx.db.person.findUnique({ where: { email: email.trim().toLowerCase() } });
    const right = await isPassword(person?.passwordHash, password);
    if (!person || !right || person.disabledAt) throw refuse('password', 'sign_in_failed');
    const agencyId = await agencyToActFor(ctx.db, person.id);
    ctx.record({
      name: 'person.signed-in',
      subject: 'person',
      subjectId: person.id,
      agencies: agencyId ? [agencyId] : [],
      ...(from !== undefined && { new: { from } }),
    });
    return { session: await openSession(ctx.db, person.id, agencyId), person: person.id };
  },
});
