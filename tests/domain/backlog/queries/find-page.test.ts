import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { editItemText } from '#app/domain/backlog/commands/edit-item-text.server.ts';
import { findPage } from '#app/domain/backlog/queries/find-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { grantNothing, shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;

beforeAll(async () => {
  const { database, fresh } = await testWorld();
  owner = new pg.Client({ connectionString: database.adminUrl });
  await owner.connect();
  atEnd(() => owner.end());
  world = await fresh();
  await write(worldOf(world, 'lead').items[0], 'Tugʻilish toʻgʻrisidagi soʻrov', 'Паспорт маълумотлари керак.');
  await write(worldOf(world, 'lead').items[1], 'Учёт обращений граждан', '');
  await write(worldOf(world, 'lead').items[2], 'Birth certificate in one visit', '');
  await owner.query("UPDATE item SET title = 'Secret passport inspection', description = 'zirhli' WHERE key = $1", [
    world.own.restricted,
  ]);
  const comment = { item: worldOf(world, 'lead').items[1], text: 'Архив нотариусов ответит до пятницы.' };
  await perform(addComment, actorFor(world, 'member'), comment);
});

async function write(item: string, title: string, description: string) {
  await perform(editItemText, actorFor(world, 'lead'), { item, title, description, textVersion: 1 });
}

const find = (text: string, role: 'lead' | 'observer' = 'observer') => ask(findPage, actorFor(world, role), { text });
const keys = async (text: string) => (await find(text)).items.map(({ key }) => key);

describe('an item is found', () => {
  it.each([
    ['in Latin letters', 'soʻrov', 0],
    ['with any apostrophe', "SO'ROV", 0],
    ['in Cyrillic letters', 'сўров', 0],
    ['in Russian without dots', 'учет', 1],
    ['by a part of a word', 'обращен', 1],
    ['by words in any order', 'certificate birth', 2],
    ['by its key', 'exm-4', 2],
    ['with a letter left out', 'certifcate', 2],
    ['with letters exchanged', 'birht', 2],
    ['with a typing error in another script', 'сўровв', 0],
    ['by words of its description', 'pasport', 0],
    ['by words of both', 'сўров паспорт', 0],
  ])('%s: %s', async (_how, text, at) => {
    expect(await keys(text)).toContain(worldOf(world, 'lead').items[at]);
  });

  it('first by its key, and once', async () => {
    const { items, alike } = await find('EXM-3');
    expect(items[0]?.key).toBe('EXM-3');
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    expect(alike).toBe(false);
  });

  it('says that only words like these were found', async () => {
    expect((await find('certifcate')).alike).toBe(true);
    expect((await find('certificate')).alike).toBe(false);
    expect(await find('qwertzuiop')).toMatchObject({ items: [], alike: false });
  });

  it('takes signs of patterns as they are', async () => {
    expect(await keys('%')).toEqual([]);
    expect(await keys('c_rtificate')).toEqual([]);
  });
});

describe('of one agency', () => {
  const asked = (role: 'lead' | 'member', agency?: string) =>
    ask(findPage, actorFor(world, role, 'partner'), { text: 'work', agency, owners: true });

  it('is found what is its own, and what all have is counted: also what is not shown', async () => {
    await shareWithPartner(owner, world, { ceiling: 'shared' });
    const all = await asked('lead');
    const shown = (of: string) => all.items.filter(({ key }) => key.startsWith(of)).length;
    expect(all.owners?.map(({ code, items }) => [code, items])).toEqual([
      ['PAR', shown('PAR')],
      ['EXM', shown('EXM')],
    ]);
    const theirs = await asked('lead', 'exm');
    expect(theirs).toMatchObject({ agency: 'exm', owners: all.owners, people: [] });
    expect(theirs.items.map(({ key }) => key)).toEqual(all.items.flatMap(({ key }) => (key.startsWith('EXM') ? [key] : [])));
    expect(theirs.places.every((place) => place.kind === 'backlog' && place.prefix.startsWith('EXM'))).toBe(true);
    await grantNothing(owner);
  });

  it('of which nothing is seen is found what is found of one that is not there, and it is not offered', async () => {
    const [stranger, nobody] = [await asked('lead', 'OTH'), await asked('lead', 'ZZZ')];
    expect({ ...stranger, agency: '' }).toEqual({ ...nobody, agency: '' });
    expect(stranger).toMatchObject({ items: [], comments: [], people: [], places: [], owners: [{ code: 'PAR' }] });
    expect(stranger.owners).toHaveLength(1);
  });
});

