import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { changeRoleInput } from '../person.ts';
import { lockPerson, refuseLastAdministrator } from '../standing.server.ts';

/** Gives somebody another role in the agency. */
export const changeRole = command({
  name: 'change-role',
  summary: "Change a person's role in the agency",
  input: changeRoleInput,
  example: (world) => ({
    as: 'administrator',
    input: { person: world.newcomer, role: 'lead' as const },
    events: ['person.role-changed'],
  }),
  reach: (ctx, input) => lockPerson(ctx, input.person),
  async run(ctx, { role }, person) {
    allow(ctx.actor, access, 'change-role');
    const { membership } = person;
    if (membership.endedAt) throw refuse('person', 'has_left', { name: person.name });
    if (membership.role === role) return { person: person.id, role };
    await refuseLastAdministrator(ctx, person, 'role');
    await ctx.db.membership.update({
      where: { personId_agencyId: { personId: person.id, agencyId: membership.agencyId } },
      data: { role },
    });
    ctx.record({
      name: 'person.role-changed',
      subject: 'person',
      subjectId: person.id,
      old: { role: membership.role },
      new: { role },
      rightsOf: [person.id],
    });
    return { person: person.id, role };
  },
});
