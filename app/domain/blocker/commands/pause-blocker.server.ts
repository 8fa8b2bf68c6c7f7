import { allow } from '#app/domain/actor.ts';
import { factOf } from '#app/domain/backlog/locked-item.server.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { pauseBlockerInput } from '../blocker-forms.ts';
import { heardBy } from '../heard-by.server.ts';
import { openOnly, reachHeldBlocker } from '../held-blocker.server.ts';

/** Stops a blocker's clock, and says why; the item stays blocked. */
export const pauseBlocker = command({
  name: 'pause-blocker',
  summary: 'Stop a blocker’s clock, and say why',
  input: pauseBlockerInput,
  example: (world) => ({
    as: 'member',
    input: { blocker: world.blocker, reason: 'The office is closed for its move' },
    events: ['blocker.paused'],
  }),
  reach: (ctx, input) => reachHeldBlocker(ctx, input.blocker),
  async run(ctx, { reason }, blocker) {
    allow(ctx.actor, access, 'pause-blocker');
    openOnly(blocker);
    if (blocker.pausedSince) throw refuse('blocker', 'blocker_paused');
    const by = { reason, personId: ctx.actor.person.id };
    await ctx.db.blockerPause.create({ data: { id: newId(ctx.now.getTime()), blockerId: blocker.id, since: ctx.now, ...by } });
    await ctx.db.blocker.update({ where: { id: blocker.id }, data: { pausedSince: ctx.now } });
    const heard = await heardBy(ctx, blocker.item, { before: blocker, after: blocker });
    ctx.record({
      ...factOf(blocker.item, 'blocker.paused', undefined, { blocker: blocker.id, line: blocker.line, reason }),
      heardBy: heard,
    });
    return { item: blocker.item.key, blocker: blocker.id };
  },
});
