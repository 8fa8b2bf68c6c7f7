import { allow } from '#app/domain/actor.ts';
import { typedItem } from '#app/domain/backlog/item/typed-item.server.ts';
import { factOf } from '#app/domain/backlog/locked-item.server.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { changesOf, checkBlocker } from '../blocker.rules.ts';
import { changeBlockerInput } from '../blocker-forms.ts';
import { changedOf } from '../heard.rules.ts';
import { heardBy } from '../heard-by.server.ts';
import { openOnly, reachHeldBlocker } from '../held-blocker.server.ts';
import { reachFreer } from '../reached-freer.server.ts';
import { requestFor } from '../request-for.server.ts';
import { saidColumns } from '../said.ts';
import { saidOf } from '../said-of.server.ts';
import { sayFreed } from '../say-freed.server.ts';
import { peopleNamed } from '../told-blocker.server.ts';

/** Says something else of a blocker: its line, who can free it, its day, what it costs. Its age is never changed by that. */
export const changeBlocker = command({
  name: 'change-blocker',
  summary: 'Change what a blocker says; its age stays',
  input: changeBlockerInput,
  example: (world) => ({
    as: 'member',
    input: { blocker: world.blocker, line: 'Waits for the seal itself', party: 'The seal’s maker', cause: 'supplier' as const },
    events: ['blocker.changed'],
  }),
  async reach(ctx, { blocker: id, linked, funding, person, team, agency, party }) {
    const blocker = await reachHeldBlocker(ctx, id);
    const freer = await reachFreer(ctx, { person, team, agency, party }, blocker.item);
    const fundingLine = funding ? await reach(ctx).fundingLine(funding) : null;
    return { blocker, freer, linked: linked ? await typedItem(ctx, 'linked', linked) : null, fundingLine };
  },
  async run(ctx, { blocker: _id, line, ...said }, { blocker, freer, linked, fundingLine }) {
    allow(ctx.actor, access, 'change-blocker');
    openOnly(blocker);
    const before = await saidOf(ctx, blocker);
    checkBlocker({
      named: true,
      neededBy: said.neededBy === before.neededBy ? undefined : said.neededBy,
      today: dayIn(ctx.actor.agency.zone, ctx.now),
      costPerDay: said.costPerDay === undefined ? before.costPerDay : said.costPerDay,
      costSource: said.costSource ?? before.costSource,
      cause: said.cause ?? before.cause,
      funded: said.funding !== undefined && said.funding !== null,
    });
    if (linked?.id === blocker.itemId) throw refuse('linked', 'link_to_itself');
    // Another agency is asked anew; what the one before was asked stands until it is withdrawn, and it is told that nothing waits for it here.
    const other = freer && freer.columns.agencyId !== blocker.agencyId ? freer : null;
    if (other && blocker.agencyId !== null) await sayFreed(ctx, blocker);
    const asked = { ...before, ...said, line: line ?? before.line, neededBy: said.neededBy ?? before.neededBy };
    const request = other?.columns.agencyId ? await requestFor(ctx, other.freer, asked, blocker.item) : undefined;
    const after = await ctx.db.blocker.update({
      where: { id: blocker.id },
      data: {
        ...(line !== undefined && { line }),
        ...saidColumns(said),
        ...freer?.columns,
        ...(request && { requestId: request }),
        // A blocker that waits for something else than money waits for no line.
        ...((said.funding !== undefined || (said.cause ?? before.cause) !== 'money') && {
          fundingLineId: fundingLine?.id ?? null,
        }),
        ...(said.linked !== undefined && { linkedItemId: linked?.id ?? null }),
      },
    });
    const changes = changesOf(before, await saidOf(ctx, after));
    if (!changes) return { item: blocker.item.key, blocker: blocker.id };
    const people = changes.new.freer === undefined ? { told: await peopleNamed(ctx, after) } : { people: freer?.people ?? [] };
    const told = { blocker: blocker.id, ...changes.new, ...people };
    const changed = changedOf(changes.old, changes.new);
    const heard = await heardBy(ctx, blocker.item, { before: blocker, after, changed });
    ctx.record({ ...factOf(blocker.item, 'blocker.changed', changes.old, told), heardBy: heard });
    return { item: blocker.item.key, blocker: blocker.id };
  },
});
