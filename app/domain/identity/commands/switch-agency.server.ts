import { z } from 'zod';
import { openCommand } from '#app/domain/command.server.ts';
import { NotFound, SignedOut } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { digest } from '#app/platform/secret.server.ts';
import { id, secret } from '../person.ts';

/**
 * Lets a session act for another agency that its person belongs to. Proven by the session's secret, since somebody who has left the agency
 * they act for is nobody's actor until they have switched.
 */
export const switchAgency = openCommand({
  name: 'switch-agency',
  summary: 'Act for another agency',
  input: z.strictObject({ session: secret, agency: id }),
  example: (world) => ({ as: 'member', input: { session: world.sessionSecret, agency: world.agency.id }, events: [] }),
  async run(ctx, { session, agency }) {
    const held = await ctx.db.session.findFirst({
      where: { id: digest(session), expiresAt: { gt: ctx.now }, person: { disabledAt: null } },
    });
    if (!held) throw new SignedOut();
    const { personId } = held;
    const membership = await ctx.db.membership.findFirst({ where: { personId, agencyId: idOf(agency), endedAt: null } });
    if (!membership) throw new NotFound();
    if (held.agencyId === membership.agencyId) return { agency: membership.agencyId };
    await ctx.db.session.update({ where: { id: held.id }, data: { agencyId: membership.agencyId } });
    ctx.record({
      name: 'person.agency-switched',
      subject: 'person',
      subjectId: personId,
      agencies: [membership.agencyId, ...(held.agencyId ? [held.agencyId] : [])],
      old: { agency: held.agencyId },
      new: { agency: membership.agencyId },
      rightsOf: [personId],
    });
    return { agency: membership.agencyId };
  },
});
