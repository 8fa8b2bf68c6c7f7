import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, roles } from '#app/domain/actor.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { publicOverview } from '#app/domain/publication/queries/public-overview.server.ts';
import { ask, askOpen } from '#app/domain/query.server.ts';
import { standingOf } from '#app/domain/sharing/state.rules.ts';
import { strategyPage } from '#app/domain/strategy/queries/strategy-page.server.ts';
import { closeDb, db } from '#app/platform/db.server.ts';
import { demoId } from '#prisma/seed/chance.ts';
import { fillDemoWorld } from '#prisma/seed/demo-world.server.ts';
import { ownerDb, testDatabase } from '#tests/support/database.ts';

const now = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  await testDatabase();
  await fillDemoWorld(now);
  return closeDb;
});

describe('the demo world', () => {
  it('is as large as it says, in three languages, and says nothing twice', async () => {
    expect(await db().agency.count()).toBeGreaterThanOrEqual(5);
    expect(await db().team.count()).toBeGreaterThanOrEqual(8);
    expect(await db().person.count()).toBeGreaterThanOrEqual(30);
    expect(await db().programme.count()).toBe(3);
    const titles = (await ownerDb().item.findMany({ select: { title: true } })).map((item) => item.title);
    expect(titles.length).toBeGreaterThanOrEqual(400);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    expect(titles.filter((title) => /[а-я]/i.test(title)).length).toBeGreaterThan(90);
    expect(titles.filter((title) => /[ʻʼ]/.test(title)).length).toBeGreaterThan(50);
  });

  it('has somebody in each role in every agency, and a board for every team', async () => {
    for (const agency of await ownerDb().agency.findMany({
      include: { memberships: true, teams: { include: { boards: true } } },
    })) {
      expect([...new Set(agency.memberships.map((membership) => membership.role))].sort(), agency.code).toEqual(
        [...roles].sort(),
      );
      for (const team of agency.teams) expect(team.boards, team.name).toHaveLength(1);
    }
  });

  it('tells of each item how it came to stand where it stands, and nothing of the future', async () => {
    const moves = await ownerDb().event.findMany({ where: { name: 'item.moved' }, orderBy: { occurredAt: 'asc' } });
    const last = new Map(moves.map((event) => [event.subjectId, event]));
    const made = new Map(
      (await ownerDb().event.findMany({ where: { name: 'item.created' } })).map((each) => [each.subjectId, each]),
    );
    for (const item of await ownerDb().item.findMany()) {
      const event = last.get(item.id) ?? made.get(item.id);
      expect(event?.new, item.title).toMatchObject({ state: item.stateId });
      expect(event?.occurredAt, item.title).toEqual(item.stateSince);
    }
    const ahead = { gt: now };
    expect(await ownerDb().event.count({ where: { occurredAt: ahead } })).toBe(0);
    expect(await ownerDb().comment.count({ where: { createdAt: ahead } })).toBe(0);
    expect(await ownerDb().item.count({ where: { OR: [{ stateSince: ahead }, { archivedAt: ahead }] } })).toBe(0);
    const early = new Date(now.getTime() - 150 * 86_400_000);
    expect(await ownerDb().event.count({ where: { occurredAt: { lt: early } } })).toBeGreaterThan(100);
  });

  it('tells people what concerned them lately, read and unread, and never of what they did themselves', async () => {
    const notices = await ownerDb().notice.findMany();
    const by = new Map((await ownerDb().event.findMany()).map(({ id, personId }) => [id, personId]));
    expect(notices.filter(({ eventId, personId }) => by.get(eventId) === personId)).toEqual([]);
    expect(notices.filter(({ createdAt, readAt }) => createdAt > now || (readAt ?? now) > now)).toEqual([]);
    expect(new Set(notices.map(({ kind }) => kind))).toEqual(
      new Set([
        'blocker_freed',
        'blocker_named',
        'blocker_raised',
        'mention',
        'comment',
        'assigned',
        'due',
        'done',
        'proposal_made',
        'proposal_asked',
        'publication_proposed',
        'agreement_offered',
        'agreement_sent_back',
        'coordination_offered',
        ...['asked', 'promised', 'delivered', 'countered', 'date_proposed', 'accepted', 'questioned', 'declined', 'disputed'].map(
          (act) => `request_${act}`,
        ),
        ...['passed_on', 'explained', 'withdrawn'].map((act) => `request_${act}`),
      ]),
    );
    for (const name of ['Dilnoza Karimova', 'Bekzod Yusupov']) {
      const mine = notices.filter(({ personId }) => personId === demoId('person', name));
      expect(mine.filter(({ readAt }) => readAt === null).length, name).toBeGreaterThan(0);
      expect(mine.filter(({ readAt }) => readAt !== null).length, name).toBeGreaterThan(0);
    }
  });

  it('lives: comments, checklists under a name, parents, dates of which some have passed, estimates, what few may see', async () => {
    expect(await ownerDb().comment.count()).toBeGreaterThan(150);
    const named = { kind: 'checklist' } as const;
    expect((await ownerDb().checklist.findMany({ where: named })).every(({ name }) => /\p{L}{3}/u.test(name))).toBe(true);
    expect(await ownerDb().checklist.count({ where: named })).toBeGreaterThan(10);
    expect(await ownerDb().checklist.count({ where: { kind: 'acceptance' } })).toBeGreaterThan(10);
    expect(await ownerDb().item.count({ where: { needWant: { not: '' } } })).toBeGreaterThan(4);
    expect(await ownerDb().mention.count()).toBeGreaterThan(4);
    expect(await ownerDb().itemLink.count()).toBeGreaterThan(3);
    expect(await ownerDb().attachment.count({ where: { url: { contains: '/merge_requests/' } } })).toBeGreaterThan(3);
    expect(await ownerDb().item.count({ where: { parentId: null, type: { not: 'epic' } } })).toBe(0);
    expect(await ownerDb().item.count({ where: { dueOn: { lt: now }, state: { category: 'doing' } } })).toBeGreaterThan(4);
    expect(await ownerDb().item.count({ where: { estimate: { not: null } } })).toBeGreaterThan(150);
    const restricted = await ownerDb().item.findMany({
      where: { classification: 'restricted' },
      include: { assignments: true, comments: true },
    });
    expect(restricted.length).toBeGreaterThan(5);
    for (const { title, createdById, assignments, comments } of restricted) {
      const seeing = [createdById, ...assignments.map(({ personId }) => personId)];
      expect(
        comments.filter(({ personId }) => !seeing.includes(personId)),
        title,
      ).toEqual([]);
    }
  });

  it('has a sprint under way for every team, something added to it, one planned and ten completed, none of which began with nothing', async () => {
    for (const { name, sprints } of await ownerDb().team.findMany({ include: { sprints: { include: { items: true } } } })) {
      const of = (status: string) => sprints.filter((sprint) => sprint.status === status);
      expect([of('active').length, of('planned').length, of('completed').length], name).toEqual([1, 1, 10]);
      expect(
        of('active')[0]?.items.some(({ inBaseline }) => !inBaseline),
        name,
      ).toBe(true);
      expect(of('planned')[0]?.items.length, name).toBeGreaterThan(0);
      for (const { items, number } of [...of('active'), ...of('completed')])
        expect(items.filter(({ inBaseline }) => inBaseline).length, `${name} ${number}`).toBeGreaterThan(0);
    }
    const done = await ownerDb().sprintItem.findMany({ where: { outcome: 'done' }, include: { sprint: true, item: true } });
    expect(done.length).toBeGreaterThan(100);
    for (const { sprint, item } of done) {
      expect(item.stateSince.getTime(), item.key).toBeGreaterThanOrEqual(sprint.startedAt?.getTime() ?? 0);
      expect(item.stateSince.getTime(), item.key).toBeLessThanOrEqual(sprint.completedAt?.getTime() ?? 0);
    }
  });

  it('has seven agreements, standing in every way, and grants only where both accepted', async () => {
    const all = await ownerDb().agreement.findMany({ include: { versions: { orderBy: { number: 'asc' } }, grants: true } });
    const states = all.map((agreement) => standingOf(agreement, now).state);
    expect(states.toSorted()).toEqual(['accepted', 'ended', 'in_force', 'in_force', 'offered', 'revoked', 'sent_back']);
    const open = all.filter(({ grants }) => grants.some(({ startsAt, endsAt }) => startsAt <= now && now < endsAt));
    expect(open.map((agreement) => standingOf(agreement, now).state)).toEqual(['in_force', 'in_force']);
    expect(await db().partnerUse.count()).toBeGreaterThan(5);
  });

  it('has a chain of ties over three agencies, which one of them sees', async () => {
    const links = await ownerDb().itemLink.findMany({
      where: { kind: { in: ['blocks', 'follows'] } },
      select: {
        from: { select: { backlog: { select: { agency: true } } } },
        to: { select: { backlog: { select: { agency: true } } } },
      },
    });
    const pairs = links.map(({ from, to }) => `${from.backlog.agency.code} ${to.backlog.agency.code}`);
    for (const pair of ['MDT MIA', 'MIA MOJ', 'MOJ SOC', 'MOJ MIA']) expect(pairs).toContain(pair);
  });

  it('has items of one agency on the board of another, which sees them there', async () => {
    const placements = await ownerDb().placement.findMany({ include: { item: true } });
    expect(placements.length).toBeGreaterThanOrEqual(2);
    const [first] = placements;
    const board = await ask(boardView, await coordinatorOf('MIA'), { board: first?.boardId }, now);
    const shown = board.columns.flatMap(({ cards }) => cards).filter(({ o }) => o === 'MOJ');
    expect(shown.map(({ k }) => k).toSorted()).toEqual(placements.map(({ item }) => item.key).toSorted());
    expect(board.columns.map(({ id }) => id)).not.toContain('elsewhere');
  });

  it('holds 138 services with 80,000 people, and a strategy whose lists of what is lost are short and not empty', async () => {
    expect(await db().service.count()).toBe(138);
    const phases = await db().service.groupBy({ by: ['phase'], _count: true });
    expect(phases.every(({ _count }) => _count > 5)).toBe(true);
    const figures = await db().serviceFigure.findMany({ orderBy: { month: 'asc' } });
    const latest = new Map(figures.map((figure) => [figure.serviceId, figure.registeredUsers]));
    expect([...latest.values()].reduce((sum, users) => sum + users, 0)).toBe(80_000);
    expect(new Set(figures.map(({ month }) => month.toISOString())).size).toBe(24);
    const told = await ownerDb().event.findMany({ where: { name: 'service.users-recorded' } });
    expect(told.length).toBe(figures.length);
    const national = await db().goal.findMany({ where: { national: true }, include: { objectives: true } });
    expect(national.map(({ fromYear, toYear }) => toYear - fromYear)).toEqual([9, 9, 9, 9]);
    expect(national.flatMap(({ objectives }) => objectives)).toHaveLength(14);
    const linked = await ownerDb().event.findMany({ where: { name: 'item.objective_set' } });
    const items = await ownerDb().item.findMany({ where: { objectiveId: { not: null } } });
    expect(linked.map(({ subjectId }) => subjectId).sort()).toEqual(items.map(({ id }) => id).sort());
    for (const code of ['MDT', 'MOJ']) {
      const reader = await coordinatorOf(code);
      const lost = await ask(strategyPage, reader, {}, now);
      for (const count of [lost.workWithoutObjective, lost.objectivesWithoutWork]) expect(count, code).toBeGreaterThan(0);
      expect(lost.workWithoutObjective, code).toBeLessThan(10);
    }
  });

  it('shows dozens of services to everybody with their people, objectives and promises, all agreed by two; some are on their way', async () => {
    const shown = await askOpen(publicOverview, {}, now);
    expect(shown.services).toBeGreaterThanOrEqual(40);
    expect(shown.users).toBeGreaterThan(40_000);
    expect(shown.objectives.total).toBe(12);
    expect(shown.promises.delivered).toBeGreaterThan(shown.promises.kept);
    expect(new Set(shown.promises.rows.map(({ kept }) => kept)).size).toBeGreaterThan(2);
    const all = await ownerDb().publication.findMany();
    expect(all.filter(({ proposedById, decidedById }) => proposedById === decidedById)).toEqual([]);
    expect([...new Set(all.map(({ status }) => status))].sort()).toEqual(['approved', 'declined', 'waiting', 'withdrawn']);
    expect(all.filter(({ showFrom }) => showFrom !== null && showFrom > now)).toHaveLength(1);
    expect(all.filter(({ proposedAt, decidedAt }) => proposedAt > now || (decidedAt ?? now) > now)).toEqual([]);
  });

  it('keeps filters of every board and backlog as views', async () => {
    for (const board of await ownerDb().board.findMany({
      include: { views: true, backlogs: { where: { placed: false }, include: { backlog: { include: { views: true } } } } },
    })) {
      expect(board.views, board.name).toHaveLength(2);
      for (const { backlog } of board.backlogs) expect(backlog.views, backlog.name).toHaveLength(1);
    }
  });

  it('shows a column that is full and one that is over its limit', async () => {
    const columns = await ownerDb().column.findMany({ where: { wipLimit: { not: null } }, include: { states: true } });
    const fullness = await Promise.all(
      columns.map(async (column) => {
        const total = await ownerDb().card.count({
          where: { boardId: column.boardId, archived: false, stateId: { in: column.states.map((state) => state.stateId) } },
        });
        return { kind: column.limitKind, over: total - (column.wipLimit ?? 0) };
      }),
    );
    expect(fullness).toContainEqual({ kind: 'hard', over: 0 });
    expect(fullness.some(({ kind, over }) => kind === 'soft' && over > 0)).toBe(true);
    expect(fullness.every(({ kind, over }) => kind !== 'hard' || over <= 0)).toBe(true);
  });

  it('passed no hard limit on any day, and a soft one only with a reason', async () => {
    const limits = new Map(
      (await ownerDb().column.findMany()).map(({ id, wipLimit, limitKind }) => [id, { wipLimit, limitKind }]),
    );
    const totals = new Map<string, number>();
    let passed = 0;
    for (const event of await ownerDb().event.findMany({ where: { name: 'item.moved' }, orderBy: { occurredAt: 'asc' } })) {
      const [from, to] = [event.old, event.new] as unknown as [Place, Place];
      const { wipLimit, limitKind } = limits.get(to.column) ?? { wipLimit: null, limitKind: null };
      const total = totals.get(to.column) ?? 0;
      if (wipLimit !== null && total >= wipLimit) {
        passed += 1;
        expect(limitKind).toBe('soft');
        expect(to.overLimit).toMatchObject({ limit: wipLimit, total });
        expect(to.overLimit?.reason).toMatch(/\p{L}/u);
      } else expect(to.overLimit).toBeUndefined();
      totals.set(from.column, (totals.get(from.column) ?? 0) - 1);
      totals.set(to.column, total + 1);
    }
    expect(passed).toBeGreaterThan(0);
  });
});

async function coordinatorOf(code: string): Promise<Actor> {
  const { agency, person } = await db().membership.findFirstOrThrow({
    where: { agency: { code }, role: 'coordinator' },
    include: { agency: true, person: true },
  });
  return {
    person: { id: person.id, name: person.name, email: person.email, locale: 'en' },
    agency: { id: agency.id, code, names: {}, zone: agency.zone, contactDesk: '' },
    role: 'coordinator',
    via: 'session',
    mayWrite: true,
    rightsVersion: 1,
  };
}

interface Place {
  column: string;
  overLimit?: { limit: number; total: number; reason: string };
}
