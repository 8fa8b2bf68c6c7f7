import type { Reading } from '#app/domain/query.server.ts';
import { sideOf } from '../reached-request.server.ts';
import { type LedgerRow, readLedgers } from '../read-ledger.server.ts';
import type { RequestLine } from '../request.ts';

/** Requests that were reached, as lines of a list, in the same order. */
export async function requestLines(ctx: Reading, rows: readonly LedgerRow[]): Promise<RequestLine[]> {
  const ledgers = await readLedgers(ctx, rows);
  return rows.flatMap((row): RequestLine[] => {
    const ledger = ledgers.get(row.id);
    if (!ledger) return [];
    const { ref, what, state, asker, asked: to, neededBy, promisedOn, clocks } = ledger;
    const line = { id: row.id, side: sideOf(ctx.actor, row), askedAt: row.askedAt.toISOString() };
    return [{ ...line, ref, what, state, asker, asked: to, neededBy, promisedOn, clocks }];
  });
}
