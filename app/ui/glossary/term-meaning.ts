import type { ItemTerm } from '#app/domain/glossary/term.ts';

/** What is shown at a marked word: the terms that stand there, under the id that the word names. */
export interface TermMeaning {
  id: string;
  terms: Omit<ItemTerm, 'folded'>[];
}
