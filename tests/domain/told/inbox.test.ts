import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setDueDate } from '#app/domain/backlog/commands/set-due-date.server.ts';
import { watchItem } from '#app/domain/backlog/item/commands/watch-item.server.ts';
import { changeItems } from '#app/domain/board/commands/change-items.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { markAllRead } from '#app/domain/told/commands/mark-all-read.server.ts';
import { markRead } from '#app/domain/told/commands/mark-read.server.ts';
import { inboxCount } from '#app/domain/told/queries/inbox-count.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let lead: Actor;
let member: Actor;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().notice.deleteMany();
  lead = actorFor(world, 'lead');
  member = actorFor(world, 'member');
});

const ids = () => world.own.ids;
const inbox = (actor: Actor, page = 1) => ask(inboxPage, actor, { page });
const told = async (actor: Actor) =>
  (await inbox(actor)).notices.map(({ kind, item, read }) => `${kind} ${item?.key}${read ? ' read' : ''}`);
const unread = async (actor: Actor) => (await ask(inboxCount, actor, {})).unread;
const say = (text: string, actor = lead, item = ids().items[0]) => perform(addComment, actor, { item, text });

describe('what concerns somebody stands in their inbox', () => {
  it('a mention, with who said what, and not in the inbox of who said it', async () => {
    await say(`@[${ids().member}] is this true?`);
    const { notices, unread: count } = await inbox(member);
    expect(count).toBe(1);
    expect(notices).toMatchObject([
      { kind: 'mention', by: `The lead of ${ids().agency.code}`, item: { key: ids().items[0] }, read: false },
    ]);
    expect(notices[0]?.said).toBe(`@The member of ${ids().agency.code} is this true?`);
    expect(await told(lead)).toEqual([]);
  });

  it('a comment on what they watch or work on, an assignment, another day, and what they asked for done', async () => {
    const { item } = await perform(createItem, member, {
      backlog: ids().backlog.prefix,
      type: 'task',
      title: 'A stamp',
      position: 'bottom',
    });
    await perform(watchItem, member, { item: ids().items[1] });
    await say('Agreed.', lead, ids().items[1]);
    await say('Agreed.', lead, ids().items[2]);
    await perform(assignItem, lead, { item, person: ids().member });
    await perform(setDueDate, lead, { item, dueOn: '2031-05-20' });
    await perform(moveItem, lead, { board: ids().board, item, column: ids().columns.done });
    const [second, third] = [ids().items[1], ids().items[2]];
    expect(await told(member)).toEqual([
      `done ${item}`,
      `due ${item}`,
      `assigned ${item}`,
      `comment ${third}`,
      `comment ${second}`,
    ]);
  });

  it('each of several items that were changed together', async () => {
    const items = [ids().items[0], ids().items[1]];
    await perform(changeItems, lead, { act: 'assign-item', items, person: ids().member });
    expect((await told(member)).sort()).toEqual(items.map((key) => `assigned ${key}`));
  });
});

describe('nobody is told what they may not see', () => {
  it('an item that is closed later is neither shown nor counted, and its notice cannot be marked', async () => {
    await say(`@[${ids().member}] look`);
    await say('And here.', lead, ids().items[2]);
    await perform(assignItem, lead, { item: ids().items[0], person: ids().lead });
    await perform(setClassification, lead, { item: ids().items[0], classification: 'restricted' });
    const [hidden] = await ownerDb().notice.findMany({ where: { personId: ids().member, kind: 'mention' } });
    expect(await told(member)).toEqual([`comment ${ids().items[2]}`]);
    expect(await inbox(member)).toMatchObject({ unread: 1, total: 1 });
    expect(await unread(member)).toBe(1);
    await expect(perform(markRead, member, { notice: hidden?.id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(perform(markAllRead, member, { upTo: hidden?.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('whoever watches an item that they see no longer gets no notice of it', async () => {
    await perform(watchItem, member, { item: ids().items[0] });
    await perform(assignItem, lead, { item: ids().items[0], person: ids().lead });
    await perform(setClassification, lead, { item: ids().items[0], classification: 'restricted' });
    await say('Among us.');
    expect(await ownerDb().notice.count({ where: { personId: ids().member } })).toBe(0);
  });

  it('nor does whoever has left the agency', async () => {
    await perform(watchItem, member, { item: ids().items[0] });
    await perform(endMembership, actorFor(world, 'administrator'), { person: ids().member });
    await say('They are gone.');
    expect(await ownerDb().notice.count({ where: { personId: ids().member } })).toBe(0);
  });

  it('an inbox is one person’s as they act for one agency', async () => {
    await say(`@[${ids().member}] look`);
    const elsewhere = { ...member, agency: actorFor(world, 'member', 'other').agency };
    expect(await told(elsewhere)).toEqual([]);
    const [mine] = (await inbox(member)).notices;
    await expect(perform(markRead, lead, { notice: mine?.id })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what was read', () => {
  it('stands below what is unread', async () => {
    await say(`@[${ids().member}] one`);
    await say(`@[${ids().member}] two`, lead, ids().items[1]);
    const { notices } = await inbox(member);
    await perform(markRead, member, { notice: notices[0]?.id });
    expect(await told(member)).toEqual([`mention ${ids().items[0]}`, `mention ${ids().items[1]} read`]);
    expect(await unread(member)).toBe(1);
  });

  it('all at once leaves what came since unread', async () => {
    await say(`@[${ids().member}] one`);
    const shown = (await inbox(member)).notices[0]?.id;
    await perform(
      addComment,
      lead,
      { item: ids().items[1], text: `@[${ids().member}] two` },
      { now: new Date(Date.now() + 1_000) },
    );
    expect(await perform(markAllRead, member, { upTo: shown })).toEqual({ read: 1 });
    expect(await told(member)).toEqual([`mention ${ids().items[1]}`, `mention ${ids().items[0]} read`]);
    expect(await perform(markAllRead, member, {})).toEqual({ read: 1 });
    expect(await unread(member)).toBe(0);
  });

  it('goes on from page to page with true totals', async () => {
    const at = Date.now();
    await ownerDb().notice.createMany({
      data: Array.from({ length: 70 }, (_, n) => ({
        id: crypto.randomUUID(),
        personId: ids().member,
        agencyId: ids().agency.id,
        kind: 'comment',
        eventId: crypto.randomUUID(),
        createdAt: new Date(at - n * 1_000),
        readAt: n < 30 ? null : new Date(),
      })),
    });
    const item = await ownerDb().item.findFirstOrThrow({ where: { key: ids().items[0] } });
    await ownerDb().notice.updateMany({ data: { itemId: item.id } });
    const [first, second] = [await inbox(member), await inbox(member, 2)];
    expect([first.notices.length, second.notices.length, first.total, first.unread, first.pages]).toEqual([50, 20, 70, 30, 2]);
    expect(first.notices.filter(({ read }) => !read)).toHaveLength(30);
    expect(new Set([...first.notices, ...second.notices].map(({ id }) => id)).size).toBe(70);
  });
});
