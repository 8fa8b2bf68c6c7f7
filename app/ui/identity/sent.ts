import type { Problem } from '#app/domain/errors.ts';

/** What came of a form of this room's pages, as far as the page needs it. */
export interface Sent<T = unknown> {
  ok: boolean;
  /** Which of the page's forms was sent. */
  act?: string;
  answer?: T;
  problems?: readonly Problem[];
  /** What a conflict tells in order to choose. */
  detail?: Readonly<Record<string, unknown>>;
  values?: Record<string, string>;
}
