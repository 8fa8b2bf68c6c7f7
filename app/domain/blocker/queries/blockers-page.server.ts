import { type Names, nameIn } from '#app/domain/actor.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { coordinates, toldByCoordination } from '#app/domain/reach/coordination.server.ts';
import { blockersInput } from '../blocker-forms.ts';
import { freerOf } from '../freer-of.server.ts';
import { readBlockers, sealedBlockers } from '../read-blockers.server.ts';
import { itemsServing, servesChoices } from '../serving.server.ts';
import { currenciesOf, freerCode, heaviest, isAsked, joinCounts, joinWaits, matrixOf, whoWaits } from '../waiting.rules.ts';
import type { OpenBlocker } from '../waiting.ts';
import { type AgencyCounted, countCoordinated, nothingCoordinated } from './coordinated-counts.server.ts';
import { agenciesById, sealedPairs } from './coordinated-lines.server.ts';

/** Everything that holds something up and that the reader may see: who waits for whom, the heaviest, and the list, the oldest first. */
export const blockersPage = query({
  name: 'blockers-page',
  summary: 'List open blockers: who waits for whom, for how long, what it costs, and which are the heaviest',
  input: blockersInput,
  example: () => ({ input: {} }),
  async run(ctx, { by, page: asked, most, matrix, objective, programme, service, ...filter }) {
    const agencies = (await coordinates(ctx)) ? await agenciesById(ctx) : null;
    const own = await openBlockers(ctx);
    const serving = await itemsServing(
      ctx,
      own.map(({ itemId }) => itemId),
      { objective, programme, service },
    );
    const ownWithin = own.filter((blocker) => isAsked(blocker, filter) && (serving?.has(blocker.itemId) ?? true));
    // What an item of another agency serves is none of what coordination terms show.
    const others = agencies
      ? await countCoordinated(ctx, {
          agencies,
          filter,
          none: serving !== undefined,
          by,
          own: ownWithin,
          page: asked,
          most,
          matrix,
        })
      : nothingCoordinated;
    const total = ownWithin.length + others.total;
    const pages = Math.max(1, Math.ceil(total / most));
    const page = Math.min(asked, pages);
    const skipped = (page - 1) * most - others.before;
    return {
      blockers: [...ownWithin, ...others.rows]
        .sort(older)
        .slice(skipped, skipped + most)
        .map(shownTo),
      total,
      ...{ page, pages },
      open: own.length + others.open,
      late: own.filter(({ late }) => late).length + others.late,
      matrix: matrixOf(joinWaits(whoWaits(ownWithin), others.waits), matrix),
      heaviest: heaviest([...ownWithin, ...others.heaviest], by, joinCounts(currenciesOf(ownWithin), others.currencies)).map(
        shownTo,
      ),
      costKnown: ownWithin.filter(({ cost }) => cost !== null).length + others.costKnown,
      sealed: await sealedBlockers(ctx, agencies ? await toldByCoordination(ctx) : undefined),
      /** Null for who has no part in coordination: neither the role nor anything of it. */
      sealedPairs: agencies ? await sealedPairs(ctx, agencies) : null,
      agencies: agenciesOf(own, others.agencies),
      serves: await servesChoices(ctx),
    };
  },
});

/** With its item, and the moment by which the list is ordered; neither is told to anybody. */
type Open = OpenBlocker & { itemId: string; raisedAt: Date };

/** An item is named by its key. */
const shownTo = ({
  itemId: _item,
  raisedAt: _at,
  ...blocker
}: OpenBlocker & { itemId: string | null; raisedAt: Date }): OpenBlocker => blocker;

function older(one: Pick<Open, 'id' | 'raisedAt'>, other: Pick<Open, 'id' | 'raisedAt'>): number {
  return one.raisedAt.getTime() - other.raisedAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** Open blockers that the reader may see by ordinary rights, the oldest first. */
async function openBlockers(ctx: Reading): Promise<Open[]> {
  const { locale } = ctx.actor.person;
  return (await readBlockers(ctx, { freedAt: null })).map((row) => {
    const { agency } = row.item.backlog;
    const { age, neededBy, late, items } = row;
    return {
      ...{ id: row.id, itemId: row.itemId },
      item: { key: row.item.key, title: row.item.title },
      waiting: { code: agency.code, name: nameIn(agency.names as Names, locale) },
      freer: freerOf(row, locale),
      ...{ cause: row.cause, line: row.line, age, neededBy, late, items },
      paused: row.pausedSince !== null,
      cost: row.costPerDay && { amount: row.costPerDay.toNumber() * age, currency: row.currency ?? '' },
      ...{ kept: null, request: null, raisedAt: row.raisedAt },
    };
  });
}

/** Who waits and who is waited for, by code, for the filter. */
function agenciesOf(blockers: readonly OpenBlocker[], others: readonly AgencyCounted[]): AgencyCounted[] {
  const found = new Map<string, AgencyCounted>();
  const add = (code: string, name: string, as: 'waiting' | 'freer') => {
    const each = found.get(code) ?? { code, name, waiting: false, freer: false };
    each[as] = true;
    found.set(code, each);
  };
  for (const blocker of blockers) {
    add(blocker.waiting.code, blocker.waiting.name, 'waiting');
    if (blocker.freer.kind === 'agency') add(freerCode(blocker), blocker.freer.name ?? '', 'freer');
  }
  for (const { code, name, waiting, freer } of others) {
    if (waiting) add(code, name, 'waiting');
    if (freer) add(code, name, 'freer');
  }
  return [...found.values()].sort((one, other) => one.code.localeCompare(other.code));
}
