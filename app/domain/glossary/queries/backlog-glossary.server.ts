import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { backlogGlossaryInput } from '../glossary-forms.ts';
import { glossaryOf } from './glossary.server.ts';
import { placeOf } from './term-lines.server.ts';

/** The glossary of a backlog. */
export const backlogGlossary = query({
  name: 'backlog-glossary',
  summary: 'Show the terms of a backlog’s glossary, what each agency means by them, and open questions',
  input: backlogGlossaryInput,
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, { backlog: prefix, ...asked }) {
    const { id } = await reach(ctx, 'see').backlog(prefix);
    const backlog = await ctx.db.backlog.findUniqueOrThrow({ where: { id }, include: { agency: true } });
    return glossaryOf(ctx, { backlogId: id }, placeOf(ctx, { backlog, programme: null }), asked);
  },
});
