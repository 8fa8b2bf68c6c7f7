import type { Actor } from '#app/domain/actor.ts';
import { permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleRequests } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { asDate, dayOf } from '../enter.server.ts';
import { inLedger } from '../read-ledger.server.ts';
import { askedStates, askerStates, openStates } from '../request.rules.ts';
import { type RequestList, type RequestPart, requestLists, requestParts, requestsPageSize } from '../request.ts';
import { requestsInput } from '../request-forms.ts';
import { requestLines } from './request-lines.server.ts';

/** Requests of one's agency: what it asks and what it is asked, how each stands, how old it is, by when it is due; fifty at a time. */
export const requestsPage = query({
  name: 'requests-page',
  summary: 'List what your agency asks of others and what others ask of it: how it stands, how old it is, by when it is due',
  input: requestsInput,
  example: () => ({ input: {} }),
  async run(ctx, { list, part, page: asked }) {
    const { actor, db } = ctx;
    const today = asDate(dayIn(actor.agency.zone, ctx.now));
    const within = (of: RequestList | undefined, how: RequestPart | undefined): Prisma.RequestWhereInput => ({
      AND: [visibleRequests(actor), ofList(actor, of), ofPart(actor, how, today)],
    });
    const count = (of: RequestList | undefined, how: RequestPart | undefined) => db.request.count({ where: within(of, how) });
    const byList = [];
    for (const each of requestLists) byList.push({ list: each, count: await count(each, part) });
    const byPart = [];
    for (const each of requestParts) byPart.push({ part: each, count: await count(list, each) });
    const total = await count(list, part);
    const pages = Math.max(1, Math.ceil(total / requestsPageSize));
    const page = Math.min(asked, pages);
    const rows = await db.request.findMany({
      where: within(list, part),
      include: inLedger,
      orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * requestsPageSize,
      take: requestsPageSize,
    });
    const requests = await requestLines(ctx, rows);
    const all = part === undefined ? total : await count(list, undefined);
    return {
      ...{ requests, total, page, pages, byList, byPart, all },
      today: dayOf(today),
      can: { ask: permits(actor, access, 'ask-agency') },
    };
  },
});

function ofList({ agency }: Actor, list: RequestList | undefined): Prisma.RequestWhereInput {
  if (list === undefined) return {};
  return list === 'ours' ? { agencyId: agency.id } : { toAgencyId: agency.id };
}

function ofPart({ agency }: Actor, part: RequestPart | undefined, today: Date): Prisma.RequestWhereInput {
  switch (part) {
    case 'turn':
      return {
        OR: [
          { agencyId: agency.id, state: { in: [...askerStates] } },
          { toAgencyId: agency.id, state: { in: [...askedStates] } },
        ],
      };
    case 'open':
      return { state: { in: [...openStates] } };
    case 'late':
      return {
        state: { in: openStates.filter((state) => state !== 'delivered') },
        OR: [{ promisedOn: { lt: today } }, { promisedOn: null, neededBy: { lt: today } }],
      };
    case 'closed':
      return { state: { notIn: [...openStates] } };
    default:
      return {};
  }
}
