import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { teamMemberInput } from '../team.ts';

/** Takes somebody of the agency into a team. */
export const addTeamMember = command({
  name: 'add-team-member',
  summary: 'Add a person to a team',
  input: teamMemberInput,
  example: (world) => ({
    as: 'lead',
    input: { team: world.team, person: world.newcomer },
    events: ['team.member-added'],
  }),
  async reach(ctx, input) {
    const team = await reach(ctx).team(input.team);
    const [person] = await reach(ctx).colleagues([input.person]);
    if (!person) throw new NotFound();
    return { team, person };
  },
  async run(ctx, _input, { team, person }) {
    allow(ctx.actor, access, 'add-team-member');
    const { count } = await ctx.db.teamMember.createMany({
      data: [{ teamId: team.id, personId: person.id }],
      skipDuplicates: true,
    });
    if (count > 0) {
      ctx.record({ name: 'team.member-added', subject: 'team', subjectId: team.id, new: { person: person.id } });
    }
    return { team: team.id, person: person.id };
  },
});
