import { allow } from '#app/domain/actor.ts';
import { lockLists } from '#app/domain/backlog/lists.server.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { createBoardInput } from '../column.ts';
import { defaultColumns } from '../default-columns.rules.ts';
import { standItems } from './stand-items.server.ts';

/** Makes a team's board over backlogs that the agency sees, with a column for each state and a card for each item. */
export const createBoard = command({
  name: 'create-board',
  summary: 'Make a board for a team over one or more backlogs',
  input: createBoardInput,
  example: (world) => ({
    as: 'lead',
    input: { team: world.team, name: 'Release board', backlogs: [world.backlog.prefix] },
    events: ['board.created'],
  }),
  async reach(ctx, input) {
    const team = await reach(ctx).team(input.team);
    const backlogs = [];
    for (const prefix of new Set(input.backlogs.map((each) => each.toUpperCase())))
      backlogs.push(await reach(ctx).backlog(prefix));
    await lockLists(
      ctx.db,
      backlogs.map((backlog) => backlog.id),
    );
    return { team, backlogs };
  },
  async run(ctx, input, { team, backlogs }) {
    allow(ctx.actor, access, 'create-board');
    const taken = await ctx.db.board.count({ where: { teamId: team.id, name: input.name } });
    if (taken > 0) throw refuse('name', 'name_taken', { name: input.name });
    const backlogIds = backlogs.map((backlog) => backlog.id);
    const states = await ctx.db.state.findMany({ where: { backlogId: { in: backlogIds }, archivedAt: null } });
    const boardId = newId();
    await ctx.db.board.create({
      data: {
        id: boardId,
        teamId: team.id,
        name: input.name,
        backlogs: { create: backlogIds.map((backlogId) => ({ backlogId })) },
      },
    });
    for (const [position, column] of defaultColumns(states, backlogIds).entries()) {
      const id = newId();
      await ctx.db.column.create({ data: { id, boardId, name: column.name, position } });
      await ctx.db.columnState.createMany({
        data: column.states.map((state) => ({ boardId, columnId: id, stateId: state.id, drop: state.drop })),
      });
    }
    for (const backlogId of backlogIds) await standItems(ctx.db, boardId, backlogId);
    ctx.record({
      name: 'board.created',
      subject: 'board',
      subjectId: boardId,
      new: { name: input.name, team: team.name, backlogs: backlogs.map((backlog) => backlog.prefix) },
    });
    return { board: boardId };
  },
});
