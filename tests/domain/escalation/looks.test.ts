import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { setLadderPerson } from '#app/domain/escalation/commands/set-ladder-person.server.ts';
import { escalate } from '#app/domain/escalation/escalate.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { acknowledgeRequest } from '#app/domain/request/commands/acknowledge-request.server.ts';
import type { MailToSend } from '#app/domain/told/mail/mail-to-send.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { noticeMail } from '#app/http/mail/notice-mail.server.ts';
import { newId } from '#app/platform/id.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
let fresh: () => Promise<World>;
let ours: Actor;
let theirs: Actor;

/** A Monday, noon in Tashkent; what was asked on the Monday before has waited five working days. */
const now = new Date('2026-11-30T07:00:00Z');
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const running = new AbortController().signal;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await owner.query(
    'DELETE FROM escalation_step; DELETE FROM ladder_place; DELETE FROM notice; DELETE FROM blocker; DELETE FROM request',
  );
  [ours, theirs] = [actorFor(world, 'coordinator'), actorFor(world, 'coordinator', 'other')];
});

/** Requests of one agency to another that nobody has answered for five working days, in the order of their ids. */
async function asked(many: number, askedAt = new Date('2026-11-23T07:00:00Z')): Promise<string[]> {
  const ids = Array.from({ length: many }, () => newId()).sort();
  await ownerDb().request.createMany({
    data: ids.map((id, at) => ({
      ...{ id, number: at + 1, agencyId: ours.agency.id, toAgencyId: theirs.agency.id, personId: world.own.ids.member },
      ...{ what: `Births ${at}`, firstNeededBy: now, neededBy: new Date('2027-01-01'), askedAt, changedAt: now },
    })),
  });
  return ids;
}

/** Blockers that a person of the agency can free, raised then. */
async function raised(many: number, raisedAt: Date, item = world.own.ids.items[0]): Promise<string[]> {
  const { id: itemId } = await ownerDb().item.findUniqueOrThrow({ where: { key: item ?? '' } });
  const ids = Array.from({ length: many }, () => newId());
  const { lead, member } = world.own.ids;
  await ownerDb().blocker.createMany({
    data: ids.map((id, at) => ({
      ...{ id, itemId, cause: 'decision' as const, line: `Held ${at}`, personId: lead, raisedById: member, raisedAt },
      neededBy: new Date('2027-01-01'),
    })),
  });
  return ids;
}

/** Told to stop when so many have been looked at. */
const stoppedAfter = (many: number): AbortSignal => {
  let looked = 0;
  return {
    get aborted() {
      looked += 1;
      return looked > many;
    },
  } as AbortSignal;
};
const climbed = async () =>
  (await ownerDb().escalationStep.findMany({ orderBy: { madeAt: 'asc' } })).map(
    ({ requestId, blockerId }) => requestId ?? blockerId,
  );
/** When each is looked at again, and the transaction that said so last. */
const looks = async () => {
  const { rows } = await owner.query<{ id: string; at: Date; said: string }>(
    'SELECT id, look_at AS at, xmin::text AS said FROM ladder_look ORDER BY id',
  );
  return new Map(rows.map(({ id, ...look }) => [id, look]));
};

