import type { Before } from './before.ts';
import type { KnownText } from './known-item.ts';
import type { StagedChecklist, StagedItem } from './staged.ts';

/** A checklist entry of the file, and what it is to say here. */
export interface Tick {
  id: string;
  text: string;
  done: boolean;
}

type KnownParts = Pick<Before, 'checklists' | 'entries' | 'comments' | 'attachments'>;
type KnownEntry = KnownText & { done: boolean; saidDone: boolean };

/**
 * What hangs on an item that is there: what of it is new in the file, and which texts and ticks it takes over. What was hung on another
 * item, or on one that is hidden, is neither made again nor changed, whichever item the file names it under.
 * @param item the item's id here
 */
export function partsOf(staged: StagedItem, item: string, before: KnownParts) {
  const lists = staged.checklists.filter((list) => list.id !== '');
  const there = lists.filter((list) => before.checklists.get(list.id) === item);
  const isIts = (known: KnownText | undefined): boolean => known?.item === item;
  const { comments, attachments } = freshParts(staged, before);
  return {
    checklists: lists.filter((list) => !before.checklists.has(list.id)).map((list) => freshEntries(list, before)),
    entries: there
      .map((list) => ({ checklist: list.id, entries: freshEntries(list, before).entries }))
      .filter((list) => list.entries.length > 0),
    ticks: there.flatMap((list) =>
      list.entries.flatMap((entry) => {
        const known = before.entries.get(entry.id);
        return known && isIts(known) ? tickOf(entry, known) : [];
      }),
    ),
    comments,
    texts: staged.comments.flatMap(({ id, text }) => {
      const known = before.comments.get(id);
      return known && isIts(known) && known.said !== text && known.now === known.said ? [{ id, text }] : [];
    }),
    attachments,
  };
}

/** An item that is to be made, without what the file hung on another item before. */
export function withFreshParts(staged: StagedItem, before: KnownParts): StagedItem {
  return { ...staged, ...freshParts(staged, before) };
}

function freshParts(staged: StagedItem, before: KnownParts): Pick<StagedItem, 'checklists' | 'comments' | 'attachments'> {
  return {
    checklists: staged.checklists.filter(({ id }) => !before.checklists.has(id)).map((list) => freshEntries(list, before)),
    comments: staged.comments.filter(({ id }) => !before.comments.has(id)),
    attachments: staged.attachments.filter(({ id }) => !before.attachments.has(id)),
  };
}

function freshEntries(list: StagedChecklist, { entries }: KnownParts): StagedChecklist {
  return { ...list, entries: list.entries.filter(({ id }) => !entries.has(id)) };
}

/** What an entry takes over: its text and its tick, each where the file has changed it and nobody here has. */
function tickOf(entry: StagedChecklist['entries'][number], known: KnownEntry): Tick[] {
  const text = known.said !== entry.text && known.now === known.said ? entry.text : known.now;
  const done = known.saidDone !== entry.done && known.done === known.saidDone ? entry.done : known.done;
  return text === known.now && done === known.done ? [] : [{ id: entry.id, text, done }];
}
