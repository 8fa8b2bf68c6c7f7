import type { z } from 'zod';
import type { Actor } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { archiveItem } from '#app/domain/backlog/commands/archive-item.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
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
import { type Command, perform } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import type { SentForm } from '#app/http/form.server.ts';
import { filled, numberOrNull, orNull } from './typed.ts';

type Values = Record<string, string>;

const acts = new Map(
  [
    form(addComment),
    form(archiveItem),
    form(assignItem),
    form(changeState),
    form(labelItem),
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
  ].map((act) => [act.name, act]),
);

function form<S extends z.ZodType, Seen, Out>(command: Command<S, Seen, Out>) {
  return {
    name: command.name,
    perform: (actor: Actor, input: unknown, key: string | undefined): Promise<unknown> => perform(command, actor, input, { key }),
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
  'add-comment': ({ text = '' }) => ({ text }),
};

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
