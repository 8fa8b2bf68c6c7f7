import { beforeAll, beforeEach, expect, test } from 'vitest';
import { perform } from '#app/domain/command.server.ts';
import { approvePublication } from '#app/domain/publication/commands/approve-publication.server.ts';
import { proposePublication } from '#app/domain/publication/commands/propose-publication.server.ts';
import { withdrawPublication } from '#app/domain/publication/commands/withdraw-publication.server.ts';
import { db } from '#app/platform/db.server.ts';
import { loader as dataPage } from '#app/routes/public/data.tsx';
import { loader as file } from '#app/routes/public/file.ts';
import { publicMeta } from '#app/routes/public/meta.ts';
import { loader as objectivePage } from '#app/routes/public/objective.tsx';
import { loader as overview } from '#app/routes/public/overview.tsx';
import { loader as servicePage } from '#app/routes/public/service.tsx';
import { tableNames } from '#app/routes/public/tables.ts';
import { ownerDb } from '#tests/support/database.ts';
import { open } from '#tests/support/page.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;

/** Words that stand in what was not published: names, figures, sources, people. */
const secrets = [
  'Fewer papers',
  'Shorter queues',
  '=SUM(A1)',
  'Account register',
  'Secret need',
  'Work 2',
  'The lead of',
  'Backlog 1',
];

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  await db().service.create({
    data: {
      id: unpublished,
      agencyId: world.own.ids.agency.id,
      names: { en: '=SUM(A1)' },
      userNeed: 'Secret need',
      phase: 'live',
      phaseSince: new Date('2026-01-01'),
      launchedOn: new Date('2026-01-01'),
      published: true,
      figures: { create: [{ month: new Date('2026-01-01'), registeredUsers: 77_777, source: 'Secret need' }] },
    },
  });
});

const unpublished = '0198c0de-0000-7000-8000-00000000feed';
const absent = '0198c0de-0000-7000-8000-0000000000ff';

async function publish(thing: string): Promise<string> {
  const { publication } = await perform(proposePublication, actorFor(world, 'lead'), { kind: 'service', thing });
  await perform(approvePublication, actorFor(world, 'coordinator'), { publication });
  return publication;
}

const get = (name: string, headers?: Record<string, string>) =>
  open(file, `/public/data/${name}`, { params: { file: name }, headers });

test('in no page and in no format does anything stand that was not published', async () => {
  const answers = [
    await open(overview, '/public'),
    ...(await Promise.all(
      ['live', 'beta', 'objectives', 'promises'].map((list) => open(overview, `/public?list=${list}&page=1`)),
    )),
    await open(dataPage, '/public/data'),
    await open(servicePage, '/public/services/x', { params: { service: world.own.ids.service } }),
    await open(objectivePage, '/public/objectives/x', { params: { objective: world.own.ids.closedObjective } }),
    ...(await Promise.all(tableNames.flatMap((name) => [get(`${name}.csv`), get(`${name}.json`)]))),
  ];
  for (const { status, data, cookies } of answers) {
    expect(status).toBe(200);
    expect(cookies).toEqual([]);
    const said = JSON.stringify(data);
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
    expect(said).not.toContain(unpublished);
  }
});

test('an id that waits, is unpublished, was withdrawn or is none answers the same', async () => {
  const publication = await publish(unpublished);
  await perform(withdrawPublication, actorFor(world, 'lead'), { publication });
  const { objective, otherObjective, service } = world.own.ids;
  const said = await Promise.all([
    ...[unpublished, absent, 'no-id', objective, 'x'.repeat(500)].map((id) =>
      open(servicePage, `/public/services/${id}`, { params: { service: id } }),
    ),
    ...[objective, otherObjective, absent, service].map((id) =>
      open(objectivePage, `/public/objectives/${id}`, { params: { objective: id } }),
    ),
  ]);
  expect(new Set(said.map(({ status, data, headers }) => JSON.stringify([status, data, [...headers]]))).size).toBe(1);
  expect(said[0]).toMatchObject({ status: 404, data: { code: 'not_found' } });
  expect(publicMeta(undefined, { pathname: '/public/services/x', search: '' })).toEqual([{ title: 'Hashar' }]);
});

test('the preview of a link tells what was published, not what came after', async () => {
  const { service } = world.own.ids;
  await db().service.update({ where: { id: service }, data: { names: { en: 'Fewer papers' }, userNeed: 'Secret need' } });
  const { data } = await open(servicePage, `/public/services/${service}`, { params: { service } });
  const told = JSON.stringify(publicMeta(data as never, { pathname: `/public/services/${service}`, search: '' }));
  expect(told).toContain('Certificates');
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
});

test('the language is the address’s, and no cookie is set', async () => {
  const { data, cookies } = await open(overview, '/public?lang=ru', { headers: { 'Accept-Language': 'en' } });
  expect(data).toMatchObject({ locale: 'ru', head: { title: 'Обещано и сделано' } });
  expect(cookies).toEqual([]);
  expect((await open(overview, '/public?lang=xx', { headers: { 'Accept-Language': 'uz' } })).data).toMatchObject({
    locale: 'uz-Latn',
  });
});

test('open data describe themselves, keep formulas text, and are sent once', async () => {
  await publish(unpublished);
  const csv = await get('services.csv');
  expect(String(csv.data)).toContain("'=SUM(A1)");
  expect(String(csv.data).split('\r\n')[0]).toMatch(
    /^\ufeff?id,name_en,name_ru,name_uz_latn,name_uz_cyrl,need,phase,launched_on,agency,/,
  );
  const json = (await get('registered-users.json')).data as { licence: object; columns: object[]; rows: object[] };
  expect(json).toMatchObject({ licence: { name: 'CC BY 4.0' }, columns: [{ name: 'service' }, {}, {}, {}] });
  expect(json.rows).toEqual([{ service: unpublished, month: '2026-01', registered_users: 77_777, source: 'Secret need' }]);
  const tag = csv.headers.get('ETag') ?? '';
  expect(csv.headers.get('Cache-Control')).toBe('public, no-cache');
  const again = await get('services.csv', { 'If-None-Match': tag });
  expect([again.status, again.data]).toEqual([304, '']);
  await perform(withdrawPublication, actorFor(world, 'lead'), { publication: await proposed() });
  expect((await get('services.csv', { 'If-None-Match': tag })).status).toBe(200);
  expect((await get('services.xml')).status).toBe(404);

  async function proposed(): Promise<string> {
    return (await ownerDb().publication.findFirstOrThrow({ where: { serviceId: unpublished } })).id;
  }
});
