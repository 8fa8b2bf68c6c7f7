import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleBacklogs } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { backlogLines } from './backlog-lines.server.ts';

/** The backlogs that one may see. */
export const backlogsPage = query({
  name: 'backlogs-page',
  summary: 'List the backlogs that one may see',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx) {
    const backlogs = await backlogLines(ctx, visibleBacklogs(ctx.actor));
    return {
      backlogs,
      total: backlogs.length,
      agencyCode: ctx.actor.agency.code,
      can: { create: permits(ctx.actor, access, 'create-backlog') },
    };
  },
});
