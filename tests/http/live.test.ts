import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import { unassignItem } from '#app/domain/backlog/commands/unassign-item.server.ts';
import { undoImport } from '#app/domain/backlog/commands/undo-import.server.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { rankOwn } from '#app/domain/backlog/own-rank/commands/rank-own.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { placeItem } from '#app/domain/board/commands/place-item.server.ts';
import { takeOffBoard } from '#app/domain/board/commands/take-off-board.server.ts';
import { command, perform, performOpen } from '#app/domain/command.server.ts';
import { changePassword } from '#app/domain/identity/commands/change-password.server.ts';
import { changeRole } from '#app/domain/identity/commands/change-role.server.ts';
import { disablePerson } from '#app/domain/identity/commands/disable-person.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { endSession } from '#app/domain/identity/commands/end-session.server.ts';
import { signOut } from '#app/domain/identity/commands/sign-out.server.ts';
import { switchAgency } from '#app/domain/identity/commands/switch-agency.server.ts';
import { revokeAgreement } from '#app/domain/sharing/commands/revoke-agreement.server.ts';
import { planSprint } from '#app/domain/sprint/commands/plan-sprint.server.ts';
import { closeStreams } from '#app/http/live.server.ts';
import { db } from '#app/platform/db.server.ts';
import { asOwner, type TestDatabase } from '#tests/support/database.ts';
import { type Granted, shareWithPartner } from '#tests/support/grants.ts';
import type { Caller } from '#tests/support/http.ts';
import { type LiveStream, openLive, servingLive } from '#tests/support/live-stream.ts';
import { retitle } from '#tests/support/retitle.ts';
import { actorFor, actorOfBoth, type Side, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let database: TestDatabase;
let world: World;
let server: Caller;
let lead: Actor;
let member: Actor;
const open: LiveStream[] = [];

beforeAll(async () => {
  ({ fresh, database } = await testWorld());
  server = await servingLive();
});

beforeEach(async () => {
  world = await fresh();
  lead = actorFor(world, 'lead');
  member = actorFor(world, 'member');
});

afterEach(() => {
  vi.useRealTimers();
  for (const stream of open.splice(0)) stream.close();
});

/** A stream that has said hello, so that it hears what happens from now on. */
async function listen(role: keyof World['own']['personal'], side: Side = 'own'): Promise<LiveStream> {
  const stream = await openLive(server.url, world[side].personal[role].sessionSecret);
  open.push(stream);
  await stream.hears('hello');
  return stream;
}

const ids = () => world.own.ids;
const news = (stream: LiveStream) => stream.events().flatMap(({ event, data }) => (event === 'news' ? [data] : []));
const move = (item = ids().items[0], actor = lead) =>
  perform(moveItem, actor, { board: ids().board, item, column: ids().columns.doing });
const say = (item: string, actor = member) => perform(addComment, actor, { item, text: 'Done on Friday.' });
const bySql = (text: string, values: unknown[] = []) => asOwner(database.adminUrl, (client) => client.query(text, values));
const restrict = (item: string) => bySql("update item set classification = 'restricted' where key = $1", [item]);

describe('a stream', () => {
  it('is neither compressed, kept nor held back on its way, and says when to come back', async () => {
    const stream = await listen('member');
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(stream.headers['content-encoding']).toBeUndefined();
    expect(stream.text()).toMatch(/^retry: 1000\n\nevent: hello\n/);
  });

  it('is for people who are signed in', async () => {
    const [nobody, stranger] = [await openLive(server.url), await openLive(server.url, 'none'.repeat(8))];
    expect([nobody.status, stranger.status]).toEqual([401, 401]);
  });

  it('shows every 15 seconds that it lives, to proxies by a comment and to the page by an event', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stream = await listen('member');
    vi.advanceTimersByTime(14_999);
    vi.advanceTimersByTime(1);
    await stream.hears('breath');
    expect(stream.text().split('event: breath')).toHaveLength(2);
    expect(stream.text()).toMatch(/^: ?\nevent: breath\n/m);
  });

  it('shares one LISTEN connection with all others', async () => {
    for (const role of ['member', 'lead', 'observer', 'member'] as const) await listen(role);
    const { rows } = await bySql(
      "select 1 from pg_stat_activity where application_name = 'hashar live' and datname = current_database()",
    );
    expect(rows).toHaveLength(1);
  });

  it('says hello again, and looks at the rights again, when that connection was away', async () => {
    const [stays, goes] = [await listen('member'), await listen('observer')];
    const hellos = stays.events().filter(({ event }) => event === 'hello').length;
    await bySql(
      `with ended as (update membership set ended_at = now() where person_id = $1 returning 1)
        select pg_terminate_backend(pid) from pg_stat_activity, ended where application_name = 'hashar live' and datname = current_database()`,
      [ids().observer],
    );
    await stays.hears('hello', hellos + 1);
    await goes.hears('closed');
    await move();
    await stays.hears('news');
  });

  it('is ended when the process stops', async () => {
    const stream = await listen('member');
    closeStreams();
    await stream.ended;
  });
});

