import { dayIn } from '#app/domain/day.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleGoals, visibleProgrammes } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { fundingOf } from './funding.rules.ts';
import type { FlaggedYear, Funding, FundingChoice } from './funding.ts';
import { lineOf } from './reached-line.server.ts';

interface ProgrammeFunding extends Funding {
  id: string;
  name: string;
}

/**
 * The money of programmes that the reader sees, by name. A programme has to be paid from this year on until the last target year of the open
 * objectives that it serves and that the reader sees.
 */
export async function fundingOfProgrammes(ctx: Reading, where: Prisma.ProgrammeWhereInput): Promise<ProgrammeFunding[]> {
  const { actor, db, now } = ctx;
  const thisYear = Number(dayIn(actor.agency.zone, now).slice(0, 4));
  const programmes = await db.programme.findMany({
    where: { AND: [visibleProgrammes(actor), where] },
    select: {
      id: true,
      name: true,
      fundingLines: { orderBy: [{ year: 'asc' }, { source: 'asc' }, { currency: 'asc' }] },
      objectives: {
        where: { objective: { goal: visibleGoals(actor), closedAt: null } },
        select: { objective: { select: { targetYear: true } } },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return programmes.map(({ id, name, fundingLines, objectives }) => {
    const until = Math.max(thisYear, ...objectives.map(({ objective }) => objective.targetYear));
    return { id, name, ...fundingOf(fundingLines.map(lineOf), { from: thisYear, until }) };
  });
}

/** Years for which nothing is approved, or for which more is spent and asked for than that, of all programmes that the reader sees. */
export async function flaggedYears(ctx: Reading): Promise<FlaggedYear[]> {
  const programmes = await fundingOfProgrammes(ctx, { fundingLines: { some: {} } });
  return programmes.flatMap(({ id, name, years }) =>
    years.flatMap((year) => (year.flag ? [{ ...year, programme: { id, name } }] : [])),
  );
}

/** The funding lines that the reader sees, to be named by what waits for money. */
export async function fundingChoices({ actor, db }: Reading): Promise<FundingChoice[]> {
  const lines = await db.fundingLine.findMany({
    where: { programme: visibleProgrammes(actor) },
    include: { programme: { select: { name: true } } },
    orderBy: [{ programme: { name: 'asc' } }, { year: 'asc' }, { source: 'asc' }, { currency: 'asc' }],
    take: 500,
  });
  return lines.map(({ id, programmeId, year, source, currency, programme }) => ({
    ...{ id, programmeId, year, source, currency },
    programme: programme.name,
  }));
}
