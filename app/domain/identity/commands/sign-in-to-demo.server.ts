import { z } from 'zod';
import { locales } from '#app/domain/actor.ts';
import { openCommand } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { openSession } from '#app/platform/auth.server.ts';
import { id } from '../person.ts';
import { agencyToActFor } from '../standing.server.ts';

/**
 * Signs in as one of the demo world's invented people, without a password; in any other installation there is no such thing. The person
 * takes on the language in which the visitor reads, so that nobody finds themselves before a page they cannot read.
 */
export const signInToDemo = openCommand({
  name: 'sign-in-to-demo',
  summary: 'Sign in as an invented person of the demo world',
  input: z.strictObject({ person: id, locale: z.enum(locales).optional() }),
  example: (world) => ({ as: 'member', input: { person: world.member }, events: ['person.signed-in'] }),
  async run(ctx, input) {
    const mark = await ctx.db.installation.findUnique({ where: { key: 'demo' } });
    const uuid = z.uuid().safeParse(input.person);
    if (mark?.value !== true || !uuid.success) throw new NotFound();
    const person = await ctx.db.person.findFirst({ where: { id: uuid.data, disabledAt: null } });
    if (!person) throw new NotFound();
    const agencyId = await agencyToActFor(ctx.db, person.id);
    ctx.record({ name: 'person.signed-in', subject: 'person', subjectId: person.id, agencies: agencyId ? [agencyId] : [] });
    const { locale } = input;
    if (locale && locale !== person.locale) {
      await ctx.db.person.update({ where: { id: person.id }, data: { locale } });
      const facts = { old: { locale: person.locale }, new: { locale } };
      ctx.record({ name: 'person.language-changed', subject: 'person', subjectId: person.id, ...facts });
    }
    return { session: await openSession(ctx.db, person.id, agencyId) };
  },
});
