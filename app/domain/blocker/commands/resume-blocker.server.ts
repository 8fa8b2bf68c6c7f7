import { allow } from '#app/domain/actor.ts';
import { factOf } from '#app/domain/backlog/locked-item.server.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { oneBlockerInput } from '../blocker-forms.ts';
import { heardBy } from '../heard-by.server.ts';
import { openOnly, reachHeldBlocker } from '../held-blocker.server.ts';

/** Lets a blocker's clock go on. */
export const resumeBlocker = command({
  name: 'resume-blocker',
  summary: 'Let a blocker’s clock go on',
  input: oneBlockerInput,
  example: (world) => ({ as: 'member', input: { blocker: world.pausedBlocker }, events: ['blocker.resumed'] }),
  reach: (ctx, input) => reachHeldBlocker(ctx, input.blocker),
  async run(ctx, _input, blocker) {
    allow(ctx.actor, access, 'resume-blocker');
    openOnly(blocker);
    if (!blocker.pausedSince) throw refuse('blocker', 'blocker_runs');
    await ctx.db.blockerPause.updateMany({ where: { blockerId: blocker.id, until: null }, data: { until: ctx.now } });
    await ctx.db.blocker.update({ where: { id: blocker.id }, data: { pausedSince: null } });
    const since = blocker.pausedSince.toISOString();
    const heard = await heardBy(ctx, blocker.item, { before: blocker, after: blocker });
    ctx.record({
      ...factOf(blocker.item, 'blocker.resumed', { pausedSince: since }, { blocker: blocker.id, line: blocker.line }),
      heardBy: heard,
    });
    return { item: blocker.item.key, blocker: blocker.id };
  },
});
