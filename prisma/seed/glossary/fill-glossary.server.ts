import { foldText } from '#app/domain/folded-text.ts';
import { type Forms, nameOfTerm } from '#app/domain/glossary/term.ts';
import type { Db } from '#app/platform/db.server.ts';
import { demoId } from '../chance.ts';
import { type TermContent, terms } from '../content/glossary.ts';
import { type Telling, tellAll } from '../strategy/tell.server.ts';

const day = 86_400_000;

const keptBy: Readonly<Record<string, readonly [agency: string, by: string]>> = {
  'A child is born': ['MOJ', 'Dilnoza Karimova'],
  'Qogʻozsiz xizmat': ['MDT', 'Botir Alimov'],
};

/** Writes the glossaries of two programmes: what agencies mean, a question that is open and one that was answered, and how they came to be. */
export async function fillGlossary(db: Db, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  await db.term.createMany({
    data: terms.map((term) => ({ id: idOf(term), programmeId: demoId('programme', term.programme), createdAt: ago(90) })),
  });
  await db.termForm.createMany({ data: terms.flatMap((term) => formsOf(idOf(term), term.forms)) });
  await db.termMeaning.createMany({
    data: terms.flatMap((term) => term.meanings.map((_, at) => ({ ...meaningRow(term, at), writtenAt: ago(80 - 50 * at) }))),
  });
  await db.termQuestion.createMany({ data: terms.flatMap((term) => questionRow(term, ago)) });
  await tellAll(
    db,
    terms.flatMap((term) => factsOf(term, ago)),
  );
}

const idOf = (term: TermContent) => demoId('term', `${term.programme}:${nameOfTerm(term.forms, 'en').text}`);

function formsOf(termId: string, forms: Forms) {
  return Object.entries(forms).flatMap(([language, texts]) =>
    texts.map((text, position) => ({ termId, language, position, text, folded: foldText(text) })),
  );
}

function meaningRow(term: TermContent, at: number) {
  const { agency = '', by = '', language = 'en', text = '', law = '' } = term.meanings[at] ?? {};
  return {
    termId: idOf(term),
    agencyId: demoId('agency', agency),
    personId: demoId('person', by),
    language,
    text,
    document: law,
  };
}

/** Whoever wrote the second meaning asks. */
function questionRow(term: TermContent, ago: (days: number) => Date) {
  const { agency, by } = term.meanings[1] ?? {};
  if (!agency || !by) return [];
  const answered = term.different ? { closedAt: ago(12), answer: 'different' as const, note: term.different } : {};
  return [
    {
      id: demoId('question', idOf(term)),
      termId: idOf(term),
      raisedAt: ago(30),
      ownerId: demoId('person', by),
      agencyId: demoId('agency', agency),
      ...answered,
    },
  ];
}

function factsOf(term: TermContent, ago: (days: number) => Date): Telling[] {
  const subject = { subject: 'term', subjectId: idOf(term) } as const;
  const [keeper = '', adder = ''] = keptBy[term.programme] ?? [];
  const added = { by: demoId('person', adder), agencyId: demoId('agency', keeper), at: ago(90) };
  const said = term.meanings.map((_, at): Telling => {
    const { termId: _term, agencyId, personId, ...meaning } = meaningRow(term, at);
    return {
      ...subject,
      name: 'glossary.meaning_written',
      at: ago(80 - 50 * at),
      by: personId,
      agencyId,
      new: { ...meaning, article: '', address: '', version: 1 },
    };
  });
  const asked = questionRow(term, ago).flatMap(({ id: question, ownerId: by, agencyId }): Telling[] => {
    const acted = { ...subject, by, agencyId };
    const raised = { ...acted, name: 'glossary.question_raised', at: ago(30), new: { question, owner: by } };
    const answer = { question, answer: 'different', note: term.different };
    return term.different ? [raised, { ...acted, name: 'glossary.question_closed', at: ago(12), new: answer }] : [raised];
  });
  return [
    {
      ...subject,
      ...added,
      name: 'glossary.term_added',
      new: { programmeId: demoId('programme', term.programme), forms: term.forms },
    },
    ...said,
    ...asked,
  ];
}
