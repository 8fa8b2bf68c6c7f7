import { type Context, openCommand } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { openSession } from '#app/platform/auth.server.ts';
import { isPassword } from '#app/platform/password.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { takeLink } from '../links.server.ts';
import { acceptInvitationInput } from '../person.ts';

/**
 * Lets somebody who has an account belong to the agency that invited them, and acts for it. It takes two proofs, so that neither who else holds
 * the account nor who else holds the link comes in: the agency's link, and a session of the account or its password.
 */
export const acceptInvitation = openCommand({
  name: 'accept-invitation',
  summary: 'Accept an invitation with an account that one has already',
  input: acceptInvitationInput,
  example: (world) => ({
    as: 'member',
    input: { link: world.invitation, password: world.password },
    events: ['person.accepted', 'team.member-added'],
  }),
  async run(ctx, { link, ...proof }) {
    const taken = await takeLink(ctx, link, true);
    if (!taken?.role) throw refuse('link', 'link_over');
    const { personId, agencyId, role } = taken;
    const held = await heldAccount(ctx, personId, proof);
    await ctx.db.membership.upsert({
      where: { personId_agencyId: { personId, agencyId } },
      create: { personId, agencyId, role, since: ctx.now },
      update: { role, name: null, since: ctx.now, endedAt: null },
    });
    const by = { by: personId, agencies: [agencyId] };
    ctx.record({ name: 'person.accepted', subject: 'person', subjectId: personId, ...by, new: { role }, rightsOf: [personId] });
    const teams = await ctx.db.team.findMany({ where: { id: { in: taken.teams }, agencyId }, orderBy: { id: 'asc' } });
    await ctx.db.teamMember.createMany({ data: teams.map(({ id }) => ({ teamId: id, personId })), skipDuplicates: true });
    for (const { id } of teams) {
      ctx.record({ name: 'team.member-added', subject: 'team', subjectId: id, ...by, new: { person: personId } });
    }
    if (!held.session) return { email: held.email, session: await openSession(ctx.db, personId, agencyId) };
    await ctx.db.session.update({ where: { id: held.session }, data: { agencyId } });
    return { email: held.email };
  },
});

/** The account's address, and the session by which it is held, if it is by one. */
async function heldAccount(
  { db, now }: Context<null>,
  personId: string,
  { session, password = '' }: { session?: string; password?: string },
): Promise<{ email: string; session?: string }> {
  const { email, passwordHash } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  if (session === undefined) {
    if (!(await isPassword(passwordHash, password))) throw refuse('password', 'sign_in_failed');
    return { email };
  }
  const held = await db.session.findFirst({ where: { id: digest(session), personId, expiresAt: { gt: now } } });
  if (!held) throw refuse('link', 'invitation_of_another');
  return { email, session: held.id };
}
