import { parse } from 'csv-parse/sync';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { loader as backlog } from '#app/routes/export/backlog.ts';
import { loader as list } from '#app/routes/export/list.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
});

type Who = 'lead' | 'observer';

async function fetched(path: string, who: Who = 'lead', whose: 'own' | 'other' = 'own') {
  const cookie = `hashar=${world[whose].personal[who].sessionSecret}`;
  const url = new URL(path, 'http://localhost');
  const [, first, second = '', , file = ''] = url.pathname.split('/');
  const request = new Request(url, { headers: { Cookie: cookie } });
  const found = first === 'lists' ? list : backlog;
  const params = first === 'lists' ? { file: second } : { prefix: second, file };
  const response = await found({ request, params, context: { cspNonce: '', clientAddress: '' } }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  return response as Response;
}

const rowsOf = async (response: Response) =>
  parse(await response.text(), { bom: true, columns: true }) as Record<string, string>[];
const events = async () =>
  (await ownerDb().event.findMany({ orderBy: { id: 'asc' } })).map(({ name, new: said }) => [name, said] as const);

describe('a backlog as a file', () => {
  it('holds what its page lists, under the page’s filter, and stands in the trail', async () => {
    const { prefix } = world.own.ids.backlog;
    const response = await fetched(`/backlogs/${prefix}/export/items.csv`);
    expect(response.headers.get('Content-Disposition')).toContain(`filename="${prefix}.csv"`);
    expect((await rowsOf(response)).map((row) => row.Key)).toEqual(['EXM-1', 'EXM-2', 'EXM-3', 'EXM-4']);
    const found = await rowsOf(await fetched(`/backlogs/${prefix}/export/items.csv?text=Work+2`));
    expect(found.map((row) => row.Key)).toEqual(['EXM-2']);
    expect(await events()).toEqual([
      ['backlog.exported', { list: 'items', format: 'csv', rows: 4 }],
      ['backlog.exported', { list: 'items', format: 'csv', rows: 1 }],
    ]);
  });

  it('comes whole, however long it is', async () => {
    const lead = actorFor(world, 'lead');
    const { prefix, id } = world.own.ids.otherBacklog;
    await perform(createItem, lead, { backlog: prefix, title: 'The first of many' });
    const first = await ownerDb().item.findFirstOrThrow({ where: { backlogId: id } });
    await ownerDb().item.createMany({
      data: Array.from({ length: 1_000 }, (_, at) => ({
        ...first,
        id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
        number: at + 2,
        key: `${prefix}-${at + 2}`,
        rank: `b${String(at).padStart(5, '0')}`,
      })),
    });
    const rows = await rowsOf(await fetched(`/backlogs/${prefix}/export/items.csv`));
    expect(new Set(rows.map((row) => row.Key)).size).toBe(1_001);
    const { items, total } = await (await fetched(`/backlogs/${prefix}/export/backlog.json`)).json();
    expect([items.length, total]).toEqual([1_001, undefined]);
  });

  it('is not there for a stranger, nor what only those named may see', async () => {
    const { prefix } = world.own.ids.backlog;
    expect((await fetched(`/backlogs/${prefix}/export/items.csv`, 'lead', 'other')).status).toBe(404);
    expect((await fetched(`/backlogs/${prefix}/export/backlog.json`, 'lead', 'other')).status).toBe(404);
    const file = await (await fetched(`/backlogs/${prefix}/export/backlog.json`)).text();
    expect(file).not.toContain(world.own.restricted);
    expect((await fetched(`/backlogs/${prefix}/export/nothing.csv`)).status).toBe(404);
  });

  it('its imports are for those who may see them', async () => {
    const { prefix } = world.own.ids.backlog;
    expect(await rowsOf(await fetched(`/backlogs/${prefix}/export/imports.csv`))).toHaveLength(3);
    expect((await fetched(`/backlogs/${prefix}/export/imports.csv`, 'observer')).status).toBe(403);
  });
});

describe('a list of the agency as a file', () => {
  it.each([
    ['backlogs', 2],
    ['people', 9],
    ['teams', 2],
  ])('%s', async (name, count) => {
    const rows = await rowsOf(await fetched(`/lists/${name}.csv`));
    expect(rows).toHaveLength(count);
    expect(await events()).toEqual([['list.exported', { list: name, format: 'csv', rows: count }]]);
  });

  it('one that is not there is not found', async () => {
    expect((await fetched('/lists/secrets.csv')).status).toBe(404);
  });
});
