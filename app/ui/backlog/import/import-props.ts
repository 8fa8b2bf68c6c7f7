import type { ImportPage } from '#app/domain/backlog/import/import-page.ts';
import type { Problem } from '#app/domain/errors.ts';

/** What the page of an import is given. */
export type ImportProps = ImportPage & {
  /** The choices have just been kept. */
  saved: boolean;
  /** Why what was asked was not done. */
  refused: readonly Problem[] | undefined;
};
