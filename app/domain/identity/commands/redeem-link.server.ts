import { openCommand } from '#app/domain/command.server.ts';
import { Refused, refuse } from '#app/domain/errors.ts';
import { closeSessionsOf, openSession } from '#app/platform/auth.server.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { dropLinks } from '../links.server.ts';
import { passwordProblem } from '../password.rules.ts';
import { redeemLinkInput } from '../person.ts';
import { agencyToActFor } from '../standing.server.ts';

/**
 * Sets a password by a one-time link, on joining or to reset it, and signs in; every earlier session ends. A link that is unknown, used,
 * replaced or too old is refused in the same words.
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
    // Two who use one link at once: the second waits here and finds it used.
    const [taken] = await ctx.db.$queryRaw<{ personId: string; agencyId: string; purpose: 'join' | 'reset' }[]>`
      UPDATE one_time_link l SET used_at = ${ctx.now} FROM person p
      WHERE l.id = ${digest(link)} AND l.used_at IS NULL AND l.expires_at > ${ctx.now} AND p.id = l.person_id AND p.disabled_at IS NULL
      RETURNING l.person_id AS "personId", l.agency_id AS "agencyId", l.purpose`;
    if (!taken) throw refuse('link', 'link_over');
    const before = await ctx.db.person.findUniqueOrThrow({ where: { id: taken.personId } });
    const person = { ...before, name: (taken.purpose === 'join' ? name : undefined) ?? before.name };
    const problem = passwordProblem(password, person);
    if (problem) throw new Refused([problem]);
    const { id } = person;
    await ctx.db.person.update({ where: { id }, data: { name: person.name, passwordHash: await hashPassword(password) } });
    await dropLinks(ctx.db, id);
    await closeSessionsOf(ctx.db, id);
    ctx.record({
      name: taken.purpose === 'join' ? 'person.joined' : 'person.password-reset',
      subject: 'person',
      subjectId: id,
      agencies: [taken.agencyId],
      rightsOf: [id],
    });
    return { session: await openSession(ctx.db, id, await agencyToActFor(ctx.db, id)), email: person.email };
  },
});
