import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agencyLog } from '#app/domain/activity/queries/agency-log.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { exportBacklog } from '#app/domain/backlog/commands/export-backlog.server.ts';
import { exportList } from '#app/domain/backlog/commands/export-list.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { NotAllowed } from '#app/domain/errors.ts';
import { changeRole } from '#app/domain/identity/commands/change-role.server.ts';
import { makeToken } from '#app/domain/identity/commands/make-token.server.ts';
import { noteFailedSignIn } from '#app/domain/identity/commands/note-failed-sign-in.server.ts';
import { signIn } from '#app/domain/identity/commands/sign-in.server.ts';
import { switchAgency } from '#app/domain/identity/commands/switch-agency.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { noteLook } from '#app/domain/sharing/note-look.server.ts';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { asOwner, ownerDb } from '#tests/support/database.ts';
import { shareWithPartner } from '#tests/support/grants.ts';
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

const administrator = (side: 'own' | 'other' = 'own') => actorFor(world, 'administrator', side);
const log = (asked: object = {}, side: 'own' | 'other' = 'own') => ask(agencyLog, administrator(side), asked);
const at = (day: string, hour = 0) => new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000);
const member = () => `member@${world.own.ids.domain}`;
const signsIn = (now: Date, email = member()) =>
  performOpen(signIn, { email, password: world.own.ids.password, from: '192.0.2.7' }, { now });
const fails = (now: Date, email = member()) =>
  performOpen(noteFailedSignIn, { email, lockedOut: false, from: '192.0.2.9' }, { now });
const lockedOut = (now: Date, email = member()) => performOpen(noteFailedSignIn, { email, lockedOut: true }, { now });

describe('the administrator’s log', () => {
  it('tells who came in, from where, and how often somebody could not', async () => {
    await fails(at('2026-03-02', 8));
    await fails(at('2026-03-02', 8.1));
    await lockedOut(at('2026-03-02', 8.15));
    await lockedOut(at('2026-03-02', 8.2));
    await signsIn(at('2026-03-02', 8.22));
    await fails(at('2026-03-02', 8.23));
    const { lines, total } = await log();
    expect(total).toBe(5);
    expect(lines.map(({ name, who, values, from }) => [name, who, values, from])).toEqual([
      ['person.sign-in-failed', null, { nth: 1, person: 'The member of EXM' }, '192.0.2.9'],
      ['person.signed-in', 'The member of EXM', { person: 'The member of EXM' }, '192.0.2.7'],
      ['person.locked-out', null, { person: 'The member of EXM' }, null],
      ['person.sign-in-failed', null, { nth: 2, person: 'The member of EXM' }, '192.0.2.9'],
      ['person.sign-in-failed', null, { nth: 1, person: 'The member of EXM' }, '192.0.2.9'],
    ]);
  });

  it('tells nothing of accounts that are not the agency’s, nor of addresses that nobody has', async () => {
    await fails(at('2026-03-02'), 'nobody@nowhere.example');
    await lockedOut(at('2026-03-02'), 'nobody@nowhere.example');
    await fails(at('2026-03-02'));
    expect((await log({}, 'other')).total).toBe(0);
    expect((await log({ person: member() }, 'other')).total).toBe(0);
    expect((await log()).total).toBe(1);
    // The same statements wrote as much for the address that nobody has.
    expect(await ownerDb().event.count()).toBe(3);
  });

  it('names no other agency of somebody who switches', async () => {
    const { id } = world.other.ids.agency;
    const session = world.own.personal.member.sessionSecret;
    await db().membership.create({ data: { personId: world.own.ids.member, agencyId: id, role: 'member' } });
    await performOpen(switchAgency, { session, agency: id });
    const [mine, theirs] = [await log(), await log({}, 'other')];
    expect(mine.lines.map(({ values }) => values.way)).toEqual(['from']);
    expect(theirs.lines.map(({ values }) => values.way)).toEqual(['to']);
    expect(JSON.stringify(mine)).not.toContain(id);
    expect(JSON.stringify(mine)).not.toContain('OTH');
  });

  it('tells what was taken out, which tokens were made, who got which role, and no title', async () => {
    const { prefix } = world.own.ids.backlog;
    const { item } = await perform(createItem, administrator(), { backlog: prefix, title: 'A title' });
    await perform(setClassification, administrator(), { item, classification: 'restricted' });
    await perform(exportBacklog, actorFor(world, 'lead'), { backlog: prefix, list: 'items', format: 'csv', rows: 4 });
    await perform(exportList, administrator(), { list: 'log', format: 'csv', rows: 1 });
    await perform(makeToken, actorFor(world, 'member'), { name: 'Reports', scope: 'read', days: 30 });
    await perform(changeRole, administrator(), { person: world.own.ids.member, role: 'lead' });
    const { lines } = await log();
    expect(lines.map(({ kind, who, actingFor, values }) => [kind, who, actingFor, values]).toReversed()).toEqual([
      ['export', 'The lead of EXM', 'Agency EXM', { list: 'items', format: 'csv', rows: 4, backlog: prefix }],
      ['export', 'The administrator of EXM', 'Agency EXM', { list: 'log', format: 'csv', rows: 1 }],
      ['token', 'The member of EXM', 'Agency EXM', { name: 'Reports', scope: 'read' }],
      ['person', 'The administrator of EXM', 'Agency EXM', { role: 'lead', person: 'The member of EXM' }],
    ]);
    expect(JSON.stringify(lines)).not.toContain('A title');
    await expect(perform(exportList, actorFor(world, 'lead'), { list: 'log', format: 'csv', rows: 1 })).rejects.toThrow(
      NotAllowed,
    );
  });

  it('holds agreements of both sides, whatever became of them', async () => {
    const agencies = [world.own.ids.agency.id, world.other.ids.agency.id];
    const about = { subject: 'agreement', subjectId: newId(), agencies, classification: 'internal' as const };
    await ownerDb().event.create({
      data: {
        id: newId(),
        commandId: newId(),
        name: 'agreement.accepted',
        personId: world.other.ids.lead,
        agencyId: world.other.ids.agency.id,
        ...about,
        occurredAt: at('2026-03-02'),
      },
    });
    const [line] = (await log({ kind: 'agreement' })).lines;
    expect(line).toMatchObject({ kind: 'agreement', who: null, actingFor: 'Agency OTH', values: { act: 'accepted' } });
    expect((await log({ kind: 'agreement' }, 'other')).lines[0]?.who).toBe('The lead of OTH');
  });
});

