import { colleaguesOf } from '#app/domain/backlog/colleagues.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleRequests } from '#app/domain/reach/visible.server.ts';
import { othersThan } from '../askable.server.ts';
import { linkedItem } from '../linked-item.server.ts';
import { actsNow, type Reached, sideOf } from '../reached-request.server.ts';
import { askedOf, partyOf, readLedgers } from '../read-ledger.server.ts';
import type { RequestPage } from '../request.ts';
import { requestInput } from '../request-forms.ts';

/** A request: the ledger as both sides see it, what can be done now, and the reader's own item. */
export const requestPage = query({
  name: 'request-page',
  summary: 'Show a request with its ledger, as both agencies see it, and what you can do about it now',
  input: requestInput,
  example: (world) => ({ input: { request: world.request } }),
  async run(ctx, input): Promise<RequestPage> {
    const { actor, db, now } = ctx;
    const request = await reach(ctx).request(input.request);
    const ledger = (await readLedgers(ctx, [request])).get(request.id);
    if (!ledger) throw new Error('a request without a ledger');
    const side = sideOf(actor, request);
    const acts = actsNow(actor, request);
    const other = side === 'asker' ? request.toAgency : request.agency;
    return {
      id: request.id,
      side,
      ledger,
      item: await itemOf(ctx, request.id),
      outside: request.toAgencyId === null,
      ...(await passedOf(ctx, request)),
      desk: other?.contactDesk ?? null,
      acts,
      colleagues: acts.includes('promise') ? await colleaguesOf(db, actor.agency.id) : [],
      agencies: acts.includes('pass_on') ? await othersThan(ctx, [request.agencyId]) : [],
      today: dayIn(actor.agency.zone, now),
    };
  },
});

/** The reader's own item that a request hangs on, where they see it. */
async function itemOf(ctx: Reading, requestId: string): Promise<RequestPage['item']> {
  const linked = await linkedItem(ctx, requestId);
  return linked && { key: linked.key, title: linked.title, open: linked.classification === 'public' };
}

/** What it became, and what it was before, as far as those are the reader's too: by whom it was passed on both its sides know. */
async function passedOf(
  ctx: Reading,
  { id, passedFromId, entries }: Reached,
): Promise<Pick<RequestPage, 'passed' | 'passedFrom'>> {
  const { actor, db } = ctx;
  const became = await db.request.findFirst({
    where: { AND: [{ passedFromId: id }, visibleRequests(actor)] },
    include: { toAgency: true },
  });
  const was = passedFromId && (await db.request.findFirst({ where: { AND: [{ id: passedFromId }, visibleRequests(actor)] } }));
  const passing = entries.find(({ act }) => act === 'passed_on');
  return {
    passed: became ? { id: became.id, to: askedOf(became) } : null,
    passedFrom: passedFromId && passing ? { id: was ? was.id : null, by: partyOf(passing.agency) } : null,
  };
}