describe('a run of the ladder', { timeout: 240_000 }, () => {
  it('goes on where the one before was broken off: the last come to their turn, however short the runs are', async () => {
    const ids = [...(await asked(4)), ...(await raised(2, new Date('2026-11-23T07:00:00Z')))];
    const turns: string[][] = [];
    for (let run = 0; run < 3; run += 1) {
      const before = await climbed();
      await escalate(minutesOn(run * 10), stoppedAfter(2));
      turns.push((await climbed()).flatMap((id) => (id && !before.includes(id) ? id : [])));
    }
    expect(turns.map((turn) => turn.length)).toEqual([2, 2, 2]);
    expect(turns.flat().toSorted()).toEqual(ids.toSorted());
  });

  it('looks only at what something can be due about, and again as soon as somebody does something about it', async () => {
    const [first = '', second = ''] = await asked(2, new Date('2026-11-30T05:00:00Z'));
    await escalate(now, running);
    const seen = await looks();
    // Day 3 is three days ahead at the earliest, at the beginning of the day of whoever asked.
    expect([...seen.values()].map(({ at }) => at.toISOString())).toEqual([
      '2026-12-02T19:00:00.000Z',
      '2026-12-02T19:00:00.000Z',
    ]);
    await escalate(minutesOn(10), running);
    expect(await looks()).toEqual(seen);
    await perform(acknowledgeRequest, theirs, { request: first, note: '' }, { now: minutesOn(15) });
    expect((await looks()).get(first)?.at).toEqual(new Date(0));
    await escalate(minutesOn(20), running);
    const seenLater = await looks();
    expect(seenLater.get(first)?.said).not.toBe(seen.get(first)?.said);
    expect(seenLater.get(second)).toEqual(seen.get(second));
  });

  it('looks again where somebody else stands on a rung, and never at what has come to its end', async () => {
    const [first = ''] = await asked(2, new Date('2026-11-02T07:00:00Z'));
    await escalate(now, running);
    expect((await ownerDb().escalationStep.findMany()).map(({ rung, state }) => `${rung} ${state}`)).toEqual(
      Array.from({ length: 2 }, () => 'deputy skipped'),
    );
    await escalate(minutesOn(10), running);
    await perform(setLadderPerson, theirs, { rung: 'deputy', person: world.other.ids.member }, { now: minutesOn(15) });
    await escalate(minutesOn(20), running);
    expect(await ownerDb().escalationStep.count({ where: { rung: 'deputy', state: 'drafted' } })).toBe(2);
    await ownerDb().request.update({ where: { id: first }, data: { state: 'withdrawn' } });
    expect([...(await looks()).keys()]).not.toContain(first);
  });

  it('puts off what fails, behind what else is due', async () => {
    const [broken = '', ...others] = await asked(3);
    await owner.query(`CREATE FUNCTION broken_look() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.request_id = '${broken}' THEN RAISE 'broken'; END IF; RETURN NEW; END $$`);
    await owner.query('CREATE TRIGGER broken_look BEFORE INSERT ON escalation_step FOR EACH ROW EXECUTE FUNCTION broken_look()');
    try {
      await expect(escalate(now, running)).rejects.toThrow('1 ladders could not be climbed');
      expect((await climbed()).toSorted()).toEqual(others.toSorted());
      expect((await looks()).get(broken)?.at).toEqual(minutesOn(60));
    } finally {
      await owner.query('DROP TRIGGER broken_look ON escalation_step; DROP FUNCTION broken_look()');
    }
    await escalate(minutesOn(61), running);
    expect(await climbed()).toContain(broken);
  });

  it('finds what is due by an index, whatever else waits', async () => {
    // Rows that hang on nothing, past the keys: only their moments matter.
    await owner.query(`SET session_replication_role = replica; INSERT INTO ladder_look (id, request_id, look_at)
      SELECT id, id, '2099-01-01' FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 5000)) made; SET session_replication_role = origin; ANALYZE ladder_look`);
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT l.* FROM ladder_look l
      WHERE l.look_at < '2026-11-30' AND (l.look_at, l.id) > ('epoch', '00000000-0000-0000-0000-000000000000') ORDER BY l.look_at, l.id LIMIT 200`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('ladder_look_look_at_id_idx');
    expect(plan).not.toContain('Seq Scan');
    await owner.query('TRUNCATE ladder_look');
  });

  it('is asked for by nobody else: what waits is told to no agency', async () => {
    await asked(1);
    const { rows } = await owner.query("SELECT count(*)::int AS n FROM ladder_due(now(), '-infinity', gen_random_uuid(), 10)");
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe('what had waited since before there was a ladder', { timeout: 1_800_000 }, () => {
  /** As the upgrade finds what waits: no step was ever taken about it. */
  const foundOld = () => owner.query('UPDATE ladder_look SET old = true');
  const inbox = async (actor: Actor) => (await ask(inboxPage, actor, {})).notices;

  it(`is told in one to each coordinator, and to whoever can free it, however much there is`, async () => {
    const many = process.env.HASHAR_TEST === 'all' ? 1_000 : 40;
    await raised(many, new Date('2026-09-01T07:00:00Z'));
    await asked(2, new Date('2026-09-01T07:00:00Z'));
    await perform(setLadderPerson, ours, { rung: 'head', person: world.own.ids.administrator }, { now });
    await foundOld();
    for (const minutes of [0, 10, 20]) await escalate(minutesOn(minutes), running);
    expect(await ownerDb().event.count({ where: { name: { startsWith: 'escalation.' } } })).toBeGreaterThan(many);
    expect(await inbox(ours)).toMatchObject([{ kind: 'ladder_gathered', waits: many + 2, item: null, request: null }]);
    expect(await inbox(actorFor(world, 'lead'))).toMatchObject([{ kind: 'ladder_gathered', waits: many + 2 }]);
    expect(await inbox(theirs)).toMatchObject([{ kind: 'ladder_gathered', waits: 2 }]);
    for (const nobody of [actorFor(world, 'member'), actorFor(world, 'coordinator', 'partner')])
      expect(await inbox(nobody)).toEqual([]);
    const mail = noticeMail({ id: 'mail', stop: 'stop' } as MailToSend, ours, await inbox(ours));
    expect(mail.text).toContain(`${many + 2} things had waited too long already`);
    expect(mail.text).toContain('/home');
    expect(await ownerDb().event.findMany({ where: { name: 'agency.ladder_gathered' } })).toHaveLength(2);
  });

  it('is told once where the run was broken off before it could tell, and what comes later is told one by one', async () => {
    const ids = await raised(3, new Date('2026-09-01T07:00:00Z'));
    await foundOld();
    await escalate(now, stoppedAfter(2));
    expect(await inbox(ours)).toEqual([]);
    await escalate(minutesOn(10), running);
    await escalate(minutesOn(20), running);
    expect(await inbox(ours)).toMatchObject([{ kind: 'ladder_gathered', waits: ids.length }]);
    await raised(2, new Date('2026-11-25T07:00:00Z'));
    await escalate(minutesOn(30), running);
    expect((await inbox(ours)).map(({ kind }) => kind)).toEqual(['escalation_sent', 'escalation_sent', 'ladder_gathered']);
  });

  it('is in no number where it is restricted: whoever sees it is told of it by itself', async () => {
    const { restricted, ids } = world.own;
    const { coordinator } = ids;
    const item = await ownerDb().item.update({ where: { key: restricted }, data: { createdById: coordinator } });
    await raised(1, new Date('2026-09-01T07:00:00Z'), item.key);
    await raised(2, new Date('2026-09-01T07:00:00Z'));
    await foundOld();
    await escalate(now, running);
    expect((await inbox(ours)).map(({ kind }) => kind).toSorted()).toEqual(['escalation_skipped', 'ladder_gathered']);
    expect((await inbox(ours)).find(({ kind }) => kind === 'ladder_gathered')).toMatchObject({ waits: 2 });
  });
});
