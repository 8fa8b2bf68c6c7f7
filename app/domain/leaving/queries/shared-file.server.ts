import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { ownItems, visibleCoordinations, visibleItems, visibleProposals } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import type { SharedPart } from '../shared-parts.ts';
import { agreementsPart } from './agreements-part.server.ts';
import { ownPeople } from './own-people.server.ts';
import { requestsPart } from './requests-part.server.ts';

/**
 * What the agency keeps of its work with others, and in orders of its own: its agreements, the orders it keeps of backlogs, what its teams took onto their
 * boards, requests to open its items that wait, and proposals and requests it made or was made. Of items only those that the reader sees are named.
 */
export const sharedFile = query({
  name: 'shared-file',
  summary: 'Read agreements, own orders, placements, proposals and requests in Hashar’s own format',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx): Promise<SharedPart> {
    allow(ctx.actor, access, 'shared-file');
    return {
      agreements: await agreementsPart(ctx),
      ownOrders: await ownOrders(ctx),
      placements: await placements(ctx),
      lowerings: await lowerings(ctx),
      proposals: await proposals(ctx),
      requests: await requestsPart(ctx),
      coordinations: await coordinations(ctx),
    };
  },
});

async function ownOrders(ctx: Reading): Promise<SharedPart['ownOrders']> {
  const { actor, db } = ctx;
  const orders = await db.ownOrder.findMany({
    where: { agencyId: actor.agency.id },
    select: {
      backlog: { select: { prefix: true } },
      ranks: { where: { item: await visibleItems(ctx) }, select: { item: { select: { key: true } } }, orderBy: { rank: 'asc' } },
    },
    orderBy: { backlog: { prefix: 'asc' } },
  });
  return orders
    .filter(({ ranks }) => ranks.length > 0)
    .map(({ backlog, ranks }) => ({ backlog: backlog.prefix, items: ranks.map(({ item }) => item.key) }));
}

async function placements(ctx: Reading): Promise<SharedPart['placements']> {
  const rows = await ctx.db.placement.findMany({
    where: { board: { team: { agencyId: ctx.actor.agency.id } }, item: await visibleItems(ctx) },
    include: { item: { select: { key: true } } },
    orderBy: [{ placedAt: 'asc' }, { itemId: 'asc' }],
  });
  return rows.map(({ boardId, item, placedById, placedAt }) => ({
    ...{ board: boardId, item: item.key, by: placedById },
    at: placedAt.toISOString(),
  }));
}

async function lowerings({ actor, db }: Reading): Promise<SharedPart['lowerings']> {
  const rows = await db.lowering.findMany({
    where: { state: 'open', item: ownItems(actor) },
    include: { item: { select: { key: true } } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, item, from, to, why, askedById, askedAt }) => ({
    ...{ id, item: item.key, from, to, why, by: askedById },
    at: askedAt.toISOString(),
  }));
}

async function coordinations({ actor, db }: Reading): Promise<SharedPart['coordinations']> {
  const rows = await db.coordination.findMany({
    where: visibleCoordinations(actor),
    include: { agency: true, coordinator: true, versions: { orderBy: { number: 'asc' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, agency, coordinator, endedAt, endedReason, versions }) => ({
    ...{ id, of: agency.code, coordinator: coordinator.code, endedReason: endedReason ?? '' },
    endedAt: endedAt?.toISOString() ?? null,
    versions: versions.map(({ number, kind, shows, ceiling, legalBasis, note, ...version }) => ({
      ...{ number, kind, shows, ceiling, legalBasis, note, declinedReason: version.declinedReason ?? '' },
      by: version.offeredByAgencyId === agency.id ? agency.code : coordinator.code,
      startsAt: version.startsAt.toISOString(),
      endsAt: version.endsAt.toISOString(),
      standsAt: version.standsAt?.toISOString() ?? null,
    })),
  }));
}

/** Of the people of the other side nothing is told but that it was one of them. */
async function proposals(ctx: Reading): Promise<SharedPart['proposals']> {
  const { actor, db } = ctx;
  const rows = await db.proposal.findMany({
    where: visibleProposals(actor),
    include: {
      backlog: { select: { prefix: true } },
      agency: { select: { code: true } },
      versions: { orderBy: { number: 'asc' } },
      messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const made = rows.flatMap(({ itemId }) => itemId ?? []);
  const items = await db.item.findMany({
    where: { AND: [await visibleItems(ctx), { id: { in: made } }] },
    select: { id: true, key: true },
  });
  const keys = new Map(items.map(({ id, key }) => [id, key]));
  const by = await ownPeople(
    ctx,
    rows.flatMap(({ versions, messages }) => [...versions, ...messages].map(({ personId }) => personId)),
  );
  return rows.map(({ id, backlog, agency, state, createdAt, decidedAt, reason, itemId, versions, messages }) => ({
    ...{ id, backlog: backlog.prefix, from: agency.code, state, reason },
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    item: (itemId && keys.get(itemId)) ?? null,
    versions: versions.map(({ number, title, description, personId, createdAt: at }) => ({
      ...{ number, title, description, by: by(personId) },
      at: at.toISOString(),
    })),
    messages: messages.map(({ kind, text, personId, createdAt: at }) => ({ kind, text, by: by(personId), at: at.toISOString() })),
  }));
}
