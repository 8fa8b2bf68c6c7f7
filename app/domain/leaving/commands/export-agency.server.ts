import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { countedParts } from '../everything.ts';

const count = z.number().int().min(0).max(100_000_000);

/** Records that everything the agency owns is taken home, before it is. What is in the file is read by queries, which write nothing. */
export const exportAgency = command({
  name: 'export-agency',
  summary: 'Record that everything the agency owns is taken out as a file',
  input: z.strictObject({ counts: z.partialRecord(z.enum(countedParts), count), leftOut: count }),
  example: () => ({
    as: 'administrator',
    input: { counts: { items: 5, people: 9 }, leftOut: 1 },
    events: ['agency.exported'],
  }),
  async run(ctx, { counts, leftOut }) {
    allow(ctx.actor, access, 'export-agency');
    ctx.record({
      name: 'agency.exported',
      subject: 'agency',
      subjectId: ctx.actor.agency.id,
      new: { list: 'everything', format: 'zip', rows: counts.items ?? 0, counts, leftOut },
    });
    return { agency: ctx.actor.agency.id };
  },
});
