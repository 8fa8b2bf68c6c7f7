import { locales } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { Forms } from './term.ts';

/** A term's forms as rows, each once in its language. */
export function formRows(forms: Forms) {
  return locales.flatMap((language) =>
    [...new Set(forms[language] ?? [])].map((text, position) => ({ language, position, text, folded: foldText(text) })),
  );
}

/** Rows of forms, in the order of their positions, as one says them. */
export function formsOf(rows: readonly { language: string; text: string }[]): Forms {
  const by = (language: string) => rows.filter((row) => row.language === language).map(({ text }) => text);
  return Object.fromEntries(locales.map((locale) => [locale, by(locale)]).filter(([, texts]) => texts && texts.length > 0));
}

/** The backlog or the programme whose glossary it is; one of the two. */
export interface Glossary {
  backlogId?: string | null;
  programmeId?: string | null;
}

/**
 * Locks the glossary: a form leads to one term of a glossary: two agencies that mean different things by a word do so under one term.
 * @throws Refused naming the language whose form another term has
 */
export async function checkFormsFree(ctx: Context, { backlogId, programmeId }: Glossary, forms: Forms, termId?: string) {
  const [table, id] = backlogId ? ['backlog', backlogId] : ['programme', programmeId];
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
  const rows = formRows(forms);
  const taken = await ctx.db.termForm.findFirst({
    where: {
      folded: { in: rows.map(({ folded }) => folded) },
      term: { removedAt: null, ...(backlogId ? { backlogId } : { programmeId }) },
      ...(termId && { termId: { not: termId } }),
    },
    select: { folded: true },
  });
  const row = taken && rows.find(({ folded }) => folded === taken.folded);
  if (row) throw refuse(`forms.${row.language}`, 'form_taken', { form: row.text });
}