describe('news of a list that is shared', () => {
  const share = (granted: Granted) => asOwner(database.adminUrl, (client) => shareWithPartner(client, world, granted));
  const retitled = (item = ids().items[0]) => perform(retitle, lead, { item, title: 'A new secret title' });

  it('is for its partner too, and names the list alone', async () => {
    await share({});
    const stream = await listen('member', 'partner');
    await retitled();
    await stream.hears('news');
    expect(news(stream)).toEqual([{ boards: [], backlogs: [ids().backlog.id] }]);
    expect(stream.text()).not.toMatch(/secret|EXM-|retitled/);
  });

  it.each([
    ['above its ceiling', { ceiling: 'public' }],
    ['out of its scope', { items: ['EXM-1'] }],
    ['after its end', { when: 'after' }],
    ['that its terms hide', { hides: ['assignees'] }],
  ] satisfies [string, Granted][])('is not for a partner where it is of something %s', async (_which, granted) => {
    await share(granted);
    const stream = await listen('member', 'partner');
    await perform(assignItem, lead, { item: ids().items[0], person: lead.person.id });
    const { items, columns, board, backlog } = world.partner.ids;
    await perform(moveItem, actorFor(world, 'lead', 'partner'), { board, item: items[0], column: columns.doing });
    await stream.hears('news');
    expect(news(stream)).toEqual([{ boards: expect.anything(), backlogs: [backlog.id] }]);
  });

  const changeMany = (of: string, classification: 'internal' | 'shared' | 'restricted', old?: { classification: 'internal' }) =>
    perform(
      command({
        ...retitle,
        async run(ctx, _input, item) {
          for (let fact = 0; fact < 50; fact += 1) {
            const subjectId = fact === 0 ? item.id : crypto.randomUUID();
            ctx.record({ name: 'item.x', subject: 'item', subjectId, backlogId: item.backlogId, classification, old });
          }
          ctx.record({ name: 'import.x', subject: 'import', subjectId: item.id, backlogId: item.backlogId, classification });
        },
      }),
      lead,
      { item: of, title: 'A' },
    );

  it.each([
    ['it reaches one of them', {}, 'internal', 'hears'],
    ['all are above its ceiling', { ceiling: 'internal' }, 'shared', 'hears nothing'],
    ['all were closed further than its ceiling', { ceiling: 'internal' }, 'left', 'hears'],
    ['one of them is in its scope', { items: ['EXM-2'] }, 'internal', 'hears'],
    ['all are out of its scope', { items: ['EXM-1'] }, 'internal', 'hears nothing'],
    ['all are restricted and it is named on none', { ceiling: 'restricted' }, 'restricted', 'hears nothing'],
  ] satisfies [string, Granted, string, string][])(
    'of more than can be named: a partner’s person, where %s',
    async (_which, granted, now, heard) => {
      await share(granted);
      const stream = await listen('member', 'partner');
      if (now === 'left') await changeMany(ids().items[0], 'shared', { classification: 'internal' });
      else await changeMany(ids().items[0], now as 'internal' | 'shared' | 'restricted');
      const { items, columns, board, backlog } = world.partner.ids;
      await perform(moveItem, actorFor(world, 'lead', 'partner'), { board, item: items[0], column: columns.doing });
      const own = { boards: expect.anything(), backlogs: [backlog.id] };
      const shared = { boards: [], backlogs: [ids().backlog.id] };
      await stream.hears('news', heard === 'hears' ? 2 : 1);
      expect(news(stream)).toHaveLength(heard === 'hears' ? 2 : 1);
      expect(news(stream)).toEqual(expect.arrayContaining(heard === 'hears' ? [own, shared] : [own]));
    },
  );

  it.each([
    ['whole', {}, 'hears'],
    ['of single items', { items: ['EXM-1'] }, 'hears'],
    ['below what it was', { ceiling: 'public' }, 'hears nothing'],
  ] satisfies [string, Granted, string][])(
    'of an item that was removed, which nobody can be asked about any more: a partner’s person, where the scope is %s',
    async (_which, granted, heard) => {
      await share(granted);
      const stream = await listen('member', 'partner');
      const { item } = await perform(createItem, lead, {
        backlog: 'EXM',
        title: 'Brought in by mistake',
        classification: 'restricted',
      });
      const removed = command({
        ...retitle,
        async run(ctx, _input, { id, backlogId }) {
          await ctx.db.item.deleteMany({ where: { id } });
          ctx.record({ name: 'item.removed', subject: 'item', subjectId: id, backlogId, classification: 'internal' });
        },
      });
      await perform(removed, lead, { item, title: 'A' });
      const { items, columns, board, backlog } = world.partner.ids;
      await perform(moveItem, actorFor(world, 'lead', 'partner'), { board, item: items[0], column: columns.doing });
      await stream.hears('news', heard === 'hears' ? 2 : 1);
      const own = { boards: expect.anything(), backlogs: [backlog.id] };
      const shared = { boards: [], backlogs: [ids().backlog.id] };
      expect(news(stream)).toHaveLength(heard === 'hears' ? 2 : 1);
      expect(news(stream)).toEqual(expect.arrayContaining(heard === 'hears' ? [own, shared] : [own]));
    },
  );

  it('is not for a partner where a sprint began with what it does not see', async () => {
    await share({});
    const { item: closed } = await perform(createItem, lead, { backlog: 'EXM', title: 'Closed', classification: 'restricted' });
    const stream = await listen('member', 'partner');
    await perform(planSprint, lead, {
      team: ids().team,
      goal: 'First',
      startsOn: '2026-12-01',
      endsOn: '2026-12-14',
      items: [closed],
    });
    const { items, columns, board, backlog } = world.partner.ids;
    await perform(moveItem, actorFor(world, 'lead', 'partner'), { board, item: items[0], column: columns.doing });
    await stream.hears('news');
    expect(news(stream)).toEqual([{ boards: expect.anything(), backlogs: [backlog.id] }]);
  });

  it('comes when something leaves the partner’s sight, and not of what happens to it then', async () => {
    await share({ ceiling: 'internal' });
    const stream = await listen('member', 'partner');
    await perform(setClassification, lead, { item: ids().items[0], classification: 'shared' });
    await stream.hears('news');
    await retitled();
    await retitled(ids().items[1]);
    await stream.hears('news', 2);
    expect(news(stream)).toHaveLength(2);
  });

  it('comes once more when the terms changed, though nothing is seen any more', async () => {
    await share({ when: 'after' });
    const stream = await listen('member', 'partner');
    const ended = command({
      name: 'planted',
      summary: 'Planted',
      input: z.strictObject({}),
      example: () => ({ as: 'lead', input: {}, events: [] }),
      async run(ctx) {
        const termsOf = [world.partner.ids.agency.id];
        ctx.record({ name: 'planted', subject: 'backlog', subjectId: ids().backlog.id, backlogId: ids().backlog.id, termsOf });
      },
    });
    await perform(ended, lead, {});
    await stream.hears('news');
    expect(news(stream)).toEqual([{ boards: [], backlogs: [ids().backlog.id] }]);
  });
});

