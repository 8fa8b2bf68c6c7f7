import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../../access.ts';
import { checkOwnSignature, signedBy } from '../../write-version.server.ts';
import { acceptCoordinationInput } from '../coordination-forms.ts';
import { letCoordinationStand } from '../let-stand.server.ts';
import { coordinationFact, reachLockedCoordination, sideOf, waitingFor } from '../reached-coordination.server.ts';

/** Accepts the coordination terms that the other side offers: now both have, and they hold from their start to their end. */
export const acceptCoordination = command({
  name: 'accept-coordination',
  summary: 'Accept the coordination terms that the other side offers',
  input: acceptCoordinationInput,
  example: (world) => ({
    as: 'coordinator',
    input: { coordination: world.coordinationOffer, version: 1, signatory: 'R. Saidov', letter: '12-04/118' },
    events: ['coordination.accepted'],
  }),
  reach: (ctx, input) => reachLockedCoordination(ctx, input.coordination),
  async run(ctx, { version, signatory, letter }, coordination) {
    allow(ctx.actor, access, 'accept-coordination');
    const pending = waitingFor(ctx.actor, coordination, version, ctx.now);
    await checkOwnSignature(ctx, { signatory, letter });
    if (pending.endsAt <= ctx.now) throw refuse('version', 'terms_over');
    const side = sideOf(ctx.actor, coordination);
    const signed = await ctx.db.coordinationVersion.update({
      where: { id: pending.id },
      data: signedBy(ctx, side, { signatory, letter }),
    });
    await letCoordinationStand(ctx, coordination, signed);
    const told = { name: 'coordination.accepted', new: { version, side }, rights: true };
    ctx.record(await coordinationFact(ctx, coordination, told));
    return { coordination: coordination.id };
  },
});
