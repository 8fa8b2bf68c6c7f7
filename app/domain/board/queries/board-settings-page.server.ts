import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownBacklogs } from '#app/domain/reach/visible.server.ts';
import { openCardsSql, placeableBacklogs } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { access } from '../access.ts';

/** A board's shape: columns with limits and totals, which states each maps, the backlogs it shows and could show. */
export const boardSettingsPage = query({
  name: 'board-settings-page',
  summary: "A board's columns, limits, mapped states and backlogs",
  input: z.strictObject({ board: z.string().min(1).max(36) }),
  example: (world) => ({ input: { board: world.board } }),
  async run(ctx, input) {
    const { actor, db } = ctx;
    const board = await reach(ctx).board(input.board);
    const columns = await db.column.findMany({ where: { boardId: board.id }, orderBy: { position: 'asc' } });
    const shown = { boards: { some: { boardId: board.id } } };
    const whole = { boards: { some: { boardId: board.id, placed: false } } };
    const states = await db.state.findMany({
      where: {
        backlog: { AND: [shown, placeableBacklogs(actor)] },
        OR: [{ archivedAt: null }, { columns: { some: { boardId: board.id } } }],
      },
      select: {
        id: true,
        name: true,
        category: true,
        backlog: { select: { prefix: true } },
        columns: { where: { boardId: board.id }, select: { columnId: true, drop: true } },
      },
      orderBy: [{ backlog: { prefix: 'asc' } }, { position: 'asc' }],
    });
    const totals = await raw<{ stateId: string; total: number }>(
      db,
      Prisma.sql`
      SELECT c.state_id AS "stateId", count(*)::int AS total FROM card c
      WHERE c.board_id = ${board.id}::uuid AND NOT c.archived AND ${openCardsSql(actor)} GROUP BY 1`,
    );
    const totalOf = new Map(totals.map((row) => [row.stateId, row.total]));
    const mapped = states.map(({ columns: [place], backlog, ...state }) => ({
      ...state,
      backlog: backlog.prefix,
      column: place?.columnId ?? null,
      drop: place?.drop ?? false,
      total: totalOf.get(state.id) ?? 0,
    }));
    const select = { prefix: true, name: true } as const;
    return {
      id: board.id,
      name: board.name,
      team: board.team.name,
      columns: columns.map(({ id, name, wipLimit, limitKind }) => ({
        id,
        name,
        wipLimit,
        limitKind,
        total: mapped.filter((state) => state.column === id).reduce((sum, state) => sum + state.total, 0),
      })),
      states: mapped,
      backlogs: await db.backlog.findMany({
        where: { AND: [ownBacklogs(actor), whole] },
        select,
        orderBy: { prefix: 'asc' },
      }),
      otherBacklogs: await db.backlog.findMany({
        where: { AND: [ownBacklogs(actor), { NOT: whole }] },
        select,
        orderBy: { prefix: 'asc' },
      }),
      mayShape: permits(actor, access, 'add-column'),
    };
  },
});
