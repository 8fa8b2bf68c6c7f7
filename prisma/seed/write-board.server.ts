import { generateNKeysBetween } from 'fractional-indexing';
import type { Db } from '#app/platform/db.server.ts';
import type { Filling } from './filling.ts';
import type { DemoItem } from './items.ts';

/** Writes a backlog's board, a column for each state, with its cards in the order given. */
export async function writeBoard(db: Db, filling: Filling, cards: readonly DemoItem[]): Promise<void> {
  const { content, states, boardId, backlogId, teamId, calendar } = filling;
  await db.board.create({ data: { id: boardId, teamId, name: content.board, createdAt: calendar.moment(0) } });
  await db.column.createMany({
    data: states.map(({ column, name }, position) => {
      const [, wipLimit, limitKind] = content.limits.find(([state]) => state === position) ?? [];
      return { id: column, boardId, name, position, wipLimit, limitKind };
    }),
  });
  await db.columnState.createMany({
    data: states.map(({ id, column }) => ({ boardId, stateId: id, columnId: column, drop: true })),
  });
  await db.boardBacklog.create({ data: { boardId, backlogId } });
  const ranks = generateNKeysBetween(null, null, cards.length);
  await db.card.createMany({
    data: cards.map(({ id, life, classification }, at) => ({
      boardId,
      itemId: id,
      stateId: states[life.steps.at(-1)?.state ?? 0]?.id ?? '',
      rank: ranks[at] ?? '',
      version: 0,
      restricted: classification === 'restricted',
      archived: life.droppedAt !== undefined,
    })),
  });
}
