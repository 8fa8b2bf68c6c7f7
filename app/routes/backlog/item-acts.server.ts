import type { z } from 'zod';
import type { Actor } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { archiveItem } from '#app/domain/backlog/commands/archive-item.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { labelItem } from '#app/domain/backlog/commands/label-item.server.ts';
import { restoreItem } from '#app/domain/backlog/commands/restore-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setDueDate } from '#app/domain/backlog/commands/set-due-date.server.ts';
import { setEstimate } from '#app/domain/backlog/commands/set-estimate.server.ts';
import { setObjective } from '#app/domain/backlog/commands/set-objective.server.ts';
import { setParent } from '#app/domain/backlog/commands/set-parent.server.ts';
import { setService } from '#app/domain/backlog/commands/set-service.server.ts';
import { setType } from '#app/domain/backlog/commands/set-type.server.ts';
import { tickChecklistEntry } from '#app/domain/backlog/commands/tick-checklist-entry.server.ts';
import { unassignItem } from '#app/domain/backlog/commands/unassign-item.server.ts';
import { unlabelItem } from '#app/domain/backlog/commands/unlabel-item.server.ts';
import { addChecklist } from '#app/domain/backlog/item/commands/add-checklist.server.ts';
import { addChecklistEntry } from '#app/domain/backlog/item/commands/add-checklist-entry.server.ts';
import { addCriterion } from '#app/domain/backlog/item/commands/add-criterion.server.ts';
import { addLink } from '#app/domain/backlog/item/commands/add-link.server.ts';
import { deleteComment } from '#app/domain/backlog/item/commands/delete-comment.server.ts';
import { editChecklistEntry } from '#app/domain/backlog/item/commands/edit-checklist-entry.server.ts';
import { editComment } from '#app/domain/backlog/item/commands/edit-comment.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import { moveChecklistEntry } from '#app/domain/backlog/item/commands/move-checklist-entry.server.ts';
import { removeChecklist } from '#app/domain/backlog/item/commands/remove-checklist.server.ts';
import { removeChecklistEntry } from '#app/domain/backlog/item/commands/remove-checklist-entry.server.ts';
import { removeLink } from '#app/domain/backlog/item/commands/remove-link.server.ts';
import { renameChecklist } from '#app/domain/backlog/item/commands/rename-checklist.server.ts';
import { unlinkItems } from '#app/domain/backlog/item/commands/unlink-items.server.ts';
import { unwatchItem } from '#app/domain/backlog/item/commands/unwatch-item.server.ts';
import { watchItem } from '#app/domain/backlog/item/commands/watch-item.server.ts';
import { askToLower } from '#app/domain/backlog/lowering/commands/ask-to-lower.server.ts';
import { confirmLowering } from '#app/domain/backlog/lowering/commands/confirm-lowering.server.ts';
import { declineLowering } from '#app/domain/backlog/lowering/commands/decline-lowering.server.ts';
import { withdrawLowering } from '#app/domain/backlog/lowering/commands/withdraw-lowering.server.ts';
import { freeBlocker } from '#app/domain/blocker/commands/free-blocker.server.ts';
import { pauseBlocker } from '#app/domain/blocker/commands/pause-blocker.server.ts';
import { resumeBlocker } from '#app/domain/blocker/commands/resume-blocker.server.ts';
import { placeItem } from '#app/domain/board/commands/place-item.server.ts';
import { takeOffBoard } from '#app/domain/board/commands/take-off-board.server.ts';
import { type Command, perform } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { addToSprint } from '#app/domain/sprint/commands/add-to-sprint.server.ts';
import { removeFromSprint } from '#app/domain/sprint/commands/remove-from-sprint.server.ts';
import type { SentForm } from '#app/http/form.server.ts';
import { filled, numberOrNull, orNull, prefixOf } from './typed.ts';

type Values = Record<string, string>;

