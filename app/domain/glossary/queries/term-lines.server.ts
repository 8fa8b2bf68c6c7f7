import type { Locale, Names } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleTerms } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { formsOf } from '../forms.server.ts';
import type { Answer, GlossaryPlace, Meaning, Question, TermLine } from '../term.ts';

const party = { select: { id: true, code: true, names: true } } as const;

export const questionShown = { owner: { select: { id: true, name: true } }, agency: party } as const;

const shown = {
  backlog: { select: { prefix: true, name: true, agency: party } },
  programme: { select: { id: true, name: true, agency: party } },
  forms: { orderBy: [{ language: 'asc' }, { position: 'asc' }] },
  meanings: { include: { agency: party, person: { select: { name: true } } }, orderBy: { agency: { code: 'asc' } } },
  questions: { where: { closedAt: null }, include: questionShown },
} satisfies Prisma.TermInclude;

type Shown = Prisma.TermGetPayload<{ include: typeof shown }>;

/** Terms, of those that the reader sees, with the glossary that each stands in. */
export async function termLines(ctx: Reading, where: Prisma.TermWhereInput): Promise<(TermLine & { place: GlossaryPlace })[]> {
  const rows = await ctx.db.term.findMany({ where: { AND: [visibleTerms(ctx.actor), where] }, include: shown });
  return rows.map((row) => lineOf(ctx, row));
}

function lineOf(
  ctx: Reading,
  { id, forms, meanings, questions, backlog, programme }: Shown,
): TermLine & { place: GlossaryPlace } {
  const [question] = questions;
  const own = (meaning: Meaning) => (meaning.own ? 0 : 1);
  return {
    id,
    place: placeOf(ctx, { backlog, programme }),
    forms: formsOf(forms),
    meanings: meanings.map((each) => meaningOf(ctx, each)).sort((one, other) => own(one) - own(other)),
    question: question ? questionOf(question, meanings) : null,
  };
}

interface Place {
  backlog: { prefix: string; name: string; agency: Shown['meanings'][number]['agency'] } | null;
  programme: { id: string; name: string; agency: Shown['meanings'][number]['agency'] } | null;
}

/** Which glossary it is, as the reader knows it. */
export function placeOf({ actor }: Reading, { backlog, programme }: Place): GlossaryPlace {
  const agency = (backlog ?? programme)?.agency;
  const owned = { agency: partyOf(agency), own: agency?.id === actor.agency.id };
  if (backlog) return { kind: 'backlog', prefix: backlog.prefix, name: backlog.name, ...owned };
  return { kind: 'programme', id: programme?.id ?? '', name: programme?.name ?? '', ...owned };
}

function partyOf(agency: { code: string; names: unknown } | undefined) {
  return { code: agency?.code ?? '', names: (agency?.names ?? {}) as Names };
}

function meaningOf({ actor }: Reading, row: Shown['meanings'][number]): Meaning {
  const { document, article, address } = row;
  return {
    agency: partyOf(row.agency),
    own: row.agencyId === actor.agency.id,
    language: row.language as Locale,
    text: row.text,
    source: { document, article, address },
    by: row.person.name,
    at: row.writtenAt.toISOString(),
    version: row.version,
  };
}

interface QuestionRow {
  raisedAt: Date;
  owner: { id: string; name: string };
  agency: { code: string; names: unknown };
  agreed: string[];
  closedAt: Date | null;
  answer: Answer | null;
  note: string;
}

/** A question as it is told; whoever agrees is named by the agency's code. */
export function questionOf(row: QuestionRow, parties: readonly { agencyId: string; agency: { code: string } }[]): Question {
  return {
    raisedAt: row.raisedAt.toISOString(),
    owner: { ...row.owner, agency: partyOf(row.agency) },
    agreed: parties.filter(({ agencyId }) => row.agreed.includes(agencyId)).map(({ agency }) => agency.code),
    closedAt: row.closedAt?.toISOString() ?? null,
    answer: row.answer,
    note: row.note,
  };
}
