import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { addStateInput } from '../backlog-forms.ts';
import { checkNameFree, factOfBacklog, reachLockedWorkflow, reshapeLists } from '../shape.server.ts';

/** Adds a step to a backlog's workflow, after another or at the end. */
export const addState = command({
  name: 'add-state',
  summary: "Add a state to a backlog's workflow",
  input: addStateInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, name: 'With the lawyers', category: 'doing' as const, after: world.states.doing },
    events: ['state.added'],
  }),
  reach: (ctx, input) => reachLockedWorkflow(ctx, input.backlog),
  async run(ctx, { name, category, after }, { backlog, states }) {
    allow(ctx.actor, access, 'add-state');
    checkNameFree(name, states);
    const before = after === undefined ? states.at(-1) : states.find((state) => state.id === after.toLowerCase());
    if (after !== undefined && !before) throw refuse('after', 'unknown_state');
    const position = before ? before.position + 1 : 0;
    const id = newId();
    await ctx.db.state.updateMany({
      where: { backlogId: backlog.id, position: { gte: position } },
      data: { position: { increment: 1 } },
    });
    await ctx.db.state.create({ data: { id, backlogId: backlog.id, name, category, position } });
    await mapByCategory(ctx.db, id);
    await reshapeLists(ctx.db, backlog.id);
    ctx.record(factOfBacklog(backlog, 'state.added', undefined, { state: id, name, category }));
    return { backlog: backlog.prefix, state: id };
  },
});

/** On each board that shows the backlog, the new state stands in the column that already holds its states of that category. */
async function mapByCategory(db: Db, stateId: string): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO column_state (board_id, state_id, column_id, drop)
    SELECT DISTINCT ON (cs.board_id) cs.board_id, fresh.id, cs.column_id, false
    FROM state fresh JOIN state kin ON kin.backlog_id = fresh.backlog_id AND kin.category = fresh.category AND kin.id <> fresh.id
      JOIN column_state cs ON cs.state_id = kin.id
    WHERE fresh.id = ${stateId}::uuid
    ORDER BY cs.board_id, abs(kin.position - fresh.position), kin.position`);
}