describe('a filter of the log', () => {
  beforeEach(async () => {
    // Tashkent is five hours ahead: 19:30 UTC is the next day there.
    for (const now of [at('2026-03-01', 19.5), at('2026-03-02', 12), at('2026-03-02', 18.9), at('2026-03-02', 19.1)])
      await signsIn(now);
    await performOpen(
      signIn,
      { email: `lead@${world.own.ids.domain}`, password: world.own.ids.password },
      { now: at('2026-03-02', 13) },
    );
    await perform(makeToken, actorFor(world, 'lead'), { name: 'Mine', scope: 'read', days: 1 }, { now: at('2026-03-02', 14) });
  });

  it.each([
    ['nothing', {}, 6],
    ['a kind', { kind: 'token' }, 1],
    ['part of a name', { person: 'the LEAD' }, 2],
    ['an address', { person: 'member@exm' }, 4],
    ['a first day', { from: '2026-03-03' }, 1],
    ['a last day', { to: '2026-03-02' }, 5],
    ['one day', { from: '2026-03-02', to: '2026-03-02' }, 5],
    ['a day before all', { to: '2026-03-01' }, 0],
    ['kind, person and days', { kind: 'sign-in', person: 'lead', from: '2026-03-02', to: '2026-03-02' }, 1],
  ])('by %s counts what it lists', async (_what, asked, count) => {
    const { lines, total } = await log(asked);
    expect([lines.length, total]).toEqual([count, count]);
  });

  it('pages through all of it once, with true places', async () => {
    const whole = (await log()).lines.map(({ id }) => id);
    const read: string[] = [];
    const places: number[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await log({ most: 4, ...(after && { after }) });
      expect(page.total).toBe(6);
      read.push(...page.lines.map(({ id }) => id));
      places.push(page.from);
      after = page.next;
    }
    expect(read).toEqual(whole);
    expect(places).toEqual([1, 5]);
  });

  it('says so where it ends before it starts', async () => {
    await expect(log({ from: '2026-03-03', to: '2026-03-02' })).rejects.toMatchObject({
      problems: [{ field: 'to', code: 'ends_before_it_starts' }],
    });
  });

  it('is read through its own index', async () => {
    const plan = await asOwner(adminUrl, async (client) => {
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query(
        `EXPLAIN SELECT 1 FROM event e WHERE (e.subject IN ('person', 'token', 'agency', 'agreement') OR e.name IN ('backlog.exported', 'backlog.looked'))
          AND e.agencies @> ARRAY['${world.own.ids.agency.id}'::uuid]`,
      );
      return JSON.stringify(rows);
    });
    expect(plan).toContain('event_log_idx');
  });
});

describe('what partners did with one’s backlogs', () => {
  const partner = () => actorFor(world, 'member', 'partner');
  const told = async (asked: object, side: 'own' | 'other' = 'own') =>
    (await log(asked, side)).lines.map(({ kind, name, who, values }) => [kind, name, who, values.backlog]);

  it('is a kind of its own: each person’s first look of a day, and what they took out, by name', async () => {
    await asOwner(adminUrl, (owner) => shareWithPartner(owner, world, { level: 'see' }));
    await noteLook(partner(), 'EXM', at('2026-03-02', 8));
    await noteLook(partner(), 'EXM', at('2026-03-02', 9));
    await noteLook(partner(), 'EXM', at('2026-03-03', 8));
    await perform(
      exportBacklog,
      partner(),
      { backlog: 'EXM', list: 'items', format: 'csv', rows: 4 },
      { now: at('2026-03-04', 8) },
    );
    await perform(exportBacklog, administrator(), { backlog: 'EXM', list: 'items', format: 'csv', rows: 4 });
    const theirs = ['The member of PAR', 'EXM'];
    expect(await told({ kind: 'partner' })).toEqual([
      ['partner', 'backlog.exported', ...theirs],
      ['partner', 'backlog.looked', ...theirs],
      ['partner', 'backlog.looked', ...theirs],
    ]);
    expect(await told({ kind: 'partner', person: 'member of par' })).toHaveLength(3);
    expect(await told({ kind: 'partner', person: 'partner.example' })).toEqual([]);
    expect(await told({ kind: 'partner', to: '2026-03-02' })).toHaveLength(1);
    expect(await told({ kind: 'export' })).toHaveLength(1);
    expect(await told({})).toHaveLength(4);
  });

  it('is in the log of the owner alone, and of one’s own people nothing is noted', async () => {
    await noteLook(partner(), 'EXM', at('2026-03-02', 8));
    await noteLook(administrator(), 'EXM', at('2026-03-02', 8));
    expect(await told({})).toHaveLength(1);
    expect(await told({}, 'other')).toEqual([]);
    expect((await ask(agencyLog, actorFor(world, 'administrator', 'partner'), {})).lines).toEqual([]);
  });
});
