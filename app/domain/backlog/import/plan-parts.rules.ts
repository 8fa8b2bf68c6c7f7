import type { Before } from './before.ts';
import type { KnownText } from './known-item.ts';
import type { StagedChecklist, StagedItem } from './staged.ts';

/** A checklist entry of the file, and what it is to say here. */
export interface Tick {
  id: string;
  text: string;
  done: boolean;
}

/** What hangs on an item that is there: what of it is new in the file, and which texts and ticks it takes over. */
export function partsOf(staged: StagedItem, before: Before) {
  const lists = staged.checklists.filter((list) => list.id !== '');
  const entries = lists.filter((list) => before.checklists.has(list.id));
  return {
    checklists: lists.filter((list) => !before.checklists.has(list.id)),
    entries: entries
      .map((list) => ({ checklist: list.id, entries: list.entries.filter((entry) => !before.entries.has(entry.id)) }))
      .filter((list) => list.entries.length > 0),
    ticks: entries.flatMap((list) => list.entries.flatMap((entry) => tickOf(entry, before.entries.get(entry.id)))),
    comments: staged.comments.filter((comment) => !before.comments.has(comment.id)),
    texts: staged.comments.flatMap(({ id, text }) => {
      const known = before.comments.get(id);
      return known && known.said !== text && known.now === known.said ? [{ id, text }] : [];
    }),
    attachments: staged.attachments.filter((attachment) => !before.attachments.has(attachment.id)),
  };
}

/** What an entry takes over: its text and its tick, each where the file has changed it and nobody here has. */
function tickOf(
  entry: StagedChecklist['entries'][number],
  known: (KnownText & { done: boolean; saidDone: boolean }) | undefined,
): Tick[] {
  if (!known) return [];
  const text = known.said !== entry.text && known.now === known.said ? entry.text : known.now;
  const done = known.saidDone !== entry.done && known.done === known.saidDone ? entry.done : known.done;
  return text === known.now && done === known.done ? [] : [{ id: entry.id, text, done }];
}
