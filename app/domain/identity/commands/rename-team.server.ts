import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { renameTeamInput } from '../team.ts';
import { refuseTakenName } from '../team-name.server.ts';

/** Gives a team another name. */
export const renameTeam = command({
  name: 'rename-team',
  summary: 'Rename a team',
  input: renameTeamInput,
  example: (world) => ({ as: 'coordinator', input: { team: world.team, name: 'Payments' }, events: ['team.renamed'] }),
  reach: (ctx, input) => reach(ctx).team(input.team),
  async run(ctx, { name }, team) {
    allow(ctx.actor, access, 'rename-team');
    if (team.name === name) return { team: team.id };
    await refuseTakenName(ctx, name, team.id);
    await ctx.db.team.update({ where: { id: team.id }, data: { name } });
    ctx.record({ name: 'team.renamed', subject: 'team', subjectId: team.id, old: { name: team.name }, new: { name } });
    return { team: team.id };
  },
});