describe('news of a board on which an item was placed', () => {
  const share = (granted: Granted) => asOwner(database.adminUrl, (client) => shareWithPartner(client, world, granted));
  const place = (item: string) =>
    perform(placeItem, actorFor(world, 'lead', 'partner'), { item, board: world.partner.ids.board });
  const [placed, list] = [() => [world.partner.ids.board], () => [ids().backlog.id]];

  it('comes with what happens to that item, not with what happens to others', async () => {
    await share({ level: 'edit' });
    await place(ids().items[0]);
    const stream = await listen('member', 'partner');
    await perform(retitle, lead, { item: ids().items[1], title: 'Another' });
    await stream.hears('news');
    await move(ids().items[0]);
    await stream.hears('news', 2);
    expect(news(stream)).toEqual([
      { boards: [], backlogs: list() },
      { boards: placed(), backlogs: list() },
    ]);
  });

  it('is for the owner when the partner moves it, and for the partner when it is taken off', async () => {
    await share({ level: 'edit' });
    await place(ids().items[0]);
    const [mine, theirs] = [await listen('member'), await listen('member', 'partner')];
    const { board, columns } = world.partner.ids;
    const partnerLead = actorFor(world, 'lead', 'partner');
    await perform(moveItem, partnerLead, { board, item: ids().items[0], column: columns.doing });
    await mine.hears('news');
    expect(news(mine)).toEqual([{ boards: expect.arrayContaining([ids().board]), backlogs: list() }]);
    expect(mine.text()).not.toContain(board);
    await theirs.hears('news');
    await perform(takeOffBoard, partnerLead, { board, item: ids().items[0] });
    await theirs.hears('news', 2);
    expect(news(theirs)).toEqual([
      { boards: placed(), backlogs: list() },
      { boards: placed(), backlogs: list() },
    ]);
  });

  it('comes when the terms end', async () => {
    await share({ level: 'edit' });
    await place(ids().items[0]);
    const stream = await listen('member', 'partner');
    const { id } = await db().agreement.findFirstOrThrow({
      where: { partnerId: world.partner.ids.agency.id, backlogId: ids().backlog.id },
    });
    await perform(revokeAgreement, actorFor(world, 'administrator'), { agreement: id, reason: 'The project has ended.' });
    await stream.hears('news');
    expect(news(stream)).toContainEqual({ boards: placed(), backlogs: list() });
  });
});

