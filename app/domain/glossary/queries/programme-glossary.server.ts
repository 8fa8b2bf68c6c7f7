import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { programmeGlossaryInput } from '../glossary-forms.ts';
import { glossaryOf } from './glossary.server.ts';
import { placeOf } from './term-lines.server.ts';

/** The glossary of a programme, in which agencies meet. */
export const programmeGlossary = query({
  name: 'programme-glossary',
  summary: 'Show the terms of a programme’s glossary, what each agency means by them, and open questions',
  input: programmeGlossaryInput,
  example: (world) => ({ input: { programme: world.programme } }),
  async run(ctx, { programme: named, ...asked }) {
    const { id } = await reach(ctx).programme(named);
    const programme = await ctx.db.programme.findUniqueOrThrow({ where: { id }, include: { agency: true } });
    return glossaryOf(ctx, { programmeId: id }, placeOf(ctx, { backlog: null, programme }), asked);
  },
});
