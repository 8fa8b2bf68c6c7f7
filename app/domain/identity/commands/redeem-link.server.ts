import { type Context, openCommand } from '#app/domain/command.server.ts';
import { Refused, refuse } from '#app/domain/errors.ts';
import { closeSessionsOf, openSession } from '#app/platform/auth.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { dropLinks, type TakenLink, takeLink } from '../links.server.ts';
import { passwordProblem } from '../password.rules.ts';
import { redeemLinkInput } from '../person.ts';
import { revokeTokensOf } from '../revoke-tokens.server.ts';
import { lockAdministeredElsewhere, setAsideElsewhere } from '../set-aside.server.ts';
import { refuseLastAdministratorElsewhere } from '../standing.server.ts';

/**
 * Sets a password by a one-time link, on joining or to reset it, and signs in; every earlier session and token ends. Whoever does so acts for
 * the agency that made the link, and for others only once they accept anew. A link that is unknown, used, replaced or too old is refused in the same words.
 */
export const redeemLink = openCommand({
  name: 'redeem-link',
  summary: 'Set a password by a one-time link',
  input: redeemLinkInput,
  example: (world) => ({
    as: 'member',
    input: { link: world.link, password: 'a bridge of nine planks' },
    events: ['person.joined'],
  }),
  async run(ctx, { link, name, password }) {
    await lockAdministeredElsewhere(ctx.db, link);
    const taken = await takeLink(ctx, link, false);
    if (!taken) throw await whyNot(ctx, link);
    const before = await ctx.db.person.findUniqueOrThrow({ where: { id: taken.personId } });
    const person = { ...before, ...(taken.purpose === 'join' && (await beginning(ctx.db, taken, name))) };
    const problem = passwordProblem(password, person);
    if (problem) throw new Refused([problem]);
    const { id } = person;
    const said = { name: person.name, locale: person.locale };
    await ctx.db.person.update({ where: { id }, data: { ...said, passwordHash: await hashPassword(password) } });
    // Before anybody had set a password there was nobody who could administer.
    if (before.passwordHash !== null) await refuseLastAdministratorElsewhere(ctx.db, before, taken.agencyId);
    await setAsideElsewhere(ctx, before, taken.agencyId);
    await ctx.db.membership.updateMany({ where: { personId: id, endedAt: null }, data: { name: null } });
    await dropLinks(ctx.db, id);
    await revokeTokensOf(ctx, id);
    await closeSessionsOf(ctx.db, id);
    ctx.record({
      name: taken.purpose === 'join' ? 'person.joined' : 'person.password-reset',
      subject: 'person',
      subjectId: id,
      agencies: [taken.agencyId],
      rightsOf: [id],
    });
    return { session: await openSession(ctx.db, id, taken.agencyId), email: person.email };
  },
});

/** What an account begins with: the name that its person chose, else that of the agency they join, and the language of who invited them. */
async function beginning(db: Db, { personId, agencyId, createdById }: TakenLink, name: string | undefined) {
  const membership = await db.membership.findUnique({ where: { personId_agencyId: { personId, agencyId } } });
  const by = createdById ? await db.person.findUnique({ where: { id: createdById }, select: { locale: true } }) : null;
  const called = name ?? membership?.name;
  return { ...(called && { name: called }), ...(by && { locale: by.locale }) };
}

/** Somebody who was about to join learns that a password was set by another agency's link meanwhile: they accept with it instead. */
async function whyNot({ db, now }: Context<null>, link: string): Promise<Refused> {
  const waits = await db.oneTimeLink.count({
    where: { id: digest(link), purpose: 'belong', usedAt: null, expiresAt: { gt: now }, person: { disabledAt: null } },
  });
  return waits > 0 ? refuse('password', 'has_password') : refuse('link', 'link_over');
}
