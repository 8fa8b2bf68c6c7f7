import { generateNKeysBetween } from 'fractional-indexing';
import type { BacklogFile, FileItem } from '#app/domain/backlog/export/backlog-format.ts';
import { mentionedIn } from '#app/domain/backlog/item/mentions.rules.ts';
import { newId } from '#app/platform/id.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { AgencyPart, ItemTies } from '../everything.ts';
import { linesOf, readJson } from './archive.ts';
import type { Bringing } from './bringing.ts';
import { parentsFirst } from './parents-first.rules.ts';

/** What a backlog that was brought in holds, for what is tied to it later. */
export interface BroughtBacklog {
  /** The backlog's id here. */
  id: string;
  file: BacklogFile;
  /** Items' ids here, by key. */
  items: ReadonlyMap<string, string>;
  /** States' ids here. */
  states: ReadonlyMap<string, { category: string }>;
}

/** Objectives and services that are here. */
type Ends = ReadonlySet<string>;

/** Makes the backlogs, empty. */
export function makeBacklogs({ ctx, idHere }: Bringing, backlogs: AgencyPart['backlogs']): Promise<void> {
  return insertRows(
    ctx.db,
    'backlog',
    backlogs.map(({ id, prefix, name, classification, lastNumber }) => ({
      id: idHere(id),
      agency_id: ctx.actor.agency.id,
      prefix,
      name,
      classification,
      version: 0,
      last_number: lastNumber,
      created_at: ctx.now,
    })),
  );
}

/** Fills a backlog with its states, labels and items, under the keys that they had. Links between items come when all of them are there. */
export async function bringBacklog(
  bringing: Bringing,
  { id, prefix }: AgencyPart['backlogs'][number],
  ends: Ends,
): Promise<BroughtBacklog> {
  const { ctx, archive, idHere } = bringing;
  const backlog_id = idHere(id);
  const file = await readJson<BacklogFile>(archive, `backlogs/${prefix}.json`);
  const ties = new Map<string, ItemTies>();
  for await (const tie of linesOf<ItemTies>(archive, `backlogs/${prefix}.items.ndjson`)) ties.set(tie.key, tie);
  await insertRows(
    ctx.db,
    'state',
    file.states.map(({ id: state, name: called, category, archived }, position) => ({
      id: idHere(state),
      backlog_id,
      name: called,
      category,
      position,
      archived_at: archived ? ctx.now : null,
    })),
  );
  await insertRows(
    ctx.db,
    'label',
    file.labels.map((label) => ({ id: idHere(label.id), backlog_id, name: label.name, tone: label.tone })),
  );
  const items = new Map(file.items.map(({ key }) => [key, idHere(ties.get(key)?.id ?? `${id} ${key}`)]));
  const ranks = new Map(generateNKeysBetween(null, null, file.items.length).map((rank, at) => [file.items[at]?.key, rank]));
  await insertRows(
    ctx.db,
    'item',
    parentsFirst(file.items).map((item) => ({
      ...itemRow(bringing, item, items),
      backlog_id,
      rank: ranks.get(item.key),
      ...tiedRow(bringing, ties.get(item.key), ends, item.archived),
    })),
  );
  await bringParts(bringing, file.items, items);
  return { id: backlog_id, file, items, states: new Map(file.states.map((state) => [idHere(state.id), state])) };
}

function itemRow({ idHere, people }: Bringing, item: FileItem, items: ReadonlyMap<string, string>) {
  const author = item.createdBy === null ? null : idHere(item.createdBy);
  return {
    id: items.get(item.key),
    number: Number(item.key.slice(item.key.lastIndexOf('-') + 1)),
    key: item.key,
    type: item.type,
    title: item.title,
    description: item.description,
    need_as: item.need.as,
    need_want: item.need.want,
    need_so: item.need.so,
    text_version: 1,
    state_id: idHere(item.state),
    state_since: item.stateSince,
    classification: item.classification,
    estimate: item.estimate,
    due_on: item.dueOn,
    parent_id: items.get(item.parent ?? '') ?? null,
    created_by_id: author !== null && people.has(author) ? author : null,
    created_at: item.createdAt,
  };
}

function tiedRow({ ctx, idHere }: Bringing, tie: ItemTies | undefined, ends: Ends, archived: boolean) {
  const end = (id: string | null | undefined) => (id && ends.has(idHere(id)) ? idHere(id) : null);
  return {
    objective_id: end(tie?.objective),
    service_id: end(tie?.service),
    archived_at: archived ? (tie?.archivedAt ?? ctx.now) : null,
  };
}

/** All that hangs on items. */
async function bringParts(
  { ctx, idHere, people }: Bringing,
  all: readonly FileItem[],
  items: ReadonlyMap<string, string>,
): Promise<void> {
  const { db, now } = ctx;
  const person = (id: string | null) => (id !== null && people.has(idHere(id)) ? idHere(id) : null);
  const each = <Row>(rows: (item: FileItem, item_id: string) => Row[]) =>
    all.flatMap((item) => rows(item, items.get(item.key) ?? ''));
  await insertRows(
    db,
    'assignment',
    each(({ assignees }, item_id) =>
      assignees.map(({ id, name }) => ({ id: newId(), item_id, person_id: person(id), name: person(id) ? null : name })),
    ),
  );
  await insertRows(
    db,
    'item_label',
    each(({ labels }, item_id) => labels.map((label) => ({ item_id, label_id: idHere(label) }))),
  );
  const lists = each(({ checklists }, item_id) =>
    checklists.map((list, position) => ({ ...list, id: newId(), item_id, position })),
  );
  await insertRows(
    db,
    'checklist',
    lists.map(({ entries: _entries, ...list }) => list),
  );
  await insertRows(
    db,
    'checklist_entry',
    lists.flatMap(({ id, entries }) => entries.map((entry, position) => ({ id: newId(), checklist_id: id, ...entry, position }))),
  );
  const comments = each((item, item_id) =>
    item.comments.map(({ id, by, name, at, text, internal = false, edited }) => ({
      id: idHere(id),
      item_id,
      person_id: person(by),
      author_name: person(by) ? null : name,
      text: textHere(text, idHere),
      internal,
      imported: person(by) === null,
      edited_at: edited?.at ?? null,
      created_at: at,
    })),
  );
  await insertRows(db, 'comment', comments);
  await insertRows(
    db,
    'mention',
    comments.flatMap(({ id, text, created_at }) =>
      mentionedIn(text).flatMap((named) => (people.has(named) ? [{ comment_id: id, person_id: named, created_at }] : [])),
    ),
  );
  await insertRows(
    db,
    'attachment',
    each(({ links }, item_id) => links.map((link) => ({ id: newId(), item_id, ...link, created_at: now }))),
  );
  await insertRows(
    db,
    'watch',
    each(({ watchers }, item_id) =>
      watchers.flatMap(({ id }) => {
        const who = person(id);
        return who ? [{ item_id, person_id: who, watching: true, since: now }] : [];
      }),
    ),
  );
}

function textHere(text: string, idHere: (id: string) => string): string {
  return mentionedIn(text).reduce((done, id) => done.replaceAll(new RegExp(`@\\[${id}\\]`, 'gi'), `@[${idHere(id)}]`), text);
}
