import { calledToday, linkKinds } from '../item/item-link.ts';
import { cut, type Loose, lineOf, listOf, momentOf, oneOf, textOf, within } from './loose-json.rules.ts';
import type { StagedComment, StagedItem, StagedTie } from './staged.ts';

/** What hangs on an item of a backlog's own file. */
export function partsIn(row: Loose, id: string): Pick<StagedItem, 'checklists' | 'comments' | 'removedComments' | 'attachments'> {
  return {
    checklists: listOf(row.checklists).map((list, at) => ({
      id: `${id}/checklist/${at}`,
      kind: oneOf(['checklist', 'acceptance'] as const, list.kind),
      name: cut(lineOf(list.name), 200) || '–',
      entries: listOf(list.entries).map((entry, place) => ({
        id: `${id}/checklist/${at}/${place}`,
        text: cut(textOf(entry.text), 2_000) || '–',
        done: entry.done === true,
      })),
    })),
    comments: withOwnIds(listOf(row.comments).map(commentIn), id),
    removedComments: listOf(row.removedComments).map((comment) => ({
      ...commentIn(comment),
      removedAt: momentOf(comment.removedAt) ?? new Date(0).toISOString(),
      removedBy: textOf(comment.removedBy) || null,
    })),
    attachments: listOf(row.links).flatMap((link, at) => {
      const url = textOf(link.url).trim();
      const usable = /^https?:\/\/\S+$/i.test(url) && url.length <= 2_000;
      return usable ? [{ id: `${id}/link/${at}`, name: cut(lineOf(link.name) || url, 300), url }] : [];
    }),
  };
}

/** A comment is known again by its item and its own id, or by its place where it has no id of its own. */
function withOwnIds(comments: readonly StagedComment[], item: string): StagedComment[] {
  const seen = new Set(['']);
  return comments.map((comment, at) => {
    const own = !seen.has(comment.id) && Boolean(seen.add(comment.id));
    return { ...comment, id: own ? `${item}/said/${comment.id}` : `${item}/comment/${at}` };
  });
}

function commentIn(comment: Loose): StagedComment {
  const moment = momentOf(comment.at) ?? new Date(0).toISOString();
  const edited = within(comment, 'edited');
  const versions = listOf(edited.versions).map((version) => ({
    text: cut(textOf(version.text), 10_000),
    at: momentOf(version.at) ?? moment,
  }));
  return {
    id: cut(textOf(comment.id), 100),
    by: textOf(comment.by) || null,
    name: cut(lineOf(comment.name), 200) || '–',
    at: moment,
    text: cut(textOf(comment.text), 10_000),
    ...(comment.internal === true && { internal: true }),
    ...(versions.length > 0 && { edited: { at: momentOf(edited.at) ?? moment, versions } }),
  };
}

/** The items that it is tied to. */
export function tiesIn(row: Loose, { id: from, row: place }: StagedItem): StagedTie[] {
  return listOf(row.linked).flatMap((link) => {
    const to = cut(textOf(link.to), 200);
    const kind = oneOf(linkKinds, calledToday(link.kind));
    const elsewhere = textOf(link.elsewhere).toLowerCase();
    const said = `${kind.replaceAll('_', ' ')}: ${to}`;
    return to === '' || to === from ? [] : [{ row: place, from, to, kind, said, less: false, ...(elsewhere && { elsewhere }) }];
  });
}
