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
}

type Facts = Record<string, unknown>;

/** Events that are told in two ways, by whether there is a value now. */
const clearable: Record<string, string> = {
  'item.estimate_set': 'estimate',
  'item.due_date_set': 'dueOn',
  'item.parent_set': 'parent',
};

/**
 * The words of the catalogue (`item:history.<code>`) in which an event of an item is told, and what completes them. Undefined for what
 * is no news to a reader of the item, e.g. a card moved within its column. A key is named only where the reader sees that item.
 */
export function tell(event: Told, seen: ReadonlySet<string>): Telling | undefined {
  const before = facts(event.old);
  const after = facts(event.new);
  const code = event.name.replace('.', '_');
  const field = clearable[event.name];
  if (field !== undefined) return changed(code, field, before[field], after[field], seen);
  switch (event.name) {
    case 'item.moved':
      return before.stateName === after.stateName ? undefined : { code, values: fromTo(before.stateName, after.stateName) };
    case 'item.type_set':
      return { code, values: fromTo(before.type, after.type) };
    case 'item.classification_set':
      return { code, values: fromTo(before.classification, after.classification) };
    case 'item.text_edited':
      return before.title === after.title
        ? { code, values: {} }
        : { code: 'item_retitled', values: fromTo(before.title, after.title) };
    case 'item.assigned':
    case 'item.labelled':
      return { code, values: { name: word(after.name) } };
    case 'item.unassigned':
    case 'item.unlabelled':
      return { code, values: { name: word(before.name) } };
    case 'checklist_entry.ticked':
    case 'checklist_entry.unticked':
      return { code, values: { name: word(after.text) } };
    case 'item.objective_set':
      return linked(code, before, after, 'objective', seen);
    case 'item.service_set':
      return linked(code, before, after, 'service', seen);
    case 'item.ranked':
      return before.board === undefined ? { code, values: {} } : undefined;
    case 'item.created':
    case 'item.imported':
    case 'item.archived':
    case 'item.restored':
    case 'comment.added':
      return { code, values: {} };
    default:
      return undefined;
  }
}

/** The keys of other items that events name, to be looked up before they are told. */
export function keysNamed(events: readonly Told[]): string[] {
  return events
    .filter((event) => event.name === 'item.parent_set')
    .flatMap((event) => [facts(event.old).parent, facts(event.new).parent])
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

function changed(code: string, field: string, before: unknown, after: unknown, seen: ReadonlySet<string>): Telling {
  const hidden = (value: unknown) => field === 'parent' && typeof value === 'string' && !seen.has(value);
  if (hidden(before) || hidden(after)) return { code: `${code}_closed`, values: {} };
  if (after === null || after === undefined) return { code: `${code}_none`, values: { from: word(before) } };
  return { code, values: { to: word(after) } };
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
