import { allow } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { calendarOf } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { addWorkingDays } from '#app/domain/identity/calendar/working-days.rules.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { fundingChoices } from '#app/domain/strategy/funding/funding-of-programmes.server.ts';
import { access } from '../access.ts';
import { usualDays } from '../blocker.ts';
import { itemBlockersInput } from '../blocker-forms.ts';
import { freerChoices } from './freer-choices.server.ts';

/** What the form needs that says what holds an item up: who can be named, and the day by which it is needed away unless said. */
export const blockPage = query({
  name: 'block-page',
  summary: 'Who can be named as the one who can free a blocker of an item',
  input: itemBlockersInput,
  example: (world) => ({ input: { item: world.items[0] } }),
  async run(ctx, { item: asked }) {
    const item = await reach(ctx).item(asked);
    allow(ctx.actor, access, 'block-page');
    const today = dayIn(ctx.actor.agency.zone, ctx.now);
    return {
      item: { key: item.key, title: item.title },
      choices: await freerChoices(ctx, item),
      fundingLines: await fundingChoices(ctx),
      today,
      neededBy: addWorkingDays(await calendarOf(ctx.db, ctx.actor.agency.id), today, usualDays),
    };
  },
});
