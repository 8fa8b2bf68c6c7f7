import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { changeLanguageInput } from '../person.ts';

/** Chooses the language that one reads in. */
export const changeLanguage = command({
  name: 'change-language',
  summary: 'Change your own language',
  input: changeLanguageInput,
  example: () => ({ as: 'member', input: { locale: 'uz-Latn' as const }, events: ['person.language-changed'] }),
  async run(ctx, { locale }) {
    allow(ctx.actor, access, 'change-language');
    const { id } = ctx.actor.person;
    const before = await ctx.db.person.findUniqueOrThrow({ where: { id } });
    if (before.locale === locale) return { locale };
    await ctx.db.person.update({ where: { id }, data: { locale } });
    ctx.record({
      name: 'person.language-changed',
      subject: 'person',
      subjectId: id,
      old: { locale: before.locale },
      new: { locale },
    });
    return { locale };
  },
});
