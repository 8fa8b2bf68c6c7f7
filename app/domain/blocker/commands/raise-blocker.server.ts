import { allow } from '#app/domain/actor.ts';
import { typedItem } from '#app/domain/backlog/item/typed-item.server.ts';
import { factOf, reachLockedItem } from '#app/domain/backlog/locked-item.server.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import { calendarOf } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { addWorkingDays } from '#app/domain/identity/calendar/working-days.rules.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { checkBlocker } from '../blocker.rules.ts';
import { usualDays } from '../blocker.ts';
import { raiseBlockerInput } from '../blocker-forms.ts';
import { guessCause } from '../guess-cause.rules.ts';
import { heardBy } from '../heard-by.server.ts';
import { reachFreer } from '../reached-freer.server.ts';
import { requestFor } from '../request-for.server.ts';
import { saidColumns } from '../said.ts';

/**
 * Says that something holds an item up: who can free it, and why in one line. Its age counts from now, in working days. Another agency is
 * asked by that line.
 */
export const raiseBlocker = command({
  name: 'raise-blocker',
  summary: 'Say that something holds an item up: who can free it, and why in one line',
  input: raiseBlockerInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], person: world.lead, line: 'Waits for the decision on the seal' },
    events: ['blocker.raised'],
  }),
  async reach(ctx, { item: key, linked, funding, person, team, agency, party }) {
    const item = await reachLockedItem(ctx, key);
    const freer = await reachFreer(ctx, { person, team, agency, party }, item);
    const line = funding ? await reach(ctx).fundingLine(funding) : null;
    return { item, freer, linked: linked ? await typedItem(ctx, 'linked', linked) : null, funding: line };
  },
  async run(ctx, { item: _key, line, linked: _linked, funding: _funding, ...said }, { item, freer, linked, funding }) {
    allow(ctx.actor, access, 'raise-blocker');
    const today = dayIn(ctx.actor.agency.zone, ctx.now);
    const costPerDay = said.costPerDay ?? null;
    const costSource = said.costSource ?? '';
    // Who names the money that is missing waits for money.
    const cause = said.cause ?? (funding ? 'money' : guessCause(freer?.freer.kind ?? 'party', line));
    checkBlocker({
      ...{ named: freer !== undefined, neededBy: said.neededBy, today, costPerDay, costSource },
      ...{ cause, funded: funding !== null },
    });
    if (!freer) throw refuse('freer', 'freer_missing');
    if (item.archivedAt) throw refuse('item', 'item_archived', { key: item.key });
    if (linked?.id === item.id) throw refuse('linked', 'link_to_itself');
    const neededBy = said.neededBy ?? addWorkingDays(await calendarOf(ctx.db, ctx.actor.agency.id), today, usualDays);
    const request = await requestFor(ctx, freer.freer, { line, neededBy, ...said }, item);
    const blocker = await ctx.db.blocker.create({
      data: {
        ...{ id: newId(ctx.now.getTime()), itemId: item.id, line, raisedAt: ctx.now, raisedById: ctx.actor.person.id },
        ...saidColumns({ ...said, cause, neededBy }),
        ...{ cause, neededBy: new Date(neededBy) },
        ...freer.columns,
        linkedItemId: linked?.id ?? null,
        requestId: request,
        fundingLineId: funding?.id ?? null,
      },
    });
    const told = { cause, line, freer: freer.freer, neededBy, people: freer.people };
    const heard = await heardBy(ctx, item, { before: null, after: blocker });
    ctx.record({ ...factOf(item, 'blocker.raised', undefined, { blocker: blocker.id, ...told }), heardBy: heard });
    return { item: item.key, blocker: blocker.id };
  },
});
