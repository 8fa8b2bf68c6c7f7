import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setObjective } from '#app/domain/backlog/commands/set-objective.server.ts';
import { setService } from '#app/domain/backlog/commands/set-service.server.ts';
import { deleteComment } from '#app/domain/backlog/item/commands/delete-comment.server.ts';
import { editComment } from '#app/domain/backlog/item/commands/edit-comment.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import { watchItem } from '#app/domain/backlog/item/commands/watch-item.server.ts';
import { askToLower } from '#app/domain/backlog/lowering/commands/ask-to-lower.server.ts';
import { rankOwn } from '#app/domain/backlog/own-rank/commands/rank-own.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { placeItem } from '#app/domain/board/commands/place-item.server.ts';
import { saveView } from '#app/domain/board/commands/save-view.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { actorOfMember } from '#app/domain/identity/queries/actor-of-member.server.ts';
import { linkPage } from '#app/domain/identity/queries/open-pages.server.ts';
import { bringAgency } from '#app/domain/leaving/bring/bring-agency.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { freezeReport } from '#app/domain/report/commands/freeze-report.server.ts';
import { writeDecision } from '#app/domain/report/commands/write-decision.server.ts';
import { mondayReport } from '#app/domain/report/queries/monday-report.server.ts';
import { sprintPage } from '#app/domain/sprint/queries/sprint-page.server.ts';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import type { OpenZip } from '#app/platform/open-zip.server.ts';
import { loader } from '#app/routes/leaving/everything-file.ts';
import { asOwner, ownerDb } from '#tests/support/database.ts';
import { openedZip } from '#tests/support/opened-zip.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let adminUrl: string;
let world: World;

beforeAll(async () => {
  const built = await testWorld();
  fresh = built.fresh;
  adminUrl = built.database.adminUrl;
});
beforeEach(async () => {
  world = await fresh();
});

async function taken(who: 'administrator' | 'coordinator' = 'administrator'): Promise<Response> {
  const request = new Request('http://localhost/agency/everything.zip', {
    headers: { Cookie: `hashar=${world.own.personal[who].sessionSecret}` },
  });
  const response = await loader({ request, params: {}, context: { cspNonce: '', clientAddress: '' } }).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    },
  );
  return response as Response;
}

/** Makes the agency's world fuller than the rows that every test has. */
async function work(): Promise<void> {
  const { ids } = world.own;
  const [lead, member, administrator] = [actorFor(world, 'lead'), actorFor(world, 'member'), actorFor(world, 'administrator')];
  const [first, second, third] = ids.items;
  await perform(moveItem, member, { board: ids.board, item: second, column: ids.columns.doing });
  await perform(setObjective, lead, { item: first, objective: ids.objective });
  await perform(setService, lead, { item: first, service: ids.service });
  const { comment } = await perform(addComment, member, { item: third, text: `What does @[${ids.lead}] say?` });
  await perform(editComment, member, { item: third, comment, text: 'Never mind' });
  const { comment: gone } = await perform(addComment, lead, { item: third, text: 'Away with it' });
  await perform(deleteComment, lead, { item: third, comment: gone });
  await perform(watchItem, lead, { item: third });
  const { item: elsewhere } = await perform(createItem, lead, {
    backlog: ids.otherBacklog.prefix,
    title: 'Of the other backlog',
  });
  await perform(linkItems, lead, { item: elsewhere, kind: 'blocks', to: first });
  const { item: own } = await perform(createItem, administrator, { backlog: ids.backlog.prefix, title: 'For few eyes' });
  await perform(setClassification, administrator, { item: own, classification: 'restricted' });
  await perform(rankOwn, member, { item: third, before: first });
  await perform(placeItem, member, { item: first, board: ids.placingBoard });
  await perform(askToLower, lead, { item: first, classification: 'public', why: 'Citizens ask for it.' });
  const filter = { due: ['late' as const], assignee: [ids.member] };
  await perform(saveView, lead, { board: ids.board, name: 'Late ones', shared: true, filter });
  await wait();
}

