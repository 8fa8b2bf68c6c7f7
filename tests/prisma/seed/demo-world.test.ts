import { beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#app/domain/actor.ts';
import { closeDb, db } from '#app/platform/db.server.ts';
import { fillDemoWorld } from '#prisma/seed/demo-world.server.ts';
import { testDatabase } from '#tests/support/database.ts';

const now = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  await testDatabase();
  await fillDemoWorld(db(), now);
  return closeDb;
});

describe('the demo world', () => {
  it('is as large as it says, in three languages', async () => {
    expect(await db().agency.count()).toBeGreaterThanOrEqual(5);
    expect(await db().team.count()).toBeGreaterThanOrEqual(8);
    expect(await db().person.count()).toBeGreaterThanOrEqual(30);
    expect(await db().programme.count()).toBe(3);
    const titles = (await db().item.findMany({ select: { title: true } })).map((item) => item.title);
    expect(titles.length).toBeGreaterThanOrEqual(400);
    expect(new Set(titles).size).toBeGreaterThan(titles.length * 0.97);
    expect(titles.filter((title) => /[а-я]/i.test(title)).length).toBeGreaterThan(90);
    expect(titles.filter((title) => /[ʻʼ]/.test(title)).length).toBeGreaterThan(50);
  });

  it('has somebody in each role in every agency but the smallest, and a board for every team', async () => {
    for (const agency of await db().agency.findMany({ include: { memberships: true, teams: { include: { boards: true } } } })) {
      expect([...new Set(agency.memberships.map((membership) => membership.role))].sort(), agency.code).toEqual(
        [...roles].sort(),
      );
      for (const team of agency.teams) expect(team.boards, team.name).toHaveLength(1);
    }
  });

  it('tells of each item how it came to stand where it stands, and nothing of the future', async () => {
    const moves = await db().event.findMany({ where: { name: 'item.moved' }, orderBy: { occurredAt: 'asc' } });
    const last = new Map(moves.map((event) => [event.subjectId, event]));
    for (const item of await db().item.findMany()) {
      const event = last.get(item.id);
      if (!event) continue;
      expect((event.new as { state: string }).state).toBe(item.stateId);
      expect(event.occurredAt).toEqual(item.stateSince);
    }
    expect(await db().event.count({ where: { occurredAt: { gt: now } } })).toBe(0);
    expect(await db().event.count({ where: { occurredAt: { lt: new Date(now.getTime() - 150 * 86_400_000) } } })).toBeGreaterThan(
      20,
    );
    expect(await db().item.count({ where: { stateSince: { gt: now } } })).toBe(0);
  });

  it('shows a column that is full and one that is over its limit', async () => {
    const columns = await db().column.findMany({ where: { wipLimit: { not: null } }, include: { states: true } });
    const fullness = await Promise.all(
      columns.map(async (column) => {
        const total = await db().card.count({
          where: { boardId: column.boardId, stateId: { in: column.states.map((state) => state.stateId) } },
        });
        return { kind: column.limitKind, over: total - (column.wipLimit ?? 0) };
      }),
    );
    expect(fullness).toContainEqual({ kind: 'hard', over: 0 });
    expect(fullness.some(({ kind, over }) => kind === 'soft' && over > 0)).toBe(true);
    expect(fullness.every(({ kind, over }) => kind !== 'hard' || over <= 0)).toBe(true);
  });
});
