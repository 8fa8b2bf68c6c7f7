import type { Fact } from '#app/domain/activity/fact.ts';
import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { lockLists } from './lists.server.ts';

/** A backlog that the actor sees, with its lists locked. @throws NotFound */
export async function reachLockedBacklog(ctx: Context, prefix: string) {
  const backlog = await reach(ctx).backlog(prefix);
  await lockLists(ctx.db, [backlog.id]);
  return backlog;
}

/** As {@link reachLockedBacklog}, with all its states in their order. */
export async function reachLockedWorkflow(ctx: Context, prefix: string) {
  const backlog = await reachLockedBacklog(ctx, prefix);
  const states = await ctx.db.state.findMany({ where: { backlogId: backlog.id }, orderBy: { position: 'asc' } });
  return { backlog, states };
}

/**
 * States or labels changed: whoever has the backlog or a board that shows it open must look at the whole again; where single items were
 * placed, as long as the board's agency shares the backlog.
 */
export async function reshapeLists(db: Db, backlogId: string): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    WITH listed AS (UPDATE backlog SET version = version + 1 WHERE id = ${backlogId}::uuid)
    UPDATE board SET version = version + 1, shape_version = version + 1
    WHERE id IN (
      SELECT bb.board_id FROM board_backlog bb JOIN backlog bl ON bl.id = bb.backlog_id JOIN board b ON b.id = bb.board_id JOIN team t ON t.id = b.team_id
      WHERE bb.backlog_id = ${backlogId}::uuid AND (NOT bb.placed OR t.agency_id = bl.agency_id OR EXISTS (
        SELECT 1 FROM access_grant g WHERE g.agency_id = t.agency_id AND g.backlog_id = bl.id AND g.starts_at <= now() AND g.ends_at > now())))`);
}

/** @throws Refused where another of the list has the name already, in whatever case */
export function checkNameFree(name: string, others: readonly { name: string }[]): void {
  const folded = name.toLocaleLowerCase();
  if (others.some((other) => other.name.toLocaleLowerCase() === folded)) throw refuse('name', 'name_taken', { name });
}

/** A fact about a backlog. */
export function factOfBacklog(backlog: { id: string }, name: string, before?: unknown, after?: unknown): Fact {
  return {
    name,
    subject: 'backlog',
    subjectId: backlog.id,
    backlogId: backlog.id,
    ...(before !== undefined && { old: before }),
    ...(after !== undefined && { new: after }),
  };
}

/** On each board that shows its backlog, a new state stands in the column that already holds its states of that category. */
export async function mapToColumns(db: Db, stateId: string): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO column_state (board_id, state_id, column_id, drop)
    SELECT DISTINCT ON (cs.board_id) cs.board_id, fresh.id, cs.column_id, false
    FROM state fresh JOIN state kin ON kin.backlog_id = fresh.backlog_id AND kin.category = fresh.category AND kin.id <> fresh.id
      JOIN column_state cs ON cs.state_id = kin.id
    WHERE fresh.id = ${stateId}::uuid
    ORDER BY cs.board_id, abs(kin.position - fresh.position), kin.position`);
}

/** Writes the states' positions in the order given. */
export async function renumberStates(db: Db, ids: readonly string[]): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    UPDATE state SET position = ordered.position - 1
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS ordered (id, position) WHERE state.id = ordered.id`);
}
