import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { onePersonInput } from '../person.ts';
import { lockPerson } from '../standing.server.ts';

/** Somebody who left the agency belongs to it again, in the role they had. */
export const restoreMembership = command({
  name: 'restore-membership',
  summary: 'Let a person who left belong to the agency again',
  input: onePersonInput,
  example: (world) => ({ as: 'administrator', input: { person: world.former }, events: ['person.returned'] }),
  reach: (ctx, input) => lockPerson(ctx, input.person),
  async run(ctx, _input, person) {
    allow(ctx.actor, access, 'restore-membership');
    const { membership } = person;
    if (!membership.endedAt) return { person: person.id };
    await ctx.db.membership.update({
      where: { personId_agencyId: { personId: person.id, agencyId: membership.agencyId } },
      data: { endedAt: null, since: ctx.now },
    });
    ctx.record({
      name: 'person.returned',
      subject: 'person',
      subjectId: person.id,
      new: { role: membership.role },
      rightsOf: [person.id],
    });
    return { person: person.id };
  },
});
