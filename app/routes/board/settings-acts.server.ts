import type { z } from 'zod';
import type { Actor } from '#app/domain/actor.ts';
import { addColumn } from '#app/domain/board/commands/add-column.server.ts';
import { hideBacklog } from '#app/domain/board/commands/hide-backlog.server.ts';
import { mapState } from '#app/domain/board/commands/map-state.server.ts';
import { removeColumn } from '#app/domain/board/commands/remove-column.server.ts';
import { renameBoard } from '#app/domain/board/commands/rename-board.server.ts';
import { renameColumn } from '#app/domain/board/commands/rename-column.server.ts';
import { reorderColumns } from '#app/domain/board/commands/reorder-columns.server.ts';
import { setWipLimit } from '#app/domain/board/commands/set-wip-limit.server.ts';
import { showBacklog } from '#app/domain/board/commands/show-backlog.server.ts';
import { type Command, perform } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import type { SentForm } from '#app/http/form.server.ts';

type Typed = Record<string, string>;

const acts = new Map(
  [
    form(addColumn, filled),
    form(hideBacklog),
    form(mapState, ({ column, drop, ...rest }) => ({ ...rest, column: column || null, drop: drop === 'on' })),
    form(removeColumn, filled),
    form(renameBoard),
    form(renameColumn),
    form(reorderColumns, ({ order = '' }) => ({ columns: order.split(',') })),
    form(setWipLimit, ({ limit = '', ...rest }) => ({ ...rest, limit: limit.trim() === '' ? null : numberOr(limit) })),
    form(showBacklog),
  ].map((act) => [act.name, act]),
);

function form<S extends z.ZodType, Seen, Out>(
  command: Command<S, Seen, Out>,
  inputOf: (typed: Typed) => object = (typed) => typed,
) {
  return {
    name: command.name,
    perform: (actor: Actor, board: string, typed: Typed, key: string | undefined): Promise<unknown> =>
      perform(command, actor, { board, ...inputOf(typed) }, { key }),
  };
}

/**
 * Does to a board what a form of its settings asks for; `act` is the command's name.
 * @throws Refused where the page has no such form
 */
export function shapeBoard(actor: Actor, board: string, { values, key }: SentForm): Promise<unknown> {
  const { act: name = '', ...typed } = values;
  const act = acts.get(name);
  if (!act) throw refuse('act', 'not_one_of', { choices: [...acts.keys()].join(', ') });
  return act.perform(actor, board, typed, key);
}

function filled(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
}

/** A number, or what was typed in its place, to be refused as such. */
function numberOr(text: string): number | string {
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}
