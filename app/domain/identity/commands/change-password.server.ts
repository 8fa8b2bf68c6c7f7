import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { Refused, refuse } from '#app/domain/errors.ts';
import { closeSessionsOf, openSession } from '#app/platform/auth.server.ts';
import { hashPassword, isPassword } from '#app/platform/password.server.ts';
import { access } from '../access.ts';
import { refuseToken } from '../by-session.ts';
import { passwordProblem } from '../password.rules.ts';
import { changePasswordInput } from '../person.ts';

/** Changes one's own password: every session ends, and a new one is opened for the browser that asked. */
export const changePassword = command({
  name: 'change-password',
  summary: 'Change your own password',
  input: changePasswordInput,
  answersSecret: true,
  example: (world) => ({
    as: 'member',
    input: { current: world.password, password: 'a bridge of nine planks' },
    events: ['person.password-changed'],
  }),
  async run(ctx, { current, password }) {
    allow(ctx.actor, access, 'change-password');
    refuseToken(ctx.actor);
    const { id } = ctx.actor.person;
    const person = await ctx.db.person.findUniqueOrThrow({ where: { id } });
    if (!(await isPassword(person.passwordHash, current))) throw refuse('current', 'password_wrong');
    if (current === password) throw refuse('password', 'password_same');
    const problem = passwordProblem(password, person);
    if (problem) throw new Refused([problem]);
    await ctx.db.person.update({ where: { id }, data: { passwordHash: await hashPassword(password) } });
    await closeSessionsOf(ctx.db, id);
    ctx.record({ name: 'person.password-changed', subject: 'person', subjectId: id, rightsOf: [id] });
    return { session: await openSession(ctx.db, id, ctx.actor.agency.id) };
  },
});
