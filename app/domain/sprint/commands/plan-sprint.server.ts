import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../access.ts';
import { checkDates } from '../dates.rules.ts';
import { reachLockedTeam } from '../locked-sprint.server.ts';
import { makeSprint } from '../make-sprint.server.ts';
import { planSprintInput } from '../sprint-forms.ts';
import { startPlanned } from '../start-planned.server.ts';
import { checkPlaced, reachLockedItems, takeIn } from '../take-in.server.ts';

/** Makes a team's next sprint of a goal, dates and items (also a partner's that the team took onto its board), and starts it at once where that is asked. */
export const planSprint = command({
  name: 'plan-sprint',
  summary: "Plan a team's next sprint, and start it if asked",
  input: planSprintInput,
  example: (world) => ({
    as: 'member',
    input: {
      team: world.team,
      goal: 'A certificate in one visit',
      startsOn: '2026-03-02',
      endsOn: '2026-03-15',
      items: [world.items[0]],
    },
    events: ['sprint.planned', 'item.added_to_sprint'],
  }),
  timeout: 15_000,
  async reach(ctx, input) {
    const team = await reachLockedTeam(ctx, input.team);
    return { team, items: await reachLockedItems(ctx, input.items, partners['plan-sprint']) };
  },
  async run(ctx, input, { team, items }) {
    allow(ctx.actor, access, 'plan-sprint');
    if (input.start) allow(ctx.actor, access, 'start-sprint');
    checkDates(input);
    const sprint = await makeSprint(ctx, team, input);
    await checkPlaced(ctx, items, team, 'items');
    await takeIn(ctx, sprint, team.name, items, 'items');
    if (input.start) await startPlanned(ctx, { ...sprint, team }, input.anyway);
    return { sprint: sprint.id };
  },
});
