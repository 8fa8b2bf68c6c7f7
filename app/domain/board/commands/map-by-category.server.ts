import type { Db } from '#app/platform/db.server.ts';

/**
 * Gives the states of a backlog that stand in no column of a board yet a place there: the column of the same name, else the first one of
 * their category, else none. The first state of a column is where a drop lands.
 */
export async function mapByCategory(db: Db, boardId: string, backlogId: string): Promise<void> {
  const columns = await db.column.findMany({
    where: { boardId },
    include: { states: { include: { state: true } } },
    orderBy: { position: 'asc' },
  });
  const filled = new Set(
    columns.filter(({ states }) => states.some(({ state }) => state.backlogId === backlogId)).map(({ id }) => id),
  );
  const states = await db.state.findMany({
    where: { backlogId, archivedAt: null, columns: { none: { boardId } } },
    orderBy: { position: 'asc' },
  });
  for (const state of states) {
    const column =
      columns.find(({ name }) => name === state.name) ??
      columns.find(({ states }) => states.some((each) => each.state.category === state.category));
    if (!column) continue;
    await db.columnState.create({
      data: { boardId, columnId: column.id, stateId: state.id, drop: !filled.has(column.id) },
    });
    filled.add(column.id);
  }
}
