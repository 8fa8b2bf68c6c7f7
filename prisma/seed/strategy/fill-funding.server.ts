import type { Db } from '#app/platform/db.server.ts';
import { demoId } from '../chance.ts';
import { agencies, programmes } from '../content/agencies.ts';
import { funding } from '../content/funding.ts';
import { tellAll } from './tell.server.ts';

/** Writes where the programmes' money comes from, as their coordinators would have. */
export async function fillFunding(db: Db, now: Date): Promise<void> {
  const thisYear = now.getUTCFullYear();
  const at = new Date(now.getTime() - 100 * 86_400_000);
  const rows = funding.map(({ programme, year, ...line }) => ({
    ...{
      id: fundingId(programme, year, line.source),
      programmeId: demoId('programme', programme),
      year: thisYear + year,
      ...line,
    },
    createdAt: at,
  }));
  await db.fundingLine.createMany({ data: rows });
  await tellAll(
    db,
    rows.map(({ id, programmeId, createdAt, ...line }) => {
      const leads = programmes.find(([name]) => demoId('programme', name) === programmeId)?.[2] ?? '';
      const [by = ''] = agencies.find(({ code }) => code === leads)?.people.find(([, role]) => role === 'coordinator') ?? [];
      return {
        ...{ name: 'programme.funding_added', at: createdAt, by: demoId('person', by), agencyId: demoId('agency', leads) },
        ...{ subject: 'programme' as const, subjectId: programmeId, new: { line: id, ...line } },
      };
    }),
  );
}

export const fundingId = (programme: string, year: number, source: string) => demoId('funding', `${programme}:${year}:${source}`);