describe('what stands around items is found', () => {
  it('a comment, with the words around', async () => {
    const { comments } = await find('arxiv');
    expect(comments).toMatchObject([
      { item: { key: 'EXM-3' }, by: 'The member of EXM', excerpt: expect.stringContaining('Архив') },
    ]);
  });

  it('people of one’s own agency who belong to it', async () => {
    const { people } = await find('newcomer');
    expect(people).toEqual([{ id: worldOf(world, 'lead').newcomer, name: 'The newcomer of EXM' }]);
    expect((await find('disabled')).people).toEqual([]);
    expect((await find('founder')).people).toEqual([]);
  });

  it('boards and backlogs', async () => {
    expect((await find('wide board')).places).toMatchObject([{ kind: 'board', name: 'Wide board' }]);
    expect((await find('exmb')).places[0]).toMatchObject({ kind: 'backlog', prefix: 'EXMB' });
  });
});

describe('what is hidden is not found', () => {
  it('a restricted item by any of its words, its key, or words like them', async () => {
    for (const text of ['secret', 'inspection', 'inspecton', 'zirhli', world.own.restricted])
      expect((await find(text)).items, text).toEqual([]);
  });

  it('nor told of by what a typing error is taken for', async () => {
    const [decoy] = [worldOf(world, 'lead').items[1]];
    const title = async (text: string) => owner.query('UPDATE item SET title = $2 WHERE key = $1', [decoy, text]);
    const answer = async (text: string) => {
      const { items, alike } = await find(text);
      return { keys: items.map(({ key }) => key), alike };
    };
    const classify = (to: string) =>
      owner.query('UPDATE item SET classification = $2::classification WHERE key = $1', [world.own.restricted, to]);
    await title('inspectio');
    expect(await answer('inspection')).toEqual(await answer('inspectiox'));
    expect(await answer('inspection')).toEqual({ keys: [decoy], alike: true });
    // Neither after it stood open for a while.
    await classify('internal');
    expect(await answer('inspectiom')).toMatchObject({ alike: true, keys: expect.arrayContaining([world.own.restricted]) });
    await classify('restricted');
    expect(await answer('inspection')).toEqual({ keys: [decoy], alike: true });
    await title('Учёт обращений граждан');
  });

  it('but by who made it', async () => {
    const founder = actorFor(world, 'lead');
    const actor = { ...founder, person: { ...founder.person, id: worldOf(world, 'lead').former } };
    expect((await ask(findPage, actor, { text: 'secret' })).items).toMatchObject([{ key: world.own.restricted }]);
  });

  it('comments under it', async () => {
    await owner.query(
      "INSERT INTO comment (id, item_id, text) SELECT gen_random_uuid(), id, 'whispered' FROM item WHERE key = $1",
      [world.own.restricted],
    );
    expect((await find('whispered')).comments).toEqual([]);
  });

  it('anything of another agency', async () => {
    expect(await find('OTH')).toMatchObject({ items: [], comments: [], people: [], places: [] });
  });

  it('among what was opened lately', async () => {
    const recent = ['EXM-4', world.own.restricted, world.other.restricted, 'OTH-2', 'EXM-2'];
    const { items } = await ask(findPage, actorFor(world, 'observer'), { recent });
    expect(items.map(({ key }) => key)).toEqual(['EXM-4', 'EXM-2']);
  });
});

describe('the database keeps the words', () => {
  it('of an item whose text was edited, and not the old ones', async () => {
    await rewrite('EXM-2', 'Nikoh guvohnomasi');
    expect(await keys('никоҳ')).toEqual(['EXM-2']);
    expect(await keys('сўров')).toEqual([]);
  });

  async function rewrite(item: string, title: string) {
    const { rows } = await owner.query<{ version: number }>('SELECT text_version AS version FROM item WHERE key = $1', [item]);
    await perform(editItemText, actorFor(world, 'lead'), { item, title, description: '', textVersion: rows[0]?.version });
  }
});
