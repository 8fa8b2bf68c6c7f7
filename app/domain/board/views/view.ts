import type { FilterChoices } from '#app/domain/backlog/filter/filter.ts';
import type { ServesChoices } from '#app/domain/blocker/commitment.ts';

/** Views that one list holds for one owner. */
export const viewsAtMost = 30;
export const longestViewName = 60;

/** The list that a view is of; that of blockers has its name in the catalogues. */
export type ViewedList =
  | { kind: 'board'; id: string; name: string }
  | { kind: 'backlog'; prefix: string; name: string }
  | { kind: 'blockers'; name: '' };

/** A filter under a name, as its list offers it. */
export interface ViewLine {
  id: string;
  name: string;
  /** Everybody who sees the list has it; else it is one's own. */
  shared: boolean;
  /** The filter as an address carries it. */
  search: string;
  /** The list opens with it for the reader. */
  opens: boolean;
  /** The reader may rename and remove it. */
  mine: boolean;
}

export interface ListViews {
  list: ViewedList;
  views: ViewLine[];
  can: { share: boolean };
}

/** What a view's own page shows. */
export interface ViewPage extends ViewLine {
  list: ViewedList;
  /** What the values of its filter are called; of one of blockers its aims. */
  choices: FilterChoices | null;
  serves: ServesChoices | null;
  /** Of one of blockers: what the agencies are called that it names by their codes. */
  agencies: readonly { code: string; name: string }[] | null;
}
