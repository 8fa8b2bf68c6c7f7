import type { z } from 'zod';
import type { Actor } from '#app/domain/actor.ts';
import { addState } from '#app/domain/backlog/commands/add-state.server.ts';
import { archiveState } from '#app/domain/backlog/commands/archive-state.server.ts';
import { createLabel } from '#app/domain/backlog/commands/create-label.server.ts';
import { removeLabel } from '#app/domain/backlog/commands/remove-label.server.ts';
import { removeState } from '#app/domain/backlog/commands/remove-state.server.ts';
import { renameBacklog } from '#app/domain/backlog/commands/rename-backlog.server.ts';
import { renameLabel } from '#app/domain/backlog/commands/rename-label.server.ts';
import { renameState } from '#app/domain/backlog/commands/rename-state.server.ts';
import { reorderStates } from '#app/domain/backlog/commands/reorder-states.server.ts';
import { restoreState } from '#app/domain/backlog/commands/restore-state.server.ts';
import { setDefaultClassification } from '#app/domain/backlog/commands/set-default-classification.server.ts';
import { setStateCategory } from '#app/domain/backlog/commands/set-state-category.server.ts';
import { type Command, perform } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import type { SentForm } from '#app/http/form.server.ts';
import { filled } from './typed.ts';

const acts = new Map(
  [
    form(addState),
    form(archiveState),
    form(createLabel),
    form(removeLabel),
    form(removeState),
    form(renameBacklog),
    form(renameLabel),
    form(renameState),
    form(reorderStates),
    form(restoreState),
    form(setDefaultClassification),
    form(setStateCategory),
  ].map((act) => [act.name, act]),
);

function form<S extends z.ZodType, Seen, Out>(command: Command<S, Seen, Out>) {
  return {
    name: command.name,
    perform: (actor: Actor, input: unknown, key: string | undefined): Promise<unknown> => perform(command, actor, input, { key }),
  };
}

/**
 * Does to a backlog what a form of its settings asks for; `act` is the command's name. The order of states is sent whole, by the
 * button that moves one of them.
 * @throws Refused where the page has no such form
 */
export function shapeBacklog(actor: Actor, backlog: string, sent: SentForm): Promise<unknown> {
  const { act: name = '', order = '', ...values } = sent.values;
  const act = acts.get(name);
  if (!act) throw refuse('act', 'not_one_of', { choices: [...acts.keys()].join(', ') });
  const input = { backlog, ...filled(values), ...(name === 'reorder-states' && { states: order.split(',') }) };
  return act.perform(actor, input, sent.key);
}
