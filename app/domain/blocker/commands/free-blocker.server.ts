import { allow } from '#app/domain/actor.ts';
import { factOf } from '#app/domain/backlog/locked-item.server.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { freeBlockerInput } from '../blocker-forms.ts';
import { heardBy } from '../heard-by.server.ts';
import { openOnly, reachHeldBlocker } from '../held-blocker.server.ts';
import { sayFreed } from '../say-freed.server.ts';
import { peopleNamed } from '../told-blocker.server.ts';

/** Closes a blocker, and says what freed it. With the last one the item is free. Another agency that was asked learns that. */
export const freeBlocker = command({
  name: 'free-blocker',
  summary: 'Close a blocker, and say what freed it',
  input: freeBlockerInput,
  example: (world) => ({
    as: 'member',
    input: { blocker: world.blocker, how: 'The seal was decided on' },
    events: ['blocker.freed'],
  }),
  reach: (ctx, input) => reachHeldBlocker(ctx, input.blocker),
  async run(ctx, { how }, blocker) {
    allow(ctx.actor, access, 'free-blocker');
    openOnly(blocker);
    await ctx.db.blockerPause.updateMany({ where: { blockerId: blocker.id, until: null }, data: { until: ctx.now } });
    const freed = { freedAt: ctx.now, freedById: ctx.actor.person.id, freedHow: how };
    await ctx.db.blocker.update({ where: { id: blocker.id }, data: { ...freed, pausedSince: null } });
    const left = await ctx.db.blocker.count({ where: { itemId: blocker.itemId, freedAt: null } });
    const people = [blocker.raisedById, ...(await peopleNamed(ctx, blocker))];
    const told = { blocker: blocker.id, line: blocker.line, how, left, people };
    const heard = await heardBy(ctx, blocker.item, { before: blocker, after: null });
    ctx.record({ ...factOf(blocker.item, 'blocker.freed', undefined, told), heardBy: heard });
    await sayFreed(ctx, blocker);
    return { item: blocker.item.key, blocker: blocker.id, left };
  },
});
