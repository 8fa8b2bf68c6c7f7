import type { Context } from '#app/domain/command.server.ts';
import type { Archive } from './archive.ts';

/** An agency being brought in: as whom, and what the things of its file are here. */
export interface Bringing {
  ctx: Omit<Context, 'record'>;
  archive: Archive;
  /** The agency's id in the file. */
  source: string;
  idHere: (id: string) => string;
  /** Ids here of whoever stands in the file's list of people. */
  people: ReadonlySet<string>;
}
