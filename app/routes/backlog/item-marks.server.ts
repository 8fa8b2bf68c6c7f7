import { findTerms, indexTerms } from '#app/domain/glossary/mark-terms.rules.ts';
import type { ItemTerm } from '#app/domain/glossary/term.ts';
import { termPath } from '#app/paths.ts';
import type { MarkedPlace, Marks } from '#app/platform/markdown.server.ts';
import type { Piece } from '#app/ui/glossary/marked-text.tsx';
import type { TermMeaning } from '#app/ui/glossary/term-meaning.ts';

/** The terms of an item as marks in its texts. */
export function marksOf(terms: readonly ItemTerm[]): Marks {
  const forms = terms.flatMap(({ id, folded }) => folded.map((form) => ({ term: id, ...form })));
  const index = indexTerms(forms);
  const order = new Map(terms.map(({ id }, at) => [id, at]));
  const find = (text: string, seen: Set<string>): MarkedPlace[] =>
    findTerms(text, index, seen).map(({ start, end, terms: here }) => {
      const ids = here.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
      return { start, end, to: termPath(ids[0] ?? ''), describedBy: ['meaning', ...ids].join('_') };
    });
  return { key: JSON.stringify(forms.map(({ term, language, folded }) => [term, language, folded])), find };
}

/** A plain text in pieces, its terms marked. */
export function piecesOf(text: string, { find }: Marks): Piece[] {
  let at = 0;
  const pieces = find(text, new Set()).flatMap(({ start, end, ...mark }): Piece[] => {
    const before = text.slice(at, start);
    at = end;
    return [before, { ...mark, text: text.slice(start, end) }];
  });
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}

/** What the words mean that are marked in these texts, each once. */
export function meaningsIn(
  terms: readonly ItemTerm[],
  htmls: readonly string[],
  pieces: readonly (readonly Piece[])[],
): TermMeaning[] {
  const inHtml = htmls.flatMap((html) =>
    [...html.matchAll(/aria-describedby="(meaning_[0-9a-f_-]+)"/g)].map(([, id = '']) => id),
  );
  const inPieces = pieces.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.describedBy]));
  return [...new Set([...inHtml, ...inPieces])].map((id) => ({
    id,
    terms: id
      .split('_')
      .flatMap((named) => terms.filter((term) => term.id === named))
      .map(({ folded: _, ...term }) => term),
  }));
}
