import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { formsOf } from '#app/domain/glossary/forms.server.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleTerms } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import type { FileTerm, GlossariesPart } from '../shared-parts.ts';
import { ownPeople } from './own-people.server.ts';

/** The glossaries of the agency's backlogs and programmes, and what it means by the terms of others': of those nothing but its own meaning. */
export const glossariesFile = query({
  name: 'glossaries-file',
  summary: 'Read the agency’s glossaries and its meanings in those of others in Hashar’s own format',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx): Promise<GlossariesPart> {
    const { actor, db } = ctx;
    allow(actor, access, 'glossaries-file');
    const rows = await db.term.findMany({
      where: {
        AND: [visibleTerms(actor), { OR: [...ofOwn(actor.agency.id), { meanings: { some: { agencyId: actor.agency.id } } }] }],
      },
      include: shown,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    const own = await ownPeople(
      ctx,
      rows.flatMap(({ meanings, questions }) => [
        ...meanings.map(({ personId }) => personId),
        ...questions.map(({ ownerId }) => ownerId),
      ]),
    );
    const terms = rows.map((row) => ({ ours: (row.backlog ?? row.programme)?.agencyId === actor.agency.id, row }));
    return {
      terms: terms.filter(({ ours }) => ours).map(({ row }) => termOf(row, own)),
      elsewhere: terms
        .filter(({ ours }) => !ours)
        .map(({ row: { questions: _theirs, meanings, ...row } }) =>
          termOf({ ...row, questions: [], meanings: meanings.filter(({ agencyId }) => agencyId === actor.agency.id) }, own),
        ),
    };
  },
});

const ofOwn = (agencyId: string): Prisma.TermWhereInput[] => [{ backlog: { agencyId } }, { programme: { agencyId } }];

const code = { select: { code: true } } as const;
const shown = {
  backlog: { select: { prefix: true, agencyId: true } },
  programme: { select: { id: true, name: true, agencyId: true } },
  forms: { orderBy: [{ language: 'asc' }, { position: 'asc' }] },
  meanings: { include: { agency: code }, orderBy: { agency: { code: 'asc' } } },
  questions: { include: { agency: code }, orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.TermInclude;

function termOf(row: Prisma.TermGetPayload<{ include: typeof shown }>, own: (id: string) => string | null): FileTerm {
  return {
    id: row.id,
    backlog: row.backlog?.prefix ?? null,
    programme: row.programme && { id: row.programme.id, name: row.programme.name },
    forms: formsOf(row.forms),
    createdAt: row.createdAt.toISOString(),
    meanings: row.meanings.map(({ agency, language, text, document, article, address, version, personId, writtenAt }) => ({
      ...{ agency: agency.code, language, text, source: { document, article, address }, version },
      by: own(personId),
      at: writtenAt.toISOString(),
    })),
    questions: row.questions.map(({ agency, ownerId, raisedAt, closedAt, answer, note }) => ({
      ...{ agency: agency.code, by: own(ownerId), answer, note },
      at: raisedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    })),
  };
}
