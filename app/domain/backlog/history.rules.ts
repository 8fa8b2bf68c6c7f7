import { calledToday } from './item/item-link.ts';
import { mergeRequestOf } from './item/merge-request.rules.ts';

/** An event as the trail keeps it. */
export interface Told {
  name: string;
  old: unknown;
  new: unknown;
}

/** How an event is told: a text's code, and what completes it. */
interface Telling {
  code: string;
  values: Record<string, string | number>;
  /** Written before, and no longer there. */
  text?: string;
}

type Facts = Record<string, unknown>;

/** Events that are told in two ways, by whether there is a value now. */
const clearable: Record<string, string> = {
  'item.estimate_set': 'estimate',
  'item.due_date_set': 'dueOn',
};

/**
 * The words of the catalogue (`item:history.<code>`) in which an event of an item is told, and what completes them. Undefined for what
 * is no news to a reader of the item, e.g. a card moved within its column, and for a tie to an item that they do not see.
 */
export function tell(event: Told, seen: ReadonlySet<string>): Telling | undefined {
  const before = facts(event.old);
  const after = facts(event.new);
  const code = event.name.replace('.', '_');
  const field = clearable[event.name];
  if (field !== undefined) return changed(code, before[field], after[field]);
  switch (event.name) {
    case 'item.moved':
      return before.stateName === after.stateName ? undefined : { code, values: fromTo(before.stateName, after.stateName) };
    case 'item.parent_set':
      return parentSet(code, before.parent, after.parent, seen);
    case 'item.type_set':
      return { code, values: fromTo(before.type, after.type) };
    case 'item.classification_set':
      return { code, values: fromTo(before.classification, after.classification), ...written(after.why) };
    case 'item.lowering_asked':
    case 'item.lowering_declined':
    case 'item.lowering_withdrawn':
    case 'item.lowering_fell':
      return { code, values: fromTo(before.classification, after.to), ...written(after.why ?? after.reason) };
    case 'item.text_edited':
      return textEdited(before, after);
    case 'item.linked':
    case 'item.unlinked':
      return tied(code, { ...before, ...after }, seen);
    case 'item.assigned':
    case 'item.labelled':
      return { code, values: { name: word(after.name) } };
    case 'item.unassigned':
    case 'item.unlabelled':
      return { code, values: { name: word(before.name) } };
    case 'checklist.renamed':
      return { code, values: fromTo(before.name, after.name) };
    case 'checklist.added':
    case 'checklist.removed':
      return { code, values: { name: word(after.name ?? before.name) } };
    case 'checklist_entry.edited':
    case 'criterion.edited':
      return { code, values: fromTo(before.text, after.text) };
    case 'checklist_entry.added':
    case 'checklist_entry.moved':
    case 'checklist_entry.removed':
    case 'checklist_entry.ticked':
    case 'checklist_entry.unticked':
    case 'criterion.added':
    case 'criterion.moved':
    case 'criterion.removed':
    case 'criterion.met':
    case 'criterion.unmet':
      return { code, values: { name: word(after.text ?? before.text) } };
    case 'link.added':
    case 'link.removed':
      return { code, values: { name: linkName({ ...before, ...after }) } };
    case 'comment.edited':
      return { code, values: {}, ...written(before.text) };
    case 'comment.deleted':
      return { code, values: { name: word(before.name) }, ...written(before.text) };
    case 'blocker.raised':
      return { code, values: { name: word(after.line), to: word(facts(after.freer).name) } };
    case 'blocker.paused':
    case 'blocker.resumed':
    case 'blocker.freed':
      return { code, values: { name: word(after.line) }, ...written(after.reason ?? after.how) };
    case 'blocker.changed':
      return { code, values: {}, ...written(before.line) };
    case 'escalation.sent':
      return { code: `${code}_${word(after.rung)}`, values: { to: word(after.to) }, ...written(after.text) };
    case 'escalation.drafted':
      return { code, values: { to: word(after.to) } };
    case 'escalation.skipped':
      return { code, values: {} };
    case 'escalation.held':
      return { code, values: { to: word(after.until) }, ...written(after.reason) };
    case 'item.objective_set':
      return linked(code, before, after, 'objective', seen);
    case 'item.service_set':
      return linked(code, before, after, 'service', seen);
    case 'item.ranked':
      return before.board === undefined ? { code, values: {} } : undefined;
    case 'item.added_to_sprint':
    case 'item.taken_out_of_sprint':
      return { code, values: { number: word(after.number), team: word(after.team) } };
    case 'item.left_over':
      return { code: `${code}_${word(after.outcome)}`, values: { number: word(after.number), team: word(after.team) } };
    case 'item.split':
      return seen.has(String(after.into)) ? { code, values: { to: word(after.into) } } : undefined;
    case 'item.created':
    case 'item.imported':
    case 'item.archived':
    case 'item.restored':
    case 'item.placed':
    case 'item.taken_off_board':
    case 'item.watched':
    case 'item.unwatched':
    case 'comment.added':
      return { code, values: {} };
    default:
      return undefined;
  }
}

