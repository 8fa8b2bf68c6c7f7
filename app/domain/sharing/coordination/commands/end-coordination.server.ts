import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../../access.ts';
import { endCoordinationInput } from '../coordination-forms.ts';
import { coordinationFact, notEnded, reachLockedCoordination, sideOf, standing } from '../reached-coordination.server.ts';

/** Ends coordination terms at once, or takes an offer back; either side may. From then on only sealed counts are left. */
export const endCoordination = command({
  name: 'end-coordination',
  summary: 'End coordination terms at once, or take an offer back',
  input: endCoordinationInput,
  example: (world) => ({
    as: 'coordinator',
    input: { coordination: world.coordination, reason: 'The programme is over.' },
    events: ['coordination.ended'],
  }),
  reach: (ctx, input) => reachLockedCoordination(ctx, input.coordination),
  async run(ctx, { reason }, coordination) {
    const { actor, db, now } = ctx;
    allow(actor, access, 'end-coordination');
    notEnded(coordination);
    const { id } = coordination;
    const { state } = standing(coordination, now);
    const by = { endedById: actor.person.id, endedByAgencyId: actor.agency.id, endedReason: reason || null };
    await db.coordination.update({ where: { id }, data: { endedAt: now, ...by } });
    await db.coordinationGrant.updateMany({ where: { coordinationId: id, endsAt: { gt: now } }, data: { endsAt: now } });
    const told = { name: 'coordination.ended', old: { state }, new: { side: sideOf(actor, coordination), reason }, rights: true };
    ctx.record(await coordinationFact(ctx, coordination, told));
    return { coordination: id };
  },
});
