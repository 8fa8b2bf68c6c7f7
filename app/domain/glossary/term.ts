import type { Locale, Names } from '#app/domain/actor.ts';

/** Terms of a page. */
export const glossaryPageSize = 50;
/** A glossary holds no more: all of it is compared with every text. */
export const mostTerms = 1_000;

/** How a term is written, by language: its name first, then its other forms and abbreviations. */
export type Forms = Partial<Record<Locale, string[]>>;

export interface Party {
  code: string;
  names: Names;
}

/** Where the law says so; each may be empty. */
export interface LawSource {
  document: string;
  article: string;
  address: string;
}

/** What an agency means by a term. */
export interface Meaning {
  agency: Party;
  /** Whether it is that of the agency one acts for. */
  own: boolean;
  language: Locale;
  text: string;
  source: LawSource;
  /** Who wrote it so, and when (ISO moment). */
  by: string;
  at: string;
  version: number;
}

export const answers = ['same', 'adopted', 'different', 'withdrawn'] as const;
export type Answer = (typeof answers)[number];

/** Agencies mean different things by a term: who sees to an answer, and what it was. */
export interface Question {
  raisedAt: string;
  owner: { id: string; name: string; agency: Party };
  /** Codes of the agencies that say the meanings are the same. */
  agreed: string[];
  closedAt: string | null;
  answer: Answer | null;
  note: string;
}

export interface TermLine {
  id: string;
  forms: Forms;
  /** The reader's agency's first, then by the agency's code. */
  meanings: Meaning[];
  /** Open now; null where agencies mean the same, or mean different things on purpose. */
  question: Question | null;
}

/** The glossary that a term stands in. */
export type GlossaryPlace = { name: string; agency: Party; own: boolean } & (
  | { kind: 'backlog'; prefix: string }
  | { kind: 'programme'; id: string }
);

export interface GlossaryPage {
  place: GlossaryPlace;
  terms: TermLine[];
  /** Terms that the page's find has, and how many of the whole glossary have an open question. */
  total: number;
  questions: number;
  page: number;
  pages: number;
  can: { add: boolean };
}

export interface TermPage extends TermLine {
  place: GlossaryPlace;
  /** Questions that were answered, the latest first. */
  answered: Question[];
  /** People of the agency one acts for who could see to the open question; empty where none may be named. */
  colleagues: { id: string; name: string }[];
  can: {
    /** Write and remove it; the glossary's owner alone. */
    keep: boolean;
    /** Say what one's agency means. */
    mean: boolean;
    /** Answer the open question; those agencies alone that mean something by it. */
    answer: boolean;
  };
}

/** A term that stands in the texts of an item, with what is told of it there. */
export interface ItemTerm extends TermLine {
  place: GlossaryPlace;
  /** Each form as it is compared. */
  folded: { language: Locale; text: string; folded: string }[];
}

/** The languages of a form or a meaning in the order in which one that is missing is replaced: the same language in another script first. */
const nearest: Record<Locale, readonly Locale[]> = {
  en: ['en', 'uz-Latn', 'ru', 'uz-Cyrl'],
  ru: ['ru', 'uz-Cyrl', 'uz-Latn', 'en'],
  'uz-Latn': ['uz-Latn', 'uz-Cyrl', 'ru', 'en'],
  'uz-Cyrl': ['uz-Cyrl', 'uz-Latn', 'ru', 'en'],
};

/** A term's name as its reader knows it, with the language that it is in. */
export function nameOfTerm(forms: Forms, locale: Locale): { language: Locale; text: string } {
  const language = nearest[locale].find((each) => forms[each]?.[0]) ?? locale;
  return { language, text: forms[language]?.[0] ?? '' };
}
