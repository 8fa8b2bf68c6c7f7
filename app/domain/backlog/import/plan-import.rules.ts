import type { Before } from './before.ts';
import { type ImportChange, type ImportedField, importedFields, type KnownItem, type Said, saidOf } from './known-item.ts';
import { type PlannedLink, planTies } from './links/plan-ties.rules.ts';
import { partsOf, type Tick, withFreshParts } from './plan-parts.rules.ts';
import { planRelatives, type RelativeVerdict } from './relatives/plan-relatives.rules.ts';
import type { ImportProblem, StagedChecklist, StagedImport, StagedItem } from './staged.ts';

/** What an item that is there already gets from the file. */
export interface PlannedChange {
  item: KnownItem;
  staged: StagedItem;
  /** Fields that take over the file's value. */
  fields: ImportedField[];
  labels: Difference;
  members: Difference;
  /** Whole new checklists, and new entries of known ones under the checklist's id. */
  checklists: StagedChecklist[];
  entries: { checklist: string; entries: StagedChecklist['entries'] }[];
  ticks: Tick[];
  comments: StagedItem['comments'];
  texts: { id: string; text: string }[];
  attachments: StagedItem['attachments'];
  /** How many links it gets. */
  links: number;
}

interface Difference {
  add: string[];
  remove: string[];
}

export interface ImportPlan {
  create: StagedItem[];
  change: PlannedChange[];
  links: PlannedLink[];
  /** What cannot be taken as it is beside what is there; what the file itself tells is known from its reading. */
  problems: ImportProblem[];
  /** What a file read again shows, for people to read. */
  changes: ImportChange[];
  /** Items that are there and that the file says nothing new of. */
  same: number;
}

/**
 * What a file makes in a backlog: its new items, and of those that are there what the file says otherwise than it did. A value that people
 * have changed here since is left to them, and told.
 * @param states what each list is to be now; a list whose state is still to be made is left out
 */
export function planImport(staged: StagedImport, before: Before, states: ReadonlyMap<string, string>): ImportPlan {
  const tied = planTies(staged, before);
  const related = planRelatives(tied.items, before);
  const plan: ImportPlan = {
    create: [],
    change: [],
    links: tied.links,
    problems: [...tied.problems, ...related.problems],
    changes: [],
    same: 0,
  };
  const inFile = new Set(staged.items.map((item) => item.id));
  const ends = new Map<string, number>();
  for (const id of tied.links.flatMap(({ from, to }) => [from, to])) ends.set(id, (ends.get(id) ?? 0) + 1);
  for (const item of related.items) {
    const known = before.items.get(item.id);
    if (!known) {
      plan.create.push(withFreshParts(item, before));
      continue;
    }
    const drawn = { links: ends.get(item.id) ?? 0, relatives: related.verdicts.get(item.id) ?? [] };
    const change = changeOf(item, known, { before, states, ...drawn }, plan.changes);
    if (isNothing(change)) plan.same += 1;
    else plan.change.push(change);
  }
  for (const [id, { key, now }] of before.items) {
    if (!inFile.has(id)) plan.changes.push({ key, title: now.title, field: 'item', what: 'gone' });
  }
  return plan;
}

interface Compared {
  before: Before;
  states: ReadonlyMap<string, string>;
  /** How many links the item gets. */
  links: number;
  /** Whose type and parent it has. */
  relatives: readonly RelativeVerdict[];
}

function changeOf(staged: StagedItem, item: KnownItem, compared: Compared, changes: ImportChange[]): PlannedChange {
  const tell = (field: ImportChange['field'], what: ImportChange['what']) =>
    changes.push({ key: item.key, title: item.now.title, field, what });
  const said = saidOf(staged);
  const fields: ImportedField[] = importedFields.filter((field) => {
    const what = verdict(field, item, said, compared);
    if (what) tell(field, what);
    return what === 'taken';
  });
  for (const { field, what } of compared.relatives) {
    tell(field, what);
    if (what === 'taken') fields.push(field);
  }
  const parts = partsOf(staged, item.id, compared.before);
  const change = {
    item,
    staged,
    fields,
    labels: difference(item.said.labels, staged.labels),
    members: difference(item.said.members, staged.members),
    ...parts,
    links: compared.links,
  };
  if (!isSame(change.labels)) tell('labels', 'taken');
  if (!isSame(change.members)) tell('members', 'taken');
  if (parts.checklists.length + parts.entries.length + parts.ticks.length > 0) tell('checklists', 'taken');
  if (parts.comments.length + parts.texts.length > 0) tell('comments', 'taken');
  if (parts.attachments.length > 0) tell('attachments', 'taken');
  if (change.links > 0) tell('itemLinks', 'taken');
  return change;
}

/** Whose value a field has: undefined where file and item agree as before. */
function verdict(
  field: (typeof importedFields)[number],
  { said: then, now }: KnownItem,
  said: Said,
  { before, states }: Pick<Compared, 'before' | 'states'>,
): ImportChange['what'] | undefined {
  // A file that says nothing of a field, now or then, has no word in it.
  if (field === 'estimate' && (said.estimate === undefined || then.estimate === undefined)) return undefined;
  const was = field === 'state' ? before.states.get(then.list) : then[field];
  const is = field === 'state' ? states.get(said.list) : said[field];
  const fileChanged = field === 'state' ? then.list !== said.list : then[field] !== said[field];
  const here = now[field];
  const editedHere = here !== was;
  if (!fileChanged) return editedHere ? 'edited' : undefined;
  if (!editedHere) return 'taken';
  return here === is ? undefined : 'kept';
}

function difference(then: readonly string[], now: readonly string[]): Difference {
  return { add: now.filter((id) => !then.includes(id)), remove: then.filter((id) => !now.includes(id)) };
}

const isSame = ({ add, remove }: Difference) => add.length + remove.length === 0;

function isNothing({
  fields,
  labels,
  members,
  checklists,
  entries,
  ticks,
  comments,
  texts,
  attachments,
  links,
}: PlannedChange): boolean {
  const lists = [fields, checklists, entries, ticks, comments, texts, attachments];
  return lists.every((list) => list.length === 0) && links === 0 && isSame(labels) && isSame(members);
}
