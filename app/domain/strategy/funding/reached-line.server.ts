import type { Context } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { Amounts, FundingLine } from './funding.ts';

/** A funding line about to change, reached, locked with its programme until the transaction ends, and read again. */
export async function reachLockedLine(ctx: Context, id: string) {
  const { programmeId } = await reach(ctx).fundingLine(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM programme WHERE id = ${programmeId}::uuid FOR UPDATE`);
  return reach(ctx).fundingLine(id);
}

interface Row {
  id: string;
  year: number;
  source: string;
  currency: string;
  approved: Prisma.Decimal;
  requested: Prisma.Decimal;
  spent: Prisma.Decimal;
}

/** A line as it is shown and told: amounts as text with two places. */
export function lineOf({ id, year, source, currency, ...amounts }: Row): FundingLine {
  return { id, year, source, currency, ...amountsOf(amounts) };
}

export function amountsOf({ approved, requested, spent }: Pick<Row, keyof Amounts>): Amounts {
  return { approved: approved.toFixed(2), requested: requested.toFixed(2), spent: spent.toFixed(2) };
}
