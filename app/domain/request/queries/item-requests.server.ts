import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleRequests } from '#app/domain/reach/visible.server.ts';
import { partners } from '../access.ts';
import { inLedger } from '../read-ledger.server.ts';
import { openStates } from '../request.rules.ts';
import type { RequestLine } from '../request.ts';
import { requestLines } from './request-lines.server.ts';

/** What one's agency asks of others for an item, and is asked by others that it does with it: open ones first, the latest of each first. */
export const itemRequests = query({
  name: 'item-requests',
  summary: 'What your agency asks of others for an item, and what others are to get by it',
  input: z.strictObject({ item: z.string().min(1).max(24) }),
  example: (world) => ({ input: { item: world.items[0] } }),
  async run(ctx, { item: key }): Promise<{ open: RequestLine[]; ended: RequestLine[] }> {
    const item = await reach(ctx, partners['item-requests']).item(key);
    const rows = await ctx.db.request.findMany({
      where: {
        AND: [visibleRequests(ctx.actor), { items: { some: { itemId: item.id, agencyId: ctx.actor.agency.id } } }],
      },
      include: inLedger,
      orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
      take: most,
    });
    const lines = await requestLines(ctx, rows);
    const isOpen = ({ state }: RequestLine) => openStates.includes(state);
    return { open: lines.filter(isOpen), ended: lines.filter((line) => !isOpen(line)) };
  },
});

/** More than these nobody reads on an item; all stand on the page of requests. */
const most = 50;