/** Fills a ladder and a frozen report: of the agency's own, of a request of two, and of an item that the administrator may not see. */
async function wait(): Promise<void> {
  const { ids } = world.own;
  const coordinator = actorFor(world, 'coordinator');
  const raised = { party: 'Payme', neededBy: '2099-01-15' };
  const { blocker } = await perform(raiseBlocker, coordinator, { item: ids.items[2], line: 'No contract yet', ...raised });
  const { item } = await perform(createItem, coordinator, { backlog: ids.backlog.prefix, title: 'A hidden item' });
  await perform(setClassification, coordinator, { item, classification: 'restricted' });
  const { blocker: hidden } = await perform(raiseBlocker, coordinator, { item, line: 'A hidden line', ...raised });
  const write = (about: string, sentence: string) =>
    perform(writeDecision, coordinator, { blocker: about, sentence, ifNot: 'We wait on', textVersion: 0 });
  await write(blocker, 'Who signs');
  await write(hidden, 'A hidden sentence');
  await perform(freezeReport, coordinator, {});
  await write(blocker, 'Who signs at last');
  const { agencyId } = await ownerDb().request.findUniqueOrThrow({ where: { id: ids.promisedRequest } });
  const step = { state: 'drafted' as const, rung: 'head' as const, days: 7, dueOn: new Date('2026-01-15'), madeAt: new Date() };
  const own = { fromAgencyId: ids.agency.id, toAgencyId: ids.agency.id };
  const held = { heldUntil: new Date('2026-02-01'), heldReason: 'They are moving house', heldById: ids.coordinator };
  await ownerDb().escalationStep.createMany({
    data: [
      { ...step, ...own, ...held, id: newId(), blockerId: blocker, run: 'own', personId: ids.lead, text: 'Decide today' },
      { ...step, ...own, id: newId(), blockerId: hidden, run: 'own', personId: ids.lead, text: 'A hidden draft' },
      {
        ...{ ...step, fromAgencyId: agencyId, toAgencyId: ids.agency.id, id: newId(), requestId: ids.promisedRequest },
        ...{ run: 'late:2099-01-20', personId: ids.administrator, text: 'Words not sent yet' },
      },
    ],
  });
}

/** Empties the installation, as one that nobody has set up. */
async function emptied(): Promise<void> {
  await asOwner(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%'",
    );
    await client.query(
      [
        'SET session_replication_role = replica',
        ...rows.map(({ name }) => `DELETE FROM ${name}`),
        'SET session_replication_role = origin',
      ].join(';'),
    );
  });
}

/** What the JSON files say. */
async function essence(zip: OpenZip): Promise<Record<string, unknown>> {
  const texts: Record<string, unknown> = {};
  for (const name of zip.names) {
    if (!/\.(json|ndjson)$/.test(name) || name === 'manifest.json') continue;
    const text = await zip.read(name);
    texts[name] = name.endsWith('.ndjson')
      ? text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : JSON.parse(text);
  }
  return texts;
}

