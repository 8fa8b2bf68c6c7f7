import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../../access.ts';
import { declineCoordinationInput } from '../coordination-forms.ts';
import { coordinationFact, reachLockedCoordination, sideOf, standing, waitingFor } from '../reached-coordination.server.ts';

/** Declines the coordination terms that the other side offers; what held goes on. Where nothing ever held, the matter is closed. */
export const declineCoordination = command({
  name: 'decline-coordination',
  summary: 'Decline the coordination terms that the other side offers, with a reason',
  input: declineCoordinationInput,
  example: (world) => ({
    as: 'coordinator',
    input: { coordination: world.coordinationOffer, version: 1, reason: 'We coordinate nothing this year.' },
    events: ['coordination.declined'],
  }),
  reach: (ctx, input) => reachLockedCoordination(ctx, input.coordination),
  async run(ctx, { version, reason }, coordination) {
    const { actor, db, now } = ctx;
    allow(actor, access, 'decline-coordination');
    const pending = waitingFor(actor, coordination, version, now);
    await db.coordinationVersion.update({
      where: { id: pending.id },
      data: { declinedAt: now, declinedById: actor.person.id, declinedReason: reason },
    });
    if (!standing(coordination, now).current) {
      const by = { endedById: actor.person.id, endedByAgencyId: actor.agency.id, endedReason: reason };
      await db.coordination.update({ where: { id: coordination.id }, data: { endedAt: now, ...by } });
    }
    const told = { name: 'coordination.declined', new: { version, side: sideOf(actor, coordination), reason } };
    ctx.record(await coordinationFact(ctx, coordination, told));
    return { coordination: coordination.id };
  },
});
