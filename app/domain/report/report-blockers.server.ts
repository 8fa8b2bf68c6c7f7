import type { Names } from '#app/domain/actor.ts';
import { freerOf } from '#app/domain/blocker/freer-of.server.ts';
import { type ReadBlocker, readBlockers } from '#app/domain/blocker/read-blockers.server.ts';
import { dayIn } from '#app/domain/day.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { partyOf } from '#app/domain/request/read-ledger.server.ts';
import type { BlockerRow } from './report.ts';

/** Blockers that the reader may see and that are open, or were freed on that day or later, the oldest first. */
export async function reportBlockers(ctx: Reading, freedSince: string): Promise<BlockerRow[]> {
  // A day earlier, since zones differ; the rules look at days.
  const rows = await readBlockers(ctx, { OR: [{ freedAt: null }, { freedAt: { gte: new Date(freedSince) } }] });
  return rows.map((row): BlockerRow => {
    const { agency } = row.item.backlog;
    const { age, neededBy, late, items } = row;
    const day = (at: Date) => dayIn(agency.zone, at);
    return {
      ...{ kind: 'blocker', id: row.id, key: row.item.key, title: row.item.title, line: row.line, cause: row.cause },
      waiting: partyOf(agency),
      freer: freerIn(row),
      ...{ age, neededBy, late, items, paused: row.pausedSince !== null },
      ...{ raisedOn: day(row.raisedAt), freedOn: row.freedAt && day(row.freedAt), freedHow: row.freedHow },
      cost: row.costPerDay && { perDay: row.costPerDay.toNumber(), currency: row.currency ?? '' },
    };
  });
}

/** Who can free it, as they are called in every language. */
function freerIn(row: ReadBlocker): BlockerRow['freer'] {
  const { kind, id, name } = freerOf(row, 'en');
  return { kind, code: kind === 'agency' ? id : '', names: row.agency ? (row.agency.names as Names) : { en: name } };
}