describe('everything that an agency owns', () => {
  it('is one file that says what is in it, and nothing of others', async () => {
    await work();
    const response = await taken();
    expect(response.headers.get('Content-Disposition')).toMatch(/filename="EXM-\d{4}-\d\d-\d\d\.zip"/);
    const zip = await openedZip(response);
    expect(zip.names.toSorted()).toEqual(
      [
        'README.txt',
        'agency.json',
        'backlogs.csv',
        'backlogs/EXM.csv',
        'backlogs/EXM.items.ndjson',
        'backlogs/EXM.json',
        'backlogs/EXMB.csv',
        'backlogs/EXMB.items.ndjson',
        'backlogs/EXMB.json',
        ...[world.own.ids.board, world.own.ids.wideBoard, world.own.ids.placingBoard].map((board) => `boards/${board}.json`),
        'blockers.json',
        'events.ndjson',
        'glossaries.json',
        'ladder.json',
        'manifest.json',
        'people.csv',
        'publications.json',
        'reports.json',
        'services.csv',
        'shared.json',
        ...zip.names.filter((name) => name.startsWith('sprints/')),
        'strategy.json',
        'teams.csv',
      ].toSorted(),
    );
    const manifest = JSON.parse(await zip.read('manifest.json'));
    for (const { name, bytes, sha256 } of manifest.files) {
      const text = await zip.read(name);
      expect({ name, bytes, sha256 }).toEqual({
        name,
        bytes: Buffer.byteLength(text),
        sha256: createHash('sha256').update(text).digest('hex'),
      });
    }
    expect(manifest.files).toHaveLength(zip.names.length - 1);
    expect(manifest).toMatchObject({ agency: 'EXM', leftOut: [{ backlog: 'EXM', restricted: 2 }] });
    const all = (await Promise.all(zip.names.map((name) => zip.read(name)))).join('\n');
    for (const secret of [
      'EXM-6',
      'Work 6',
      'OTH-',
      'Agency OTH',
      'argon2',
      'hidden',
      'Words not sent yet',
      world.own.personal.administrator.sessionSecret,
    ])
      expect(all.includes(secret), secret).toBe(false);
    // Another agency's code stands where it means something by a word of ours, and nowhere else.
    const others = await Promise.all(
      zip.names.filter((name) => name !== 'glossaries.json').map(async (name) => [name, (await zip.read(name)).includes('OTH')]),
    );
    expect(others.filter(([, names]) => names)).toEqual([]);
    expect(all).toContain('For few eyes');
    const shared = JSON.parse(await zip.read('shared.json'));
    const itemsOf = (rows: { item: string }[]) => rows.map(({ item }) => item).sort();
    expect(shared.ownOrders).toEqual([{ backlog: 'EXM', items: ['EXM-1', 'EXM-4', 'EXM-2', 'EXM-3', 'EXM-5', 'EXM-7'] }]);
    expect([itemsOf(shared.placements), itemsOf(shared.lowerings)]).toEqual([
      ['EXM-2', 'EXM-3'],
      ['EXM-2', 'EXM-3'],
    ]);
    expect(shared.proposals.map(({ backlog, from }: Record<string, string>) => `${from} for ${backlog}`).sort()).toEqual([
      'EXM for EXM',
      'EXMN for EXM',
    ]);
    const agreed = shared.agreements as { owner: string; partner: string; versions: { level: string; signed: object }[] }[];
    expect(new Set(agreed.map(({ owner, partner }) => `${owner} to ${partner}`))).toEqual(
      new Set(['EXM to EXMN', 'EXMN to EXM']),
    );
    expect(agreed.every(({ versions }) => versions.length > 0)).toBe(true);
    const part = async (name: string) => JSON.parse(await zip.read(`${name}.json`));
    expect(
      (await part('glossaries')).terms.map(({ meanings }: { meanings: { agency: string; by: string | null }[] }) =>
        meanings.map(({ agency, by }) => [agency, by !== null]),
      ),
    ).toContainEqual([
      ['EXM', true],
      ['OTH', false],
    ]);
    expect((await part('publications')).publications.length).toBeGreaterThan(0);
    const held = (await part('blockers')).blockers.map(({ item }: { item: string }) => item);
    expect(held.length).toBeGreaterThan(0);
    expect(held).not.toContain(world.own.restricted);
    const reports = (await part('reports')).reports as {
      frozenAt: string | null;
      facts: { rows: Record<string, object[]> } | null;
      decisions: object[];
    }[];
    const { coordinator, lead, promisedRequest } = world.own.ids;
    expect(reports).toMatchObject([
      { frozenBy: coordinator, decisions: [{ sentence: 'Who signs', ifNot: 'We wait on', by: coordinator }] },
      { frozenAt: null, facts: null, decisions: [{ sentence: 'Who signs at last' }] },
    ]);
    // The number keeps its rows; what its reader may not see is sealed among them.
    expect(reports[0]?.facts?.rows.new).toContainEqual({ kind: 'sealed', agency: { code: 'EXM', names: expect.anything() } });
    const ladder = await part('ladder');
    expect(ladder.places).toEqual([{ rung: 'head', person: world.own.ids.administrator }]);
    expect(ladder.steps).toHaveLength(3);
    expect(ladder.steps).toContainEqual(
      expect.objectContaining({
        text: 'Decide today',
        person: lead,
        held: { until: '2026-02-01', reason: 'They are moving house', by: coordinator },
      }),
    );
    expect(ladder.steps).toContainEqual(expect.objectContaining({ request: promisedRequest, from: 'EXMN', to: 'EXM', text: '' }));
    const [{ new: said } = { new: null }] = await ownerDb().event.findMany({ where: { name: 'agency.exported' } });
    expect(said).toMatchObject({ leftOut: 2, counts: { items: 7, backlogs: 2, boards: 3 } });
    await zip.close();
  }, 180_000);

  it('is an administrator’s to take', async () => {
    expect((await taken('coordinator')).status).toBe(403);
    expect(await ownerDb().event.count()).toBe(0);
  });

  it('tells no event that names what its reader may not see', async () => {
    const founder = world.own.ids.former;
    await db().membership.updateMany({ where: { personId: founder }, data: { endedAt: null } });
    const owner = { ...actorFor(world, 'lead'), person: { ...actorFor(world, 'lead').person, id: founder } };
    await perform(linkItems, owner, { item: world.own.restricted, kind: 'blocks', to: world.own.ids.items[0] });
    const zip = await openedZip(await taken());
    expect(await ownerDb().event.count({ where: { name: 'item.linked' } })).toBeGreaterThan(0);
    expect(await zip.read('events.ndjson')).not.toContain('item.linked');
    await zip.close();
  });
});

