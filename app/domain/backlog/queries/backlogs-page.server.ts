import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { ownBacklogs } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { backlogLines } from './backlog-lines.server.ts';
import { sharedLines } from './shared-lines.server.ts';

/** The backlogs of one's own agency, and those that other agencies share with it. */
export const backlogsPage = query({
  name: 'backlogs-page',
  summary: 'List the backlogs that one may see',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx) {
    const backlogs = await backlogLines(ctx, ownBacklogs(ctx.actor));
    return {
      backlogs,
      total: backlogs.length,
      /** Of other agencies, under terms that both have accepted. */
      shared: await sharedLines(ctx),
      agencyCode: ctx.actor.agency.code,
      can: { create: permits(ctx.actor, access, 'create-backlog') },
    };
  },
});
