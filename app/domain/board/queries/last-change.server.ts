import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { inverseOf, undoableEvents } from '../undo/inverse.rules.ts';
import { type LastChange, undoableFor } from '../undo/undo.ts';

/** What one changed last on items for the agency one acts for, as long as it can be taken back; null where there is nothing. */
export const lastChange = query({
  name: 'last-change',
  summary: 'See your own last change to items, while it can be undone',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run({ actor, db, now }): Promise<LastChange | null> {
    allow(actor, access, 'last-change');
    const since = new Date(now.getTime() - undoableFor);
    const own = { personId: actor.person.id, agencyId: actor.agency.id };
    const latest = await db.event.findFirst({
      where: { ...own, subject: 'item', name: { in: undoableEvents }, occurredAt: { gt: since }, recordedAt: { gt: since } },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    });
    if (!latest) return null;
    const all = await db.event.findMany({ where: { ...own, commandId: latest.commandId } });
    // What is only a part of something greater, e.g. of the end of a sprint, is no change by itself.
    if (all.some((event) => event.subject !== 'item')) return null;
    const events = all.filter((event) => undoableEvents.includes(event.name));
    const items = await db.item.findMany({
      where: { AND: [await visibleItems({ actor, db }), { id: { in: events.map((event) => event.subjectId) } }] },
      select: { key: true },
      orderBy: { key: 'asc' },
    });
    if (items.length === 0 || events.every((event) => inverseOf(event).length === 0)) return null;
    const takenBack = await db.answer.findFirst({
      where: { ...own, command: 'undo-change', answer: { path: ['change'], equals: latest.commandId } },
      select: { key: true },
    });
    const what = items.length > 1 ? 'several' : latest.name.replace('.', '_');
    return {
      change: latest.commandId,
      items: items.map((item) => item.key),
      code: takenBack ? 'taken_back' : what,
      until: new Date(latest.recordedAt.getTime() + undoableFor).toISOString(),
    };
  },
});