describe('the file of an agency', () => {
  it('makes the same agency in an empty installation, and nothing twice', async () => {
    await work();
    const zip = await openedZip(await taken());
    const before = await essence(zip);
    await emptied();
    const brought = await bringAgency(zip);
    expect(brought).toMatchObject({ made: true, agency: 'EXM', items: 7, administrator: 'administrator@exm.example' });
    expect(await bringAgency(zip)).toEqual({ made: false, agency: 'EXM' });
    await zip.close();
    if (!brought.made) return;
    expect(await linkPage(brought.link)).toMatchObject({ purpose: 'join', email: 'administrator@exm.example' });
    // Nobody is in: all of them wait for a link.
    expect(await db().person.count({ where: { passwordHash: { not: null } } })).toBe(0);

    const found = await actorOfMember('administrator@exm.example', 'EXM');
    if (!('actor' in found)) throw new Error(found.nobody);
    const page = await ask(itemPage, found.actor, { item: 'EXM-4' });
    expect(page.comments.map(({ text, by }) => [text, by])).toContainEqual(['Never mind', 'The member of EXM']);
    const [sprint] = await db().sprint.findMany({ where: { status: 'active' } });
    expect(await ask(sprintPage, found.actor, { sprint: sprint?.id ?? '' })).toMatchObject({ goal: 'One visit' });

    world.own.personal.administrator.sessionSecret = await signedIn(found.actor.person.id, found.actor.agency.id);
    const again = await openedZip(await taken());
    const after = await essence(again);
    await again.close();
    expect(comparable(after)).toEqual(comparable(before));
    const proposed = [before, after].map((files) => (files['shared.json'] as { proposals: unknown[] }).proposals.length);
    expect(proposed).toEqual([2, 0]);
    const asked = [before, after].map((files) => (files['shared.json'] as { requests: { ledger: unknown[] }[] }).requests);
    // What others promised stands as sealed in a report that was brought in, and the next one goes on from its words.
    const [{ id: frozen } = { id: '' }] = await ownerDb().report.findMany({ where: { frozenAt: { not: null } } });
    const shown = await ask(mondayReport, found.actor, { report: frozen });
    expect(shown.facts.decisions).toContainEqual(expect.objectContaining({ sentence: 'Who signs', ifNot: 'We wait on' }));
    expect((await ask(mondayReport, found.actor, {})).facts.decisions[0]).toMatchObject({ sentence: 'Who signs at last' });
    // What has waited there is told in one when the ladder here first looks at it; whose ladder was climbed goes on with it.
    const looks = await ownerDb().ladderLook.groupBy({ by: ['old'], _count: true, orderBy: { old: 'asc' } });
    expect(looks).toMatchObject([{ old: false, _count: 1 }, { old: true }]);
    const held = [before, after].map((files) => (files['blockers.json'] as { blockers: object[] }).blockers.length);
    expect(held[1]).toBe(held[0]);
    expect(asked.map((requests) => requests.map(({ ledger }) => ledger.length).sort())).toEqual([[0, 0, 1, 1, 1, 2, 2], []]);
  }, 180_000);

  it('makes nothing where its code is another agency’s', async () => {
    const zip = await openedZip(await taken());
    const before = await ownerDb().item.count();
    await expect(bringAgency(zip)).rejects.toThrow('there is another agency with the code EXM already');
    await zip.close();
    expect(await ownerDb().item.count()).toBe(before);
  });

  it('lets nobody’s account belong before they accept', async () => {
    const zip = await openedZip(await taken());
    await emptied();
    await db().person.create({
      data: { id: world.own.ids.administrator, email: 'administrator@exm.example', name: 'Here already', passwordHash: 'hash' },
    });
    const brought = await bringAgency(zip);
    await zip.close();
    expect(brought.made && (await linkPage(brought.link))).toMatchObject({ purpose: 'belong', role: 'administrator' });
    expect(await db().membership.count({ where: { person: { name: 'Here already' } } })).toBe(0);
    expect(await db().person.count({ where: { email: 'administrator@exm.example' } })).toBe(1);
  });
});

