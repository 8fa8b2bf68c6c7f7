import { beforeAll, describe, expect, it } from 'vitest';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { perform } from '#app/domain/command.server.ts';
import type { ExampleWorld } from '#app/domain/example-world.ts';
import { clearDay } from '#app/domain/identity/calendar/commands/clear-day.server.ts';
import { importHolidays } from '#app/domain/identity/calendar/commands/import-holidays.server.ts';
import { markDay } from '#app/domain/identity/calendar/commands/mark-day.server.ts';
import { setWeekend } from '#app/domain/identity/calendar/commands/set-weekend.server.ts';
import { agencyCalendar } from '#app/domain/identity/calendar/queries/agency-calendar.server.ts';
import { ask, tagOf } from '#app/domain/query.server.ts';
import { sprintPage } from '#app/domain/sprint/queries/sprint-page.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let world: World;
const now = new Date('2026-11-30T06:00:00Z');
const as = (side: 'own' | 'other' = 'own') => actorFor(world, 'coordinator', side);
const shown = (year: number, side: 'own' | 'other' = 'own') => ask(agencyCalendar, as(side), { year }, now);

beforeAll(async () => {
  world = await (await testWorld()).fresh();
});

describe('an agency’s calendar', () => {
  it('counts the days of a year, and five from today, over its holidays', async () => {
    expect(await shown(2026)).toMatchObject({ workingDays: 261, days: [], ahead: { count: 5, day: '2026-12-07' } });
    await perform(markDay, as(), { day: '2026-12-08', name: 'Constitution Day' }, { now });
    await perform(markDay, as(), { day: '2026-12-05', name: 'Worked for Monday', works: true }, { now });
    await perform(markDay, as(), { day: '2026-12-07', name: 'Free' }, { now });
    expect(await shown(2026)).toMatchObject({ workingDays: 260, ahead: { day: '2026-12-05' } });
    await perform(clearDay, as(), { day: '2026-12-05' }, { now });
    expect(await shown(2026)).toMatchObject({ workingDays: 259, ahead: { day: '2026-12-09' } });
  });

  it('is what its boards and sprints count by, at once, and no other agency’s', async () => {
    const { board, sprint } = world.own.ids;
    await ownerDb().item.updateMany({ data: { stateSince: new Date('2026-01-05T06:00:00Z') } });
    const other = { board: world.other.ids.board };
    const [tag, theirs] = [await tagOf(boardView, as(), { board }, now), await tagOf(boardView, as('other'), other, now)];
    const then = new Date('2026-01-05T06:00:00Z');
    const left = async () => (await ask(sprintPage, as(), { sprint }, then)).daysLeft;
    const before = await left();
    const stands = async () => (await ask(boardView, as(), { board }, now)).columns[0]?.cards[0]?.s ?? 0;
    const days = await stands();
    await perform(markDay, as(), { day: '2026-11-27', name: 'Yesterday but two' }, { now });
    expect(await tagOf(boardView, as(), { board }, now)).not.toBe(tag);
    expect(await tagOf(boardView, as('other'), other, now)).toBe(theirs);
    expect(days).toBe(235);
    expect(await stands()).toBe(234);
    await perform(clearDay, as(), { day: '2026-11-27' }, { now });
    await perform(markDay, as(), { day: '2026-01-07', name: 'In the sprint' }, { now });
    expect(await left()).toBe(before - 1);
    await perform(clearDay, as(), { day: '2026-01-07' }, { now });
  });

  it('is that agency’s alone', async () => {
    expect(await shown(2026, 'other')).toMatchObject({ workingDays: 261, days: [] });
  });

  it('takes a file in twice and has each day once, as it stood before', async () => {
    await perform(markDay, as(), { day: '2027-03-21', name: 'Ours' }, { now });
    const { content } = importHolidays.example({} as ExampleWorld).input;
    const years = ['2025', '2026', '2028', '2029'];
    expect(await perform(importHolidays, as(), { content }, { now })).toEqual({
      added: years.map((year) => `${year}-03-21`),
      known: 1,
      leftOut: 0,
    });
    expect(await perform(importHolidays, as(), { content }, { now })).toEqual({ added: [], known: 5, leftOut: 0 });
    expect((await shown(2027)).days).toContainEqual({ day: '2027-03-21', name: 'Ours', works: false });
  });

  it('has at least one day of the week that is worked', async () => {
    const all = { weekend: [1, 2, 3, 4, 5, 6, 7] };
    await expect(perform(setWeekend, as(), all)).rejects.toMatchObject({ problems: [{ code: 'no_workday_left' }] });
    expect(await perform(setWeekend, as(), { weekend: [7, 7, 6] })).toEqual({ weekend: [6, 7] });
  });
});
