import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { visitAt } from '../visit.rules.ts';

/** Notes that one is here, so that on coming back one is told what changed meanwhile. No event: who looks when is nobody else's. */
export const markVisit = command({
  name: 'mark-visit',
  summary: 'Note that you are here; what changes after you leave is told when you come back',
  input: z.strictObject({}),
  example: () => ({ as: 'member', input: {}, events: [] }),
  async run(ctx) {
    allow(ctx.actor, access, 'mark-visit');
    const id = { personId: ctx.actor.person.id, agencyId: ctx.actor.agency.id };
    const before = await ctx.db.visit.findUnique({ where: { personId_agencyId: id } });
    const visit = visitAt(before, ctx.now);
    await ctx.db.visit.upsert({ where: { personId_agencyId: id }, create: { ...id, ...visit }, update: visit });
    return { since: visit.since.toISOString() };
  },
});
