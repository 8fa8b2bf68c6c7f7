import type { Reading } from '#app/domain/query.server.ts';
import { visibleItems, visibleRequests } from '#app/domain/reach/visible.server.ts';
import { lastLinked } from '#app/domain/request/linked-item.server.ts';
import { refOf } from '#app/domain/told/request-ref.ts';
import { dayOf } from '../day-of.ts';
import type { FileRequest } from '../shared-parts.ts';

/** Requests that the agency made or was made, each with its ledger; of people and of items only the agency's own are named. */
export async function requestsPart(ctx: Reading): Promise<FileRequest[]> {
  const { actor, db } = ctx;
  const rows = await db.request.findMany({
    where: visibleRequests(actor),
    include: {
      agency: { select: { code: true } },
      toAgency: { select: { code: true } },
      entries: { include: { agency: { select: { code: true } } }, orderBy: { number: 'asc' } },
      items: {
        where: { agencyId: actor.agency.id, item: await visibleItems(ctx) },
        select: { item: { select: { key: true } } },
        orderBy: lastLinked,
      },
    },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    ...{ id: row.id, ref: refOf(row), from: row.agency.code, to: row.toAgency?.code ?? row.outside, state: row.state },
    ...{
      what: row.what,
      why: row.why,
      criteria: row.criteria,
      legalBasis: row.legalBasis,
      attached: row.attached,
      scope: row.scope,
    },
    firstNeededBy: dayOf(row.firstNeededBy),
    neededBy: dayOf(row.neededBy),
    promisedOn: row.promisedOn && dayOf(row.promisedOn),
    item: row.items[0]?.item.key ?? null,
    by: row.agencyId === actor.agency.id ? row.personId : null,
    askedAt: row.askedAt.toISOString(),
    ledger: row.entries.map((entry) => ({
      ...{ number: entry.number, act: entry.act, agency: entry.agency.code, text: entry.text, scope: entry.scope },
      by: entry.agencyId === actor.agency.id ? entry.personId : null,
      at: entry.at.toISOString(),
      day: entry.day && dayOf(entry.day),
      dayBefore: entry.dayBefore && dayOf(entry.dayBefore),
      ...{ unconfirmed: entry.unconfirmed, about: entry.about },
    })),
  }));
}