/** A part is an item of the same backlog, made on the page of what it is a part of. */
const partForm = {
  name: 'add-part',
  perform: (actor: Actor, input: unknown, key: string | undefined): Promise<unknown> => {
    const { item, ...rest } = input as { item: string };
    return perform(createItem, actor, { ...rest, parent: item, backlog: prefixOf(item) }, { key });
  },
};

const acts = new Map(
  [
    form(addChecklist),
    form(addChecklistEntry),
    form(addComment),
    form(addCriterion),
    form(addLink),
    blockerForm(freeBlocker),
    blockerForm(pauseBlocker),
    blockerForm(resumeBlocker),
    form(addToSprint),
    form(placeItem),
    form(takeOffBoard),
    form(removeFromSprint),
    form(archiveItem),
    form(askToLower),
    form(confirmLowering),
    form(declineLowering),
    form(withdrawLowering),
    form(assignItem),
    form(changeState),
    form(deleteComment),
    form(editChecklistEntry),
    form(editComment),
    form(labelItem),
    form(linkItems),
    form(moveChecklistEntry),
    form(removeChecklist),
    form(removeChecklistEntry),
    form(removeLink),
    form(renameChecklist),
    form(restoreItem),
    form(setClassification),
    form(setDueDate),
    form(setEstimate),
    form(setObjective),
    form(setParent),
    form(setService),
    form(setType),
    form(tickChecklistEntry),
    form(unassignItem),
    form(unlabelItem),
    form(unlinkItems),
    form(unwatchItem),
    form(watchItem),
    partForm,
  ].map((act) => [act.name, act]),
);

function form<S extends z.ZodType, Seen, Out>(command: Command<S, Seen, Out>) {
  return {
    name: command.name,
    perform: (actor: Actor, input: unknown, key: string | undefined): Promise<unknown> => perform(command, actor, input, { key }),
  };
}

/** A blocker is named by itself: its item is not sent. */
function blockerForm<S extends z.ZodType, Seen, Out>(command: Command<S, Seen, Out>) {
  const { name, perform: send } = form(command);
  return {
    name,
    perform: (actor: Actor, input: unknown, key: string | undefined) => {
      const { item: _item, ...rest } = input as { item: string };
      return send(actor, rest, key);
    },
  };
}

/** What of a form is not sent as it was typed. */
const meant: Record<string, (values: Values) => Record<string, unknown>> = {
  'set-estimate': ({ estimate }) => ({ estimate: numberOrNull(estimate) }),
  'set-due-date': ({ dueOn }) => ({ dueOn: orNull(dueOn) }),
  'set-parent': ({ parent }) => ({ parent: orNull(parent) }),
  'set-objective': ({ objective }) => ({ objective: orNull(objective) }),
  'set-service': ({ service }) => ({ service: orNull(service) }),
  'tick-checklist-entry': ({ done }) => ({ done: done === 'true' }),
  'add-comment': ({ text = '', internal }) => ({ text, internal: internal === 'on' }),
  'edit-comment': ({ text = '' }) => ({ text }),
};

/** The part of the page that a plain form comes back to. */
const places: Record<string, string> = {
  'add-comment': '#comments',
  'edit-comment': '#comments',
  'free-blocker': '#blockers',
  'pause-blocker': '#blockers',
  'resume-blocker': '#blockers',
  'delete-comment': '#comments',
  'add-criterion': '#criteria',
  'add-link': '#links',
  'link-items': '#linked',
  'add-part': '#parts',
};

/** Where on the item's page one stands after an act. */
export function placeAfter(act: string): string {
  return places[act] ?? '';
}

/**
 * Does to an item what a form of its page asks for; `act` is the command's name.
 * @throws Refused where the page has no such form
 */
export function actOnItem(actor: Actor, item: string, sent: SentForm): Promise<unknown> {
  const { act: name = '', ...values } = sent.values;
  const act = acts.get(name);
  if (!act) throw refuse('act', 'not_one_of', { choices: [...acts.keys()].join(', ') });
  return act.perform(actor, { item, ...filled(values), ...meant[name]?.(values) }, sent.key);
}
