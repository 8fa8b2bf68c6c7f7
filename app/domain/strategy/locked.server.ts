import type { Context } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/*
 * What a command is about to change, reached, locked until its transaction ends, and read again: another may have written while this
 * one waited.
 */

export async function reachLockedGoal(ctx: Context, id: string) {
  const goal = await reach(ctx).goal(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM goal WHERE id = ${goal.id}::uuid FOR UPDATE`);
  return reach(ctx).goal(id);
}

export async function reachLockedObjective(ctx: Context, id: string) {
  const objective = await reach(ctx).objective(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM objective WHERE id = ${objective.id}::uuid FOR UPDATE`);
  return reach(ctx).objective(id);
}

/** An objective that something is about to be linked to: nobody closes it meanwhile. */
export async function reachHeldObjective(ctx: Context, id: string) {
  const objective = await reach(ctx).objective(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM objective WHERE id = ${objective.id}::uuid FOR SHARE`);
  return reach(ctx).objective(id);
}

export async function reachLockedProgramme(ctx: Context, id: string) {
  const programme = await reach(ctx).programme(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM programme WHERE id = ${programme.id}::uuid FOR UPDATE`);
  return reach(ctx).programme(id);
}

export async function reachLockedService(ctx: Context, id: string) {
  const service = await reach(ctx).service(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM service WHERE id = ${service.id}::uuid FOR UPDATE`);
  return reach(ctx).service(id);
}