/** The keys of other items that events name, to be looked up before they are told. */
export function keysNamed(events: readonly Told[]): string[] {
  return events
    .flatMap(({ name, old, new: now }) => {
      if (name === 'item.parent_set') return [facts(old).parent, facts(now).parent];
      if (name === 'item.split') return [facts(now).into];
      return name === 'item.linked' || name === 'item.unlinked' ? [facts(old).to, facts(now).to] : [];
    })
    .filter((key) => typeof key === 'string');
}

/** Ids of other things that events name under a field, to be looked up before they are told. */
export function idsNamed(events: readonly Told[], field: 'objective' | 'service'): string[] {
  return events
    .filter((event) => event.name === `item.${field}_set`)
    .flatMap((event) => [facts(event.old)[field], facts(event.new)[field]])
    .filter((id) => typeof id === 'string');
}

/** A link to something that has its own readers: told by name only to those who see it. */
function linked(code: string, before: Facts, after: Facts, field: string, seen: ReadonlySet<string>): Telling {
  const hidden = ({ [field]: id }: Facts) => typeof id === 'string' && !seen.has(id);
  if (hidden(before) || hidden(after)) return { code: `${code}_closed`, values: {} };
  if (after[field] == null) return { code: `${code}_none`, values: { from: word(before.name) } };
  return { code, values: { to: word(after.name) } };
}

/** A parent that the reader does not see is none to them. */
function parentSet(code: string, before: unknown, after: unknown, seen: ReadonlySet<string>): Telling | undefined {
  const [was, is] = [before, after].map((key) => (seen.has(String(key)) ? key : null));
  return was === is ? undefined : changed(code, was, is);
}

function changed(code: string, before: unknown, after: unknown): Telling {
  if (after === null || after === undefined) return { code: `${code}_none`, values: { from: word(before) } };
  return { code, values: { to: word(after) } };
}

function textEdited(before: Facts, after: Facts): Telling {
  if (before.title !== after.title) return { code: 'item_retitled', values: fromTo(before.title, after.title) };
  const need = ['needAs', 'needWant', 'needSo'].some((field) => before[field] !== after[field]);
  return { code: need && before.description === after.description ? 'item_need_edited' : 'item_text_edited', values: {} };
}

function tied(code: string, { kind: named, to, closed }: Facts, seen: ReadonlySet<string>): Telling | undefined {
  const kind = calledToday(named);
  if (closed === true) return { code: `${code}_closed`, values: { kind: word(kind) } };
  if (typeof to !== 'string' || !seen.has(to)) return undefined;
  return { code, values: { kind: word(kind), to } };
}

/** A link as its page shows it: by its title, as a merge request, or as it is. */
function linkName({ title, url }: Facts): string | number {
  const request = typeof url === 'string' ? mergeRequestOf(url) : undefined;
  return word(title || (request ? `${request.project}${request.sign}${request.number}` : url));
}

function written(text: unknown): { text?: string } {
  return typeof text === 'string' ? { text } : {};
}

function facts(json: unknown): Facts {
  return typeof json === 'object' && json !== null ? (json as Facts) : {};
}

function fromTo(from: unknown, to: unknown) {
  return { from: word(from), to: word(to) };
}

function word(value: unknown): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : '–';
}