describe('terms that run out by themselves', () => {
  it('are told to the partner within a breath, with the boards that something was placed on, and to nobody else', async () => {
    await asOwner(database.adminUrl, (client) => shareWithPartner(client, world, { level: 'edit' }));
    const { board } = world.partner.ids;
    await perform(placeItem, actorFor(world, 'lead', 'partner'), { item: ids().items[0], board });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const [theirs, mine] = [await listen('member', 'partner'), await listen('member')];
    await bySql('update access_grant set ends_at = $1 where backlog_id = $2', [new Date(), ids().backlog.id]);
    vi.advanceTimersByTime(15_000);
    await theirs.hears('news');
    expect(news(theirs)).toEqual([{ boards: [board], backlogs: [ids().backlog.id] }]);
    expect(news(mine)).toEqual([]);
  });
});

describe('news of an own order', () => {
  it('is for whoever acts for the agency that keeps it, and for nobody else', async () => {
    await asOwner(database.adminUrl, (client) => shareWithPartner(client, world, { level: 'edit' }));
    const partner = actorFor(world, 'member', 'partner');
    const [owner, colleague] = [await listen('member'), await listen('lead', 'partner')];
    await perform(rankOwn, partner, { item: ids().items[2], position: 'top' });
    await colleague.hears('news');
    expect(news(colleague)).toEqual([{ boards: [], backlogs: [ids().backlog.id] }]);
    await say(ids().items[0]);
    await owner.hears('news');
    expect(news(owner)).toHaveLength(1);
  });
});

