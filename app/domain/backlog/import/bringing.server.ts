import type { Context } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Backlog } from '#app/platform/prisma/client.ts';
import type { StateCategory } from '../item.ts';
import type { ImportSource, StagedMember } from './staged.ts';

export interface BroughtState {
  id: string;
  name: string;
  category: StateCategory;
}

/** An import being written: where to, by whom, and what the file's lists, labels and members are here. */
export interface Bringing {
  ctx: Context;
  importId: string;
  /** Who uploaded the file. */
  uploader: string;
  source: ImportSource;
  backlog: Backlog;
  states: ReadonlyMap<string, BroughtState>;
  labels: ReadonlyMap<string, string>;
  /** Members who are people here. */
  people: ReadonlyMap<string, string>;
  members: ReadonlyMap<string, StagedMember>;
}

/** What a thing of the file became, by which it is known again. */
export function refRow(
  { importId, source, backlog }: Pick<Bringing, 'importId' | 'source' | 'backlog'>,
  kind: 'state' | 'label' | 'member' | 'item' | 'comment' | 'checklist' | 'entry' | 'attachment' | 'link',
  sourceId: string,
  targetId: string,
  snapshot: unknown = {},
) {
  return {
    id: newId(),
    backlog_id: backlog.id,
    import_id: importId,
    source,
    kind,
    source_id: sourceId,
    target_id: targetId,
    snapshot,
  };
}

export type RefRow = ReturnType<typeof refRow>;
