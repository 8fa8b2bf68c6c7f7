import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createBacklog } from '#app/domain/backlog/commands/create-backlog.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { addBacklogTerm } from '#app/domain/glossary/commands/add-backlog-term.server.ts';
import { addProgrammeTerm } from '#app/domain/glossary/commands/add-programme-term.server.ts';
import { adoptMeaning } from '#app/domain/glossary/commands/adopt-meaning.server.ts';
import { assignQuestion } from '#app/domain/glossary/commands/assign-question.server.ts';
import { changeForms } from '#app/domain/glossary/commands/change-forms.server.ts';
import { confirmSame } from '#app/domain/glossary/commands/confirm-same.server.ts';
import { keepDifferent } from '#app/domain/glossary/commands/keep-different.server.ts';
import { removeMeaning } from '#app/domain/glossary/commands/remove-meaning.server.ts';
import { removeTerm } from '#app/domain/glossary/commands/remove-term.server.ts';
import { writeMeaning } from '#app/domain/glossary/commands/write-meaning.server.ts';
import { backlogGlossary } from '#app/domain/glossary/queries/backlog-glossary.server.ts';
import { itemTerms } from '#app/domain/glossary/queries/item-terms.server.ts';
import { programmeGlossary } from '#app/domain/glossary/queries/programme-glossary.server.ts';
import { termPage } from '#app/domain/glossary/queries/term-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import type { Level } from '#app/domain/reach/terms.ts';
import { addProgrammeBacklog } from '#app/domain/strategy/commands/add-programme-backlog.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { grant, grantNothing } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let owner: pg.Client;
let world: World;
let lead: Actor;
let partner: Actor;
let term: string;

beforeAll(async () => {
  ({ owner, fresh: build } = await testWorld());
});
beforeEach(async () => {
  world = await build();
  lead = actorFor(world, 'lead');
  partner = actorFor(world, 'lead', 'other');
  // The two agencies meet in the programme.
  const { programme } = world.own.ids;
  await db().programmeBacklog.create({ data: { programmeId: programme, backlogId: world.other.ids.backlog.id } });
  ({ term } = await perform(addProgrammeTerm, lead, { programme, forms: { 'uz-Latn': ['murojaat'], en: ['appeal'] } }));
});

const ids = () => world.own.ids;
const problem = (code: string, values?: object) => ({ problems: [values ? { code, values } : { code }] });
const say = (who: Actor, text: string, version = 0) =>
  perform(writeMeaning, who, { term, language: 'en', text, version, document: 'ZRU-445' });
const seen = (who: Actor) => ask(termPage, who, { term });
const textsOf = async (who: Actor) => (await seen(who)).meanings.map(({ agency, own, text }) => `${agency.code} ${own} ${text}`);
const answered = async () => (await seen(lead)).answered.map(({ answer, note }) => [answer, note]);

/** Both sides have said something else. */
async function differ(): Promise<void> {
  await say(lead, 'A registered letter');
  await say(partner, 'Any visit');
}

describe('what agencies mean by a term', () => {
  it('each writes for itself; both see both, their own first, with its source', async () => {
    await differ();
    expect(await textsOf(lead)).toEqual(['EXM true A registered letter', 'OTH false Any visit']);
    expect(await textsOf(partner)).toEqual(['OTH true Any visit', 'EXM false A registered letter']);
    expect((await seen(partner)).meanings[1]?.source.document).toBe('ZRU-445');
  });

  it('a colleague’s newer text is not overwritten unseen', async () => {
    await say(lead, 'A registered letter');
    const late = say(actorFor(world, 'coordinator'), 'Any letter');
    await expect(late).rejects.toMatchObject({
      code: 'meaning_conflict',
      detail: { theirs: { text: 'A registered letter' }, version: 1 },
    });
    await say(lead, 'Any letter', 1);
    expect((await seen(lead)).meanings[0]).toMatchObject({ text: 'Any letter', version: 2 });
    const events = await ownerDb().event.findMany({ where: { name: 'glossary.meaning_written', subjectId: term } });
    expect(events.map(({ old }) => (old as { text: string } | null)?.text)).toEqual([undefined, 'A registered letter']);
  });

  it('the glossary’s owner alone adds, rewrites and removes terms', async () => {
    const { programme } = ids();
    const notOwned = { code: 'owned_elsewhere' };
    await expect(perform(addProgrammeTerm, partner, { programme, forms: { en: ['word'] } })).rejects.toMatchObject(notOwned);
    await expect(perform(changeForms, partner, { term, forms: { en: ['word'] } })).rejects.toMatchObject(notOwned);
    await expect(perform(removeTerm, partner, { term })).rejects.toMatchObject(notOwned);
  });
});

