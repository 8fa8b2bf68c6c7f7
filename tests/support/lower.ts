import type { Actor } from '#app/domain/actor.ts';
import { askToLower } from '#app/domain/backlog/lowering/commands/ask-to-lower.server.ts';
import { confirmLowering } from '#app/domain/backlog/lowering/commands/confirm-lowering.server.ts';
import type { Classification } from '#app/domain/classification.ts';
import { perform } from '#app/domain/command.server.ts';

/** Opens an item to more people, as two do it. */
export async function lower(item: string, classification: Classification, [asker, second]: [Actor, Actor]): Promise<void> {
  const { lowering } = await perform(askToLower, asker, { item, classification, why: 'It may be known.' });
  await perform(confirmLowering, second, { item, lowering });
}
