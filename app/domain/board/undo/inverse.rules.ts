/** An event of an item as the trail keeps it. */
export interface Done {
  name: string;
  old: unknown;
  new: unknown;
}

/** How an item stands now, in the terms of its events. */
export interface Standing {
  state: string;
  dueOn: string | null;
  estimate: number | null;
  type: string;
  /** Key of what it is part of. */
  parent: string | null;
  archived: boolean;
  textVersion: number;
}

/** A command, and what it is given beside the item. */
export interface Step {
  command: string;
  input: Record<string, unknown>;
  /** Given instead where the first is refused: a neighbour may have gone. */
  otherwise?: Record<string, unknown>;
}

type Facts = Record<string, unknown>;

/** Of each event that can be taken back: what its item's standing must still be, and the steps that lead back. */
const inverses: Record<
  string,
  { still?: (after: Facts, now: Standing) => boolean; steps: (before: Facts, after: Facts) => Step[] }
> = {
  'item.moved': { still: (after, now) => now.state === after.state, steps: moveBack },
  'item.ranked': { steps: rankBack },
  'item.due_date_set': {
    still: (after, now) => now.dueOn === after.dueOn,
    steps: ({ dueOn }) => [{ command: 'set-due-date', input: { dueOn } }],
  },
  'item.estimate_set': {
    still: (after, now) => now.estimate === after.estimate,
    steps: ({ estimate }) => [{ command: 'set-estimate', input: { estimate } }],
  },
  'item.type_set': {
    still: (after, now) => now.type === after.type,
    steps: ({ type }) => [{ command: 'set-type', input: { type } }],
  },
  'item.parent_set': {
    still: (after, now) => now.parent === after.parent,
    steps: ({ parent }) => [{ command: 'set-parent', input: { parent } }],
  },
  'item.archived': { still: (_, now) => now.archived, steps: () => [{ command: 'restore-item', input: {} }] },
  'item.restored': { still: (_, now) => !now.archived, steps: () => [{ command: 'archive-item', input: {} }] },
  'item.text_edited': {
    still: (after, now) => now.textVersion === after.textVersion,
    steps: ({ title, description }, { textVersion }) => [
      { command: 'edit-item-text', input: { title, description, textVersion } },
    ],
  },
  'item.assigned': { steps: (_, { person }) => [{ command: 'unassign-item', input: { person } }] },
  'item.unassigned': {
    // A bare name from an import cannot be put back: people are named by who they are.
    steps: ({ person }) => (person ? [{ command: 'assign-item', input: { person } }] : []),
  },
  'item.labelled': { steps: (_, { label }) => [{ command: 'unlabel-item', input: { label } }] },
  'item.unlabelled': { steps: ({ label }) => [{ command: 'label-item', input: { label } }] },
  'item.placed': { steps: (_, { board }) => [{ command: 'take-off-board', input: { board } }] },
  'item.taken_off_board': { steps: ({ board }) => [{ command: 'place-item', input: { board } }] },
};

/** Events of which one change is made that can be taken back. */
export const undoableEvents = Object.keys(inverses);

/** The steps that lead back to before an event; none where there is no way back. */
export function inverseOf(event: Done): Step[] {
  return inverses[event.name]?.steps(facts(event.old), facts(event.new)) ?? [];
}

/** Whether what the event made is still so: what somebody has changed again since is theirs. */
export function isStill(event: Done, now: Standing): boolean {
  return inverses[event.name]?.still?.(facts(event.new), now) ?? true;
}

/** On the board where the move was made the card goes back beside its neighbour; then to the very state that it had. */
function moveBack(before: Facts, after: Facts): Step[] {
  const onBoard = before.board && before.column ? [boardStep(before)] : [];
  return before.state === after.state ? onBoard : [...onBoard, { command: 'change-state', input: { state: before.state } }];
}

function rankBack(before: Facts): Step[] {
  if (before.board) return before.column ? [boardStep(before)] : [];
  const top = { position: 'top' };
  return [{ command: 'rerank-item', input: before.after ? { after: before.after } : top, otherwise: top }];
}

function boardStep({ board, column, after }: Facts): Step {
  const top = { board, column, position: 'top' };
  return { command: 'move-item', input: after ? { board, column, after } : top, otherwise: top };
}

function facts(json: unknown): Facts {
  return typeof json === 'object' && json !== null ? (json as Facts) : {};
}