describe('news of a list', () => {
  it('names the lists, and neither the item nor anything of it', async () => {
    const stream = await listen('member');
    await perform(retitle, lead, { item: ids().items[0], title: 'A new secret title' });
    await stream.hears('news');
    expect(news(stream)).toEqual([{ boards: expect.anything(), backlogs: [ids().backlog.id] }]);
    const [{ boards }] = news(stream) as [{ boards: string[] }];
    expect(boards.toSorted()).toEqual([ids().board, ids().wideBoard, ids().placingBoard].toSorted());
    expect(stream.text()).not.toMatch(/secret|EXM-|retitled/);
  });

  it('is not for another agency, nor for a person of both who acts for the other', async () => {
    const session = world.other.personal.member.session;
    await bySql('update session set person_id = $1 where id = $2', [world.both, session]);
    const [theirs, ofBoth] = [await listen('lead', 'other'), await listen('member', 'other')];
    await move();
    const { board, columns, items, backlog, wideBoard } = world.other.ids;
    await perform(moveItem, actorFor(world, 'lead', 'other'), { board, item: items[0], column: columns.doing });
    for (const stream of [theirs, ofBoth]) {
      await stream.hears('news');
      expect(news(stream)).toEqual([{ boards: expect.arrayContaining([board, wideBoard]), backlogs: [backlog.id] }]);
      expect(stream.text()).not.toContain(ids().board);
    }
  });

  it('that only concerns a restricted item is for those named on it', async () => {
    const item = ids().items[2];
    await restrict(item);
    const [named, unnamed] = [await listen('member'), await listen('lead')];
    await say(item);
    await named.hears('news');
    await say(item);
    await named.hears('news', 2);
    await move();
    await unnamed.hears('news');
    expect(news(unnamed)).toHaveLength(1);
  });

  it('that concerns more restricted items than can be named is for those who see one of that list', async () => {
    const many = command({
      ...retitle,
      run: async (ctx, _input, item) => {
        for (let fact = 0; fact < 50; fact += 1) {
          const subjectId = fact === 0 ? item.id : crypto.randomUUID();
          ctx.record({ name: 'x', subject: 'item', subjectId, backlogId: item.backlogId, classification: 'restricted' });
        }
      },
    });
    await restrict(ids().items[2]);
    const [named, unnamed] = [await listen('member'), await listen('lead')];
    for (const times of [1, 2]) {
      await perform(many, member, { item: ids().items[2], title: 'A' });
      await named.hears('news', times);
    }
    await move();
    await unnamed.hears('news');
    expect(news(unnamed)).toHaveLength(1);
  });

  it('is for everyone of the list when something is taken out of their sight, and for those alone who saw it', async () => {
    const item = ids().items[2];
    const [named, maker, unnamed] = [await listen('member'), await listen('lead'), await listen('observer')];
    await perform(setClassification, member, { item, classification: 'restricted' });
    for (const stream of [named, maker, unnamed]) await stream.hears('news');
    await bySql('update item set created_by_id = $1 where key = $2', [lead.person.id, item]);
    await perform(unassignItem, member, { item, person: member.person.id });
    for (const stream of [named, maker]) await stream.hears('news', 2);
    await move();
    await unnamed.hears('news', 2);
    await maker.hears('news', 3);
    expect(news(unnamed)).toHaveLength(2);
    expect(news(named)[1]).toEqual({ boards: expect.arrayContaining([ids().board]), backlogs: [ids().backlog.id] });
  });

  it('of an import of which everything is restricted is for those named on it', async () => {
    const brought = await stageRestricted();
    const [owner, unnamed] = [await listen('coordinator'), await listen('observer')];
    await perform(runImport, actorFor(world, 'coordinator'), { import: brought });
    await owner.hears('news');
    await perform(undoImport, actorFor(world, 'coordinator'), { import: brought });
    await owner.hears('news', 2);
    await move();
    await unnamed.hears('news');
    await owner.hears('news', 3);
    expect(news(unnamed)).toHaveLength(1);
  });

  async function stageRestricted(): Promise<string> {
    const { import: id } = await perform(stageImport, actorFor(world, 'coordinator'), {
      backlog: ids().backlog.prefix,
      fileName: 'b.json',
      content: JSON.stringify({
        format: 'hashar-backlog',
        version: 1,
        backlog: { name: 'Theirs' },
        states: [{ id: 's', name: 'Ready', category: 'to_do' }],
        items: [{ key: 'A-1', title: 'Brought', state: 's', classification: 'restricted' }],
      }),
    });
    await stageWaiting();
    return id;
  }

  it('of an inbox is for whom something was told, and for nobody else', async () => {
    const [told, other] = [await listen('observer'), await listen('lead')];
    await perform(addComment, member, { item: ids().items[0], text: `@[${ids().observer}] look` });
    await other.hears('news');
    await expect.poll(() => news(told)).toContainEqual({ boards: [], backlogs: [], inbox: true });
    expect(news(other).filter((each) => 'inbox' in (each as object))).toEqual([]);
  });

  it('that would be too long for a signal is told as a hello', async () => {
    const { backlog, team } = ids();
    await bySql(
      `with made as (insert into board (id, team_id, name) select gen_random_uuid(), $1, 'Board ' || n from generate_series(1, 150) n returning id)
        insert into board_backlog (board_id, backlog_id) select id, $2 from made`,
      [team, backlog.id],
    );
    const stream = await listen('member');
    const hellos = stream.events().filter(({ event }) => event === 'hello').length;
    await move();
    await stream.hears('hello', hellos + 1);
  });
});

