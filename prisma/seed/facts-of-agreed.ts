import { historyDays } from './calendar.ts';
import type { DemoFact } from './demo-fact.ts';
import { checklistId, commentId, criterionId, entryId, requestId } from './ids.ts';
import type { DemoEntry, DemoItem } from './items.ts';

/** About five minutes of a working day. */
const soon = 0.01;
/** Nothing happens later than this. */
const latest = historyDays - 0.015;

/** When a comment was changed by who had just said it. */
export const savedAt = (said: number) => Math.min(said + soon / 2, latest);

/** When a merge request was attached: soon after work began. */
export const linkedAt = ({ life }: DemoItem) =>
  Math.min((life.steps.find(({ state }) => state === 2)?.at ?? life.steps[0]?.at ?? 0) + 0.3, latest);

/** What a team agreed on an item and said under it, as the commands record it. */
export function factsOfAgreed(item: DemoItem): DemoFact[] {
  const made = item.life.steps[0]?.at ?? 0;
  const by = item.author;
  const { checklist, criteria, comments, ties, request } = item;
  const added = (name: string, n: number, after: object): DemoFact => ({
    name,
    at: made + soon * (4.2 + n * 0.05),
    by,
    new: after,
  });
  return [
    ...(checklist ? [added('checklist.added', 0, { checklist: checklistId(item), name: checklist.name })] : []),
    ...(checklist?.entries ?? []).map(({ text }, n) => added('checklist_entry.added', n + 1, { entry: entryId(item, n), text })),
    ...criteria.map(({ text }, n) => added('criterion.added', n + 1, { entry: criterionId(item, n), text })),
    ...ticked(item, checklist?.entries ?? [], 'checklist_entry.ticked', entryId),
    ...ticked(item, criteria, 'criterion.met', criterionId),
    ...(request === undefined ? [] : [requested(item, request)]),
    ...ties.map(({ id, kind, to, at }) => ({ name: 'item.linked', at, by, new: { link: id, kind, to: to.key } })),
    ...comments.flatMap((comment, n) => talked(comment, commentId(item, n))),
  ];
}

function requested(item: DemoItem, url: string): DemoFact {
  const by = item.assignees[0] ?? item.author;
  return { name: 'link.added', at: linkedAt(item), by, new: { link: requestId(item), title: '', url } };
}

function talked({ author: by, at, text, mentions, was }: DemoItem['comments'][number], comment: string): DemoFact[] {
  const added = { name: 'comment.added', at, by, new: { comment, mentions } };
  if (was === undefined) return [added];
  const edited = { old: { comment, text: was, mentions: [] }, new: { comment, text, mentions } };
  return [added, { name: 'comment.edited', at: savedAt(at), by, ...edited }];
}

function ticked(
  item: DemoItem,
  entries: readonly DemoEntry[],
  name: string,
  idOf: (item: DemoItem, n: number) => string,
): DemoFact[] {
  const from = item.life.steps.find(({ state }) => state === 2)?.at ?? item.life.steps.at(-1)?.at ?? 0;
  const until = Math.max(item.life.steps.at(-1)?.at ?? from, from + 0.3);
  const by = item.assignees[0] ?? item.author;
  return entries.flatMap(({ text, done }, n) =>
    done
      ? [{ name, at: Math.min(from + (until - from) * (0.3 + n * 0.1), latest), by, new: { entry: idOf(item, n), text } }]
      : [],
  );
}
