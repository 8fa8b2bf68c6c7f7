import type { z } from 'zod';
import { archiveItem } from '#app/domain/backlog/commands/archive-item.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { editItemText } from '#app/domain/backlog/commands/edit-item-text.server.ts';
import { labelItem } from '#app/domain/backlog/commands/label-item.server.ts';
import { rerankItem } from '#app/domain/backlog/commands/rerank-item.server.ts';
import { restoreItem } from '#app/domain/backlog/commands/restore-item.server.ts';
import { setDueDate } from '#app/domain/backlog/commands/set-due-date.server.ts';
import { setEstimate } from '#app/domain/backlog/commands/set-estimate.server.ts';
import { setParent } from '#app/domain/backlog/commands/set-parent.server.ts';
import { setType } from '#app/domain/backlog/commands/set-type.server.ts';
import { unassignItem } from '#app/domain/backlog/commands/unassign-item.server.ts';
import { unlabelItem } from '#app/domain/backlog/commands/unlabel-item.server.ts';
import type { Command, Context } from '#app/domain/command.server.ts';
import { DomainError } from '#app/domain/errors.ts';
import { parse } from '#app/domain/parse.ts';
import { addToSprint } from '#app/domain/sprint/commands/add-to-sprint.server.ts';
import { moveItem } from '../commands/move-item.server.ts';
import { placeItem } from '../commands/place-item.server.ts';
import { takeOffBoard } from '../commands/take-off-board.server.ts';

/** The commands that a command about several changes is made of, each done as if it had been sent by itself. */
const steps = new Map(
  [
    step(addToSprint),
    step(archiveItem),
    step(assignItem),
    step(changeState),
    step(editItemText),
    step(labelItem),
    step(moveItem),
    step(placeItem),
    step(rerankItem),
    step(restoreItem),
    step(setDueDate),
    step(setEstimate),
    step(setParent),
    step(setType),
    step(takeOffBoard),
    step(unassignItem),
    step(unlabelItem),
  ].map((each) => [each.name, each]),
);

function step<S extends z.ZodType, Seen, Out>({ name, input, reach, run }: Command<S, Seen, Out>) {
  return {
    name,
    async take(ctx: Context, raw: unknown): Promise<void> {
      const asked = parse(input, raw);
      await run(ctx, asked, (await reach?.(ctx, asked)) as Seen);
    },
  };
}

/**
 * Does one command to an item inside another command's transaction: it reaches, locks, asks who may and records as it does by itself.
 * A command refuses before it writes, so one that was refused leaves nothing behind.
 * @returns why it was refused, or undefined once it is done
 */
export async function takeStep(ctx: Context, name: string, input: unknown): Promise<DomainError | undefined> {
  try {
    await steps.get(name)?.take(ctx, input);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