describe('a question', () => {
  it('is raised when a second agency means something else, is whoever wrote that, and is seen and counted by both', async () => {
    await say(lead, 'A registered letter');
    expect((await seen(lead)).question).toBeNull();
    await say(partner, 'Any visit');
    for (const who of [lead, partner]) {
      expect((await seen(who)).question?.owner).toMatchObject({ id: partner.person.id, agency: { code: 'OTH' } });
      const glossary = await ask(programmeGlossary, who, { programme: ids().programme, open: true });
      expect(glossary).toMatchObject({ questions: 2, total: 2 });
    }
  });

  it('is not raised by the same words in another script', async () => {
    await say(lead, 'Yozma soʻrov.');
    await say(partner, 'Ёзма сўров');
    expect((await seen(lead)).question).toBeNull();
  });

  it('is given to colleagues of either side, and to nobody of the other', async () => {
    await differ();
    await perform(assignQuestion, lead, { term, person: ids().member });
    expect((await seen(partner)).question?.owner).toMatchObject({ id: ids().member, agency: { code: 'EXM' } });
    await expect(perform(assignQuestion, partner, { term, person: ids().member })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is closed as the same once both have confirmed; a confirmation is of the words that stood there', async () => {
    await differ();
    await perform(confirmSame, lead, { term });
    expect((await seen(partner)).question?.agreed).toEqual(['EXM']);
    await say(partner, 'Any visit at all', 1);
    expect((await seen(partner)).question?.agreed).toEqual([]);
    await perform(confirmSame, lead, { term });
    await perform(confirmSame, partner, { term });
    expect(await answered()).toEqual([['same', '']]);
    expect((await seen(lead)).question).toBeNull();
  });

  it('is closed when one takes over what the other means, with its source', async () => {
    await differ();
    await perform(adoptMeaning, partner, { term, agency: 'EXM' });
    expect(await textsOf(partner)).toEqual(['OTH true A registered letter', 'EXM false A registered letter']);
    expect(await answered()).toEqual([['adopted', '']]);
  });

  it('is closed when they stay different on purpose, and asked again when one says something else', async () => {
    await differ();
    await perform(keepDifferent, partner, { term, note: 'Two laws.' });
    expect(await answered()).toEqual([['different', 'Two laws.']]);
    await say(lead, 'A letter', 1);
    expect((await seen(lead)).question?.owner.id).toBe(lead.person.id);
    expect(await answered()).toHaveLength(1);
  });

  it('is closed when one takes its meaning back', async () => {
    await differ();
    await perform(removeMeaning, partner, { term });
    expect(await answered()).toEqual([['withdrawn', '']]);
  });

  it('is answered by those alone who mean something, and only while it is open', async () => {
    await say(lead, 'A registered letter');
    await expect(perform(keepDifferent, partner, { term, note: 'So.' })).rejects.toMatchObject({ code: 'no_meaning_of_ours' });
    await expect(perform(confirmSame, lead, { term })).rejects.toMatchObject(problem('no_open_question'));
  });

  it('is one, however many write at the same time', async () => {
    await say(lead, 'A registered letter');
    const writers = Array.from({ length: 6 }, (_, at) => say(partner, `Visit ${at}`));
    await Promise.allSettled(writers);
    expect(await db().termQuestion.count({ where: { termId: term } })).toBe(1);
  });
});

describe('a glossary', () => {
  const backlog = () => ids().backlog.prefix;

  it('is found in any script, by a form or by a meaning', async () => {
    await perform(addBacklogTerm, lead, { backlog: backlog(), forms: { 'uz-Latn': ['soʻrov', 'talab'] } });
    const found = async (text: string) => (await ask(backlogGlossary, lead, { backlog: backlog(), text })).total;
    for (const text of ['soʻrov', "so'rov", 'СЎРОВ', 'талаб', '']) expect(await found(text), text).toBe(1);
    expect(await found('yoʻq')).toBe(0);
  });

  it('has each form once, also when it is said anew', async () => {
    await perform(addBacklogTerm, lead, { backlog: backlog(), forms: { 'uz-Latn': ['soʻrov'] } });
    const again = perform(addBacklogTerm, lead, { backlog: backlog(), forms: { en: ['request'], 'uz-Cyrl': ['сўров'] } });
    await expect(again).rejects.toMatchObject(problem('form_taken', { form: 'сўров' }));
    const { programme } = ids();
    await perform(addProgrammeTerm, lead, { programme, forms: { en: ['request'] } });
    await expect(perform(changeForms, lead, { term, forms: { en: ['Request'] } })).rejects.toMatchObject(
      problem('form_taken', { form: 'Request' }),
    );
  });

  it('a term that was taken out is seen nowhere, and its form is free again', async () => {
    const { programme } = ids();
    await perform(removeTerm, lead, { term });
    await expect(seen(lead)).rejects.toMatchObject({ code: 'not_found' });
    await perform(addProgrammeTerm, lead, { programme, forms: { en: ['appeal'] } });
  });
});

describe('the glossary of a shared backlog', () => {
  const open = (level: Level) => grant(owner, { backlog: ids().backlog.id, to: world.partner.ids.agency.id }, { level });
  const third = () => actorFor(world, 'lead', 'partner');
  const make = async () => {
    const made = await perform(addBacklogTerm, lead, { backlog: ids().backlog.prefix, forms: { en: ['window'] } });
    return made.term;
  };
  const mean = (window: string) =>
    perform(writeMeaning, third(), { term: window, language: 'en', text: 'A counter in a hall', version: 0 });

  it('is read by its partner; whoever may comment says what they mean, and nobody of them keeps its terms', async () => {
    const window = await make();
    await open('see');
    expect((await ask(backlogGlossary, third(), { backlog: ids().backlog.prefix })).terms).toHaveLength(1);
    expect((await ask(termPage, third(), { term: window })).meanings).toEqual([]);
    await expect(mean(window)).rejects.toMatchObject({ code: 'partner_may_not' });
    await grantNothing(owner);
    await open('comment');
    await mean(window);
    expect((await ask(termPage, lead, { term: window })).meanings).toMatchObject([{ own: false, text: 'A counter in a hall' }]);
    await expect(perform(removeTerm, third(), { term: window })).rejects.toMatchObject({ code: 'owned_elsewhere' });
  });

  it('is as if it were not there once the terms have ended', async () => {
    const window = await make();
    await expect(ask(termPage, third(), { term: window })).rejects.toMatchObject({ code: 'not_found' });
    await expect(mean(window)).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask(backlogGlossary, third(), { backlog: ids().backlog.prefix })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('terms of an item', () => {
  it('are those of its backlog and of programmes that hold the backlog, where they stand in its texts', async () => {
    const { backlog } = ids();
    const own = await perform(addBacklogTerm, lead, { backlog: backlog.prefix, forms: { ru: ['заявитель'] } });
    await perform(addBacklogTerm, lead, { backlog: backlog.prefix, forms: { ru: ['справка'] } });
    const { item } = await perform(createItem, lead, { backlog: backlog.prefix, title: 'One', type: 'story' });
    await ownerDb().item.update({ where: { key: item }, data: { description: 'Murojaatlar', needAs: 'заявителю' } });
    expect((await ask(itemTerms, lead, { item })).map(({ id }) => id)).toEqual([own.term, term]);
  });

  it('are not told of a programme that the reader does not see', async () => {
    // The partner's item, in a programme of ours; then its backlog leaves the programme.
    const { backlog } = world.other.ids;
    const { item } = await perform(createItem, partner, { backlog: backlog.prefix, title: 'One', type: 'story' });
    await ownerDb().item.update({ where: { key: item }, data: { description: 'An appeal' } });
    expect((await ask(itemTerms, partner, { item })).map(({ id }) => id)).toEqual([term]);
    await db().programmeBacklog.deleteMany({ where: { backlogId: backlog.id, programmeId: ids().programme } });
    expect(await ask(itemTerms, partner, { item })).toEqual([]);
    await expect(ask(termPage, partner, { term })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a backlog that comes into the programme has its words at once', async () => {
    const { programme } = ids();
    const made = await perform(createBacklog, actorFor(world, 'coordinator'), { name: 'New', prefix: 'EXMWORDS' });
    const { item } = await perform(createItem, lead, { backlog: made.backlog, title: 'One', type: 'story' });
    await ownerDb().item.update({ where: { key: item }, data: { description: 'An appeal' } });
    expect(await ask(itemTerms, lead, { item })).toEqual([]);
    await perform(addProgrammeBacklog, actorFor(world, 'coordinator'), { programme, backlog: made.backlog });
    expect(await ask(itemTerms, lead, { item })).toHaveLength(1);
  });
});
