import { newId } from '#app/platform/id.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import { bringComments } from './bring-comments.server.ts';
import { bringWatchers } from './bring-watchers.server.ts';
import { type Bringing, type RefRow, refRow } from './bringing.server.ts';
import type { Hung } from './hung.ts';
import type { StagedItem } from './staged.ts';

/** Writes what hangs on items: labels, people, watchers, checklists, comments, attachments; a statement a kind. */
export async function bringParts(bringing: Bringing, hung: readonly Hung[]): Promise<RefRow[]> {
  const { db } = bringing.ctx;
  await insertRows(
    db,
    'item_label',
    hung.flatMap(({ itemId, labels }) =>
      [...new Set(labels.flatMap((label) => bringing.labels.get(label) ?? []))].map((label_id) => ({
        item_id: itemId,
        label_id,
      })),
    ),
  );
  await insertRows(
    db,
    'assignment',
    hung.flatMap(({ itemId, members }) => assignmentRows(bringing, itemId, members)),
  );
  await bringWatchers(bringing, hung);
  return [
    ...(await bringChecklists(bringing, hung)),
    ...(await bringComments(bringing, hung)),
    ...(await bringLinks(bringing, hung)),
  ];
}

/** One row a person, also where two members are one person here; a member who is nobody here stays a name. */
export function assignmentRows({ people, members: all }: Bringing, itemId: string, members: readonly string[]) {
  const persons = new Set(members.flatMap((member) => people.get(member) ?? []));
  const names = new Set(members.filter((member) => !people.has(member)).map((member) => all.get(member)?.name ?? member));
  return [
    ...[...persons].map((person_id) => ({ id: newId(), item_id: itemId, person_id, name: null })),
    ...[...names].map((name) => ({ id: newId(), item_id: itemId, person_id: null, name })),
  ];
}

async function bringChecklists(bringing: Bringing, hung: readonly Hung[]): Promise<RefRow[]> {
  const lists = hung.flatMap(({ itemId, checklists }) =>
    checklists.map((list, position) => ({
      list,
      row: { id: newId(), item_id: itemId, kind: list.kind ?? 'checklist', name: list.name, position },
    })),
  );
  await insertRows(
    bringing.ctx.db,
    'checklist',
    lists.map(({ row }) => row),
  );
  const entries = await bringEntries(
    bringing,
    lists.map(({ list, row }) => ({ checklistId: row.id, entries: list.entries, after: 0 })),
  );
  return [...lists.map(({ list, row }) => refRow(bringing, 'checklist', list.id || row.id, row.id)), ...entries];
}

/** Entries of checklists that are there, after so many of their own. */
export async function bringEntries(
  bringing: Bringing,
  lists: readonly { checklistId: string; entries: StagedItem['checklists'][number]['entries']; after: number }[],
): Promise<RefRow[]> {
  const rows = lists.flatMap(({ checklistId, entries, after }) =>
    entries.map(({ id, text, done }, at) => ({
      source: id,
      row: { id: newId(), checklist_id: checklistId, text, done, position: after + at },
    })),
  );
  await insertRows(
    bringing.ctx.db,
    'checklist_entry',
    rows.map(({ row }) => row),
  );
  return rows.map(({ source, row }) => refRow(bringing, 'entry', source || row.id, row.id, { text: row.text, done: row.done }));
}

async function bringLinks(bringing: Bringing, hung: readonly Hung[]): Promise<RefRow[]> {
  const rows = hung.flatMap(({ itemId, attachments, createdAt }) =>
    attachments.map(({ id, name, url }) => ({
      source: id,
      row: { id: newId(), item_id: itemId, name, url, created_at: createdAt },
    })),
  );
  await insertRows(
    bringing.ctx.db,
    'attachment',
    rows.map(({ row }) => row),
  );
  return rows.map(({ source, row }) => refRow(bringing, 'attachment', source || row.id, row.id));
}