async function signedIn(personId: string, agencyId: string): Promise<string> {
  const secret = newId();
  const id = createHash('sha256').update(secret).digest('hex');
  const later = new Date(Date.now() + 3_600_000);
  await db().session.create({ data: { id, personId, agencyId, expiresAt: later, endsAt: later } });
  return secret;
}

/** Lists that people have put in order. */
const inOrder = new Set(['items', 'states', 'columns', 'cards', 'checklists', 'entries', 'sprints']);

/** What belongs to two agencies, and the mark of the demo world. */
const ofTwo = new Set(['demo', 'agreements', 'coordinations', 'proposals', 'requests', 'questions', 'elsewhere']);

/** A step of the ladder about a request of two. */
const isOfRequest = (one: unknown, field: string) => field === 'steps' && (one as { request: string | null }).request !== null;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Files without what is of each installation: every id is named by what it stands for, lists whose order is that of ids are sorted, the mark
 * of the demo world, proposals, requests to others, and the events of taking home and bringing in are left out.
 */
function comparable(files: Record<string, unknown>): unknown {
  const agency = files['agency.json'] as {
    agency: { code: string };
    people: { id: string; email: string }[];
    teams: { id: string; name: string }[];
  };
  const names = new Map<string, string>([
    ...agency.people.map(({ id, email }) => [id, email] as const),
    ...agency.teams.map(({ id, name }) => [id, `team ${name}`] as const),
  ]);
  const named = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, key, name, title, number, text, at } = value as Record<string, unknown>;
    if (typeof id === 'string' && !names.has(id))
      names.set(id, `${path} ${key ?? title ?? name ?? number ?? ''} ${text ?? ''} ${at ?? ''}`);
    for (const [field, inner] of Object.entries(value)) named(inner, Array.isArray(value) ? path : `${path}.${field}`);
  };
  const kinds = Object.entries(files).filter(([file]) => file !== 'events.ndjson');
  for (const [file, content] of kinds) named(content, file.replace(uuid, ''));
  const plain = (text: string) => text.replace(uuid, (id) => names.get(id) ?? '?');
  const sorted = (value: unknown, field = ''): unknown => {
    if (Array.isArray(value)) {
      const own = field === 'meanings' ? value.filter(({ agency: whose }) => whose === agency.agency.code) : value;
      const each = own.filter((one) => !isOfRequest(one, field)).map((one) => sorted(one));
      return inOrder.has(field) && !(typeof value[0] === 'object' && 'drop' in value[0])
        ? each
        : each.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    }
    if (typeof value !== 'object' || value === null) return typeof value === 'string' ? plain(value) : value;
    // A promise of two in a report is read as sealed where one of them is not here.
    if ('kind' in value && value.kind === 'promise' && 'asker' in value) return { kind: 'sealed', agency: value.asker };
    const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !ofTwo.has(name)));
    return Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, sorted(inner, name)]));
  };
  const told = (files['events.ndjson'] as { name: string }[]).filter(({ name }) => !name.startsWith('agency.'));
  return sorted(Object.fromEntries([...kinds.map(([file, content]) => [plain(file), content]), ['events', told]]));
}
