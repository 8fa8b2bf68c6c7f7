import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachLockedTeam } from '../locked-sprint.server.ts';
import { rhythmInput } from '../sprint-forms.ts';

/** Says how many days a team's sprints usually last. */
export const setRhythm = command({
  name: 'set-rhythm',
  summary: "Set how many days a team's sprints usually last",
  input: rhythmInput,
  example: (world) => ({ as: 'lead', input: { team: world.team, days: 7 }, events: ['team.rhythm_set'] }),
  reach: (ctx, input) => reachLockedTeam(ctx, input.team),
  async run(ctx, { days }, team) {
    allow(ctx.actor, access, 'set-rhythm');
    if (team.rhythm === days) return { team: team.id };
    await ctx.db.team.update({ where: { id: team.id }, data: { rhythm: days } });
    ctx.record({ name: 'team.rhythm_set', subject: 'team', subjectId: team.id, old: { days: team.rhythm }, new: { days } });
    return { team: team.id };
  },
});
