import type { KnownItem, KnownText } from './known-item.ts';
import type { Standing } from './relatives/fit-relatives.rules.ts';

/** What earlier imports of the source made in the backlog, by the file's ids. */
export interface Before {
  items: ReadonlyMap<string, KnownItem>;
  states: ReadonlyMap<string, string>;
  /** And the items of ours that they hang on, null as in {@link KnownText}. */
  checklists: ReadonlyMap<string, string | null>;
  entries: ReadonlyMap<string, KnownText & { done: boolean; saidDone: boolean }>;
  comments: ReadonlyMap<string, KnownText>;
  attachments: ReadonlySet<string>;
  links: ReadonlySet<string>;
  /** Links between such items as they are kept (`keptLink`), whoever made them. */
  linked: ReadonlySet<string>;
  /** Ids of items of other backlogs that the file ties items to, where they are there to be seen. */
  elsewhere: ReadonlySet<string>;
  /** What else such items are parts of, and their other parts: what they are and stand in. */
  relatives: ReadonlyMap<string, Standing>;
}
