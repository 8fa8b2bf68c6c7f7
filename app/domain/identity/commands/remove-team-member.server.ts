import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { teamMemberInput } from '../team.ts';

/** Takes somebody out of a team; what they work on stays theirs. */
export const removeTeamMember = command({
  name: 'remove-team-member',
  summary: 'Remove a person from a team',
  input: teamMemberInput,
  example: (world) => ({
    as: 'lead',
    input: { team: world.team, person: world.member },
    events: ['team.member-removed'],
  }),
  async reach(ctx, input) {
    const team = await reach(ctx).team(input.team);
    return { team, person: await reach(ctx).person(input.person) };
  },
  async run(ctx, _input, { team, person }) {
    allow(ctx.actor, access, 'remove-team-member');
    const { count } = await ctx.db.teamMember.deleteMany({ where: { teamId: team.id, personId: person.id } });
    if (count > 0) {
      ctx.record({ name: 'team.member-removed', subject: 'team', subjectId: team.id, old: { person: person.id } });
    }
    return { team: team.id, person: person.id };
  },
});
