import { byPosition, cut, groupedBy, type Loose, lineOf, listOf, momentOf, textOf, within, wordsOf } from './loose-json.rules.ts';
import type {
  ImportProblem,
  StagedChecklist,
  StagedComment,
  StagedItem,
  StagedList,
  StagedMember,
  StagedMove,
} from './staged.ts';

const longestTitle = 300;
const longestText = 20_000;
const longestComment = 10_000;

/** What stands around a card in its file. */
interface Around {
  lists: ReadonlyMap<string, StagedList>;
  labels: ReadonlySet<string>;
  members: ReadonlyMap<string, StagedMember>;
  checklists: ReadonlyMap<string, readonly Loose[]>;
  actions: ReadonlyMap<string, readonly Loose[]>;
  fields: ReadonlyMap<string, Loose>;
  dayOf(moment: string): string;
}

type Place = Pick<ImportProblem, 'row' | 'kind' | 'name'>;
type Note = (code: string, values?: ImportProblem['values']) => void;

/** A board's actions by the card that they are about, oldest first; an export lists the newest first. */
export function actionsByCard(board: Loose): Map<string, Loose[]> {
  const dated = listOf(board.actions).toSorted((a, b) => textOf(a.date).localeCompare(textOf(b.date)));
  return groupedBy(dated, (action) => textOf(within(action, 'data', 'card').id));
}

/** A card of a Trello export as an item; what cannot be taken as it is becomes a problem of the card's row. */
export function readCard(card: Loose, named: Place, around: Around, problems: ImportProblem[]): StagedItem {
  const note: Note = (code, values) => void problems.push({ ...named, code, ...(values && { values }) });
  const id = textOf(card.id);
  const actions = around.actions.get(id) ?? [];
  const list = around.lists.get(textOf(card.idList)) ?? [...around.lists.values()][0];
  if (!around.lists.has(textOf(card.idList))) note('list_unknown', { list: list?.name ?? '–' });
  if (card.isTemplate === true) note('template');
  return {
    id,
    row: named.row,
    ...wordsOfCard(card, named.row, around.fields, note),
    list: list?.id ?? '',
    archived: card.closed === true || list?.archived === true,
    dueOn: dueOf(card, around, note),
    createdAt: createdAt(id, actions),
    createdBy: memberIn(actions.find((action) => action.type === 'createCard' || action.type === 'copyCard')),
    labels: known(wordsOf(card.idLabels), around.labels, () => note('label_unknown')),
    members: known(wordsOf(card.idMembers), around.members, (member) => note('member_unknown', { member })),
    checklists: checklistsOf(around.checklists.get(id) ?? []),
    comments: commentsOf(card, actions, around, note),
    attachments: attachmentsOf(card, note),
    moves: movesOf(actions, around.lists),
  };
}

/** Title and description; a custom field's value has no field here, so it is written below the description. */
function wordsOfCard(card: Loose, row: number, fields: Around['fields'], note: Note): Pick<StagedItem, 'title' | 'description'> {
  const whole = lineOf(card.name);
  if (whole === '') note('no_title');
  if (whole.length > longestTitle) note('title_long', { most: longestTitle });
  const parts = [
    ...(whole.length > longestTitle ? [whole] : []),
    textOf(card.desc).replace(/\r\n?/g, '\n').trimEnd(),
    fieldsOf(card, fields),
  ];
  const description = parts.filter((part) => part !== '').join('\n\n');
  if (description.length > longestText) note('description_long', { most: longestText });
  return { title: cut(whole, longestTitle) || `#${row}`, description: cut(description, longestText) };
}

