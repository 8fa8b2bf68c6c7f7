import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { colleaguesOf } from '#app/domain/backlog/colleagues.server.ts';
import * as field from '#app/domain/backlog/fields.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownBacklogs, visibleSprints } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access, partners } from '../access.ts';

/**
 * What items of a backlog or of a board can be changed to together: people, labels, states or columns, and sprints, which are those of
 * the board's team, or of every team whose board shows the backlog.
 */
export const changeChoices = query({
  name: 'change-choices',
  summary: 'List the people, labels, states or columns, and sprints that items of a backlog or a board can be given together',
  input: z
    .strictObject({ board: field.id.optional(), backlog: field.prefix.optional() })
    .refine((asked) => (asked.board === undefined) !== (asked.backlog === undefined), { path: ['board'], message: 'required' }),
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, { board, backlog }) {
    const list =
      board === undefined ? await reach(ctx, partners['change-choices']).backlog(backlog ?? '') : await reach(ctx).board(board);
    allow(ctx.actor, access, 'change-choices');
    const people = (await colleaguesOf(ctx.db, ctx.actor.agency.id)).map(({ id, name }) => ({ id, name }));
    const archive = board !== undefined || ('terms' in list && list.terms === null);
    return { people, archive, ...(await (board === undefined ? ofBacklog(ctx, list.id) : ofBoard(ctx, list.id))) };
  },
});

const named = { select: { id: true, name: true } } as const;

async function ofBacklog(ctx: Reading, id: string) {
  return {
    labels: await ctx.db.label.findMany({ where: { backlogId: id }, ...named, orderBy: { name: 'asc' } }),
    states: await ctx.db.state.findMany({ where: { backlogId: id, archivedAt: null }, ...named, orderBy: { position: 'asc' } }),
    columns: [],
    sprints: await sprintsOf(ctx, { boards: { some: { backlogs: { some: { backlogId: id, placed: false } } } } }),
  };
}

/** A label is of one backlog: where the board shows several, it is told whose it is. */
async function ofBoard(ctx: Reading, id: string) {
  const shown = await ctx.db.backlog.findMany({
    where: { AND: [ownBacklogs(ctx.actor), { boards: { some: { boardId: id } } }] },
    select: { prefix: true, labels: { ...named, orderBy: { name: 'asc' } } },
    orderBy: { prefix: 'asc' },
  });
  const called = (name: string, prefix: string) => (shown.length > 1 ? `${name} (${prefix})` : name);
  return {
    labels: shown.flatMap(({ prefix, labels }) => labels.map((label) => ({ id: label.id, name: called(label.name, prefix) }))),
    states: [],
    columns: await ctx.db.column.findMany({ where: { boardId: id }, ...named, orderBy: { position: 'asc' } }),
    sprints: await sprintsOf(ctx, { boards: { some: { id } } }),
  };
}

async function sprintsOf({ actor, db }: Reading, team: Prisma.TeamWhereInput) {
  const sprints = await db.sprint.findMany({
    where: { AND: [visibleSprints(actor), { team }], status: { not: 'completed' } },
    select: { id: true, number: true, team: { select: { name: true } } },
    orderBy: [{ team: { name: 'asc' } }, { number: 'asc' }],
  });
  return sprints.map(({ id, number, team: { name } }) => ({ id, name: `${name} ${number}` }));
}
