import { beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#app/domain/command.server.ts';
import type { ExampleWorld } from '#app/domain/example-world.ts';
import { clearDay } from '#app/domain/identity/calendar/commands/clear-day.server.ts';
import { importHolidays } from '#app/domain/identity/calendar/commands/import-holidays.server.ts';
import { markDay } from '#app/domain/identity/calendar/commands/mark-day.server.ts';
import { setWeekend } from '#app/domain/identity/calendar/commands/set-weekend.server.ts';
import { agencyCalendar } from '#app/domain/identity/calendar/queries/agency-calendar.server.ts';
import { ask } from '#app/domain/query.server.ts';
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