function fieldsOf(card: Loose, fields: Around['fields']): string {
  const rows = listOf(card.customFieldItems).flatMap((item) => {
    const field = fields.get(textOf(item.idCustomField));
    const chosen = listOf(field?.options).find((option) => option.id === item.idValue);
    const { text, number, date, checked } = { ...within(chosen ?? {}, 'value'), ...within(item, 'value') } as Loose;
    const said = lineOf(text) || lineOf(number) || (momentOf(date) ?? '').slice(0, 10) || (textOf(checked) === 'true' ? '✓' : '');
    return said === '' ? [] : `- ${lineOf(field?.name) || '?'}: ${said}`;
  });
  return rows.join('\n');
}

function dueOf(card: Loose, { dayOf }: Around, note: Note): string | null {
  if (card.due === null || card.due === undefined || card.due === '') return null;
  const moment = momentOf(card.due);
  if (!moment) note('due_unreadable', { due: cut(lineOf(card.due), 40) || '?' });
  return moment && dayOf(moment);
}

/** Trello's ids are MongoDB's: their first eight digits are the second they were made in. */
function createdAt(id: string, actions: readonly Loose[]): string {
  const second = /^[0-9a-f]{24}$/i.test(id) ? Number.parseInt(id.slice(0, 8), 16) : Number.NaN;
  const first = momentOf(actions[0]?.date);
  return Number.isNaN(second) ? (first ?? new Date(0).toISOString()) : new Date(second * 1000).toISOString();
}

function checklistsOf(lists: readonly Loose[]): StagedChecklist[] {
  return byPosition(lists.map((list) => ({ list, pos: list.pos }))).map(({ list }) => ({
    id: textOf(list.id),
    name: cut(lineOf(list.name) || '✓', 200),
    entries: byPosition(listOf(list.checkItems).map((entry) => ({ entry, pos: entry.pos }))).map(({ entry }) => ({
      id: textOf(entry.id),
      text: cut(lineOf(entry.name) || '–', 2_000),
      done: entry.state === 'complete',
    })),
  }));
}

/** An export holds only a board's last thousand actions, so an old board's cards may say that they have more comments. */
function commentsOf(card: Loose, actions: readonly Loose[], { members }: Around, note: Note): StagedComment[] {
  const comments = actions.flatMap((action) => {
    const text = textOf(within(action, 'data').text).trim();
    if ((action.type !== 'commentCard' && action.type !== 'copyCommentCard') || text === '') return [];
    const by = memberIn(action);
    const creator = within(action, 'memberCreator');
    const name = members.get(by ?? '')?.name || lineOf(creator.fullName) || lineOf(creator.username) || '–';
    if (text.length > longestComment) note('comment_long', { most: longestComment });
    const at = momentOf(action.date) ?? new Date(0).toISOString();
    return { id: textOf(action.id), by, name: cut(name, 200), at, text: cut(text, longestComment) };
  });
  const said = Number(within(card, 'badges').comments ?? 0);
  if (said > comments.length) note('comments_missing', { found: comments.length, said });
  return comments;
}

function attachmentsOf(card: Loose, note: Note): StagedItem['attachments'] {
  return listOf(card.attachments).flatMap((attachment) => {
    const url = textOf(attachment.url).trim();
    const name = cut(lineOf(attachment.name) || url, 300);
    if (/^https?:\/\/\S+$/i.test(url) && url.length <= 2_000) return { id: textOf(attachment.id), name, url };
    note('attachment_no_link', { attachment: cut(name, 80) || '–' });
    return [];
  });
}

function movesOf(actions: readonly Loose[], lists: Around['lists']): StagedMove[] {
  return actions.flatMap((action) => {
    const [from, to] = ['listBefore', 'listAfter'].map((side) => textOf(within(action, 'data', side).id));
    const at = momentOf(action.date);
    return at && from && to && lists.has(from) && lists.has(to) ? { at, from, to, by: memberIn(action) } : [];
  });
}

function memberIn(action: Loose | undefined): string | null {
  return textOf(action?.idMemberCreator) || null;
}

function known(ids: readonly string[], all: { has(id: string): boolean }, unknown: (id: string) => void): string[] {
  return [...new Set(ids)].filter((id) => all.has(id) || void unknown(id));
}