describe('losing a right', () => {
  const inCharge = () => actorFor(world, 'administrator');
  const session = () => world.own.personal.member;

  it.each([
    ['another role', () => perform(changeRole, inCharge(), { person: ids().member, role: 'observer' })],
    ['the end of the membership', () => perform(endMembership, inCharge(), { person: ids().member })],
    ['a disabled account', () => perform(disablePerson, inCharge(), { person: ids().member })],
    ['signing out', () => performOpen(signOut, { session: session().sessionSecret })],
    ['the session ended elsewhere', () => perform(endSession, member, { session: session().session })],
    ['another password', () => perform(changePassword, member, { current: ids().password, password: 'a bridge of nine planks' })],
  ])('by %s closes the stream', async (_how, happens) => {
    const [stream, bystander] = [await listen('member'), await listen('lead')];
    await happens();
    await stream.hears('closed');
    await stream.ended;
    await move(ids().items[0], inCharge());
    await bystander.hears('news');
    expect(bystander.events().map(({ event }) => event)).not.toContain('closed');
  });

  it('by acting for another agency closes the stream', async () => {
    const { session: id, sessionSecret } = world.own.personal.member;
    await bySql('update session set person_id = $1 where id = $2', [world.both, id]);
    const stream = await listen('member');
    await performOpen(switchAgency, { session: sessionSecret, agency: world.other.ids.agency.id });
    await stream.hears('closed');
    const again = await listen('member');
    await perform(moveItem, actorOfBoth(world, 'other'), {
      board: world.other.ids.board,
      item: world.other.ids.items[0],
      column: world.other.ids.columns.doing,
    });
    await again.hears('news');
  });

  it('of one session leaves the person’s others open', async () => {
    const { session: id } = world.own.personal.lead;
    await bySql('update session set person_id = $1 where id = $2', [ids().member, id]);
    const [ended, other] = [await listen('member'), await listen('lead')];
    await performOpen(signOut, { session: session().sessionSecret });
    await ended.hears('closed');
    await move(ids().items[0], inCharge());
    await other.hears('news');
  });

  it('that nobody signals, by a session that has run out, closes the stream within a minute', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stream = await listen('member');
    await db().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
    vi.advanceTimersByTime(60_000);
    await stream.hears('closed');
  });
});
