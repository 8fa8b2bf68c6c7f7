import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { createTeamInput } from '../team.ts';
import { refuseTakenName } from '../team-name.server.ts';

/** Makes a team of the agency. */
export const createTeam = command({
  name: 'create-team',
  summary: 'Make a team',
  input: createTeamInput,
  example: () => ({ as: 'coordinator', input: { name: 'Payments' }, events: ['team.created'] }),
  async run(ctx, { name }) {
    allow(ctx.actor, access, 'create-team');
    await refuseTakenName(ctx, name);
    const id = newId(ctx.now.getTime());
    await ctx.db.team.create({ data: { id, agencyId: ctx.actor.agency.id, name } });
    ctx.record({ name: 'team.created', subject: 'team', subjectId: id, new: { name } });
    return { team: id };
  },
});
