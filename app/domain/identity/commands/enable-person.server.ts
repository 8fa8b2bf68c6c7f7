import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { onePersonInput } from '../person.ts';
import { lockPerson } from '../standing.server.ts';

/** Opens an account again that was disabled; sessions and tokens stay ended. */
export const enablePerson = command({
  name: 'enable-person',
  summary: "Enable a person's account again",
  input: onePersonInput,
  example: (world) => ({ as: 'administrator', input: { person: world.disabled }, events: ['person.enabled'] }),
  reach: (ctx, input) => lockPerson(ctx, input.person),
  async run(ctx, _input, person) {
    allow(ctx.actor, access, 'enable-person');
    // Also where another agency has shut it: this one is not told so, and must not open it.
    if (!person.disabledAt) return { person: person.id };
    await ctx.db.person.update({ where: { id: person.id }, data: { disabledAt: null, disabledInId: null } });
    ctx.record({ name: 'person.enabled', subject: 'person', subjectId: person.id, rightsOf: [person.id] });
    return { person: person.id };
  },
});
