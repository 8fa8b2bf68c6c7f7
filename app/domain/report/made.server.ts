import type { Context } from '#app/domain/command.server.ts';
import { dayIn, daysAfter } from '#app/domain/day.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleReports } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { mayFreeze, mondayMade } from './report.rules.ts';

export interface Made {
  monday: string;
  id: string | null;
  /** Its day has come. */
  ripe: boolean;
}

/** The report that is being made: the Monday that it is for, and its row where something is written for it already. */
export async function reportMade({ actor, db, now }: Reading): Promise<Made> {
  const today = dayIn(actor.agency.zone, now);
  const near = await db.report.findMany({
    where: { AND: [visibleReports(actor), { monday: { gte: new Date(daysAfter(today, -7)) } }] },
    select: { id: true, monday: true, frozenAt: true },
  });
  const of = (monday: string) => near.find((row) => row.monday.toISOString().startsWith(monday));
  const monday = mondayMade(today, (each) => (of(each)?.frozenAt ?? null) !== null);
  return { monday, id: of(monday)?.id ?? null, ripe: mayFreeze(monday, today) };
}

/** {@link reportMade}, held until the transaction ends: nobody freezes it meanwhile, and words are written into what is still open. */
export async function heldReport(ctx: Context): Promise<Made> {
  await ctx.db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('report'), hashtext(${ctx.actor.agency.id}))`);
  return reportMade(ctx);
}
