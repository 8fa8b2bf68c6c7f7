import { permits } from '#app/domain/actor.ts';
import { foldedWords, foldText } from '#app/domain/folded-text.ts';
import type { Reading } from '#app/domain/query.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { type GlossaryPage, type GlossaryPlace, glossaryPageSize, nameOfTerm, type TermLine } from '../term.ts';
import { termLines } from './term-lines.server.ts';

interface Asked {
  text: string;
  open: boolean;
  page: number;
}

/** A page of a glossary that was reached: its terms by name in the reader's language, of those that are looked for. */
export async function glossaryOf(
  ctx: Reading,
  where: Prisma.TermWhereInput,
  place: GlossaryPlace,
  { text, open, page: asked }: Asked,
): Promise<GlossaryPage> {
  const { locale } = ctx.actor.person;
  const named = (term: TermLine) => nameOfTerm(term.forms, locale).text;
  const all = (await termLines(ctx, where)).map(({ place: _, ...term }) => term);
  const words = foldedWords(text);
  const found = all
    .filter((term) => (!open || term.question) && has(term, words))
    .sort((one, other) => named(one).localeCompare(named(other), locale) || one.id.localeCompare(other.id));
  const pages = Math.max(1, Math.ceil(found.length / glossaryPageSize));
  const page = Math.min(asked, pages);
  return {
    place,
    terms: found.slice((page - 1) * glossaryPageSize, page * glossaryPageSize),
    total: found.length,
    questions: all.filter(({ question }) => question).length,
    page,
    pages,
    can: { add: place.own && permits(ctx.actor, access, 'add-backlog-term') },
  };
}

/** Whether every word is found in a term's forms or meanings, in whatever script. */
function has({ forms, meanings }: TermLine, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldText([...Object.values(forms).flat(), ...meanings.map((meaning) => meaning.text)].join(' '));
  return words.every((word) => text.includes(word));
}
