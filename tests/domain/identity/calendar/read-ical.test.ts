import { describe, expect, it } from 'vitest';
import { Refused } from '#app/domain/errors.ts';
import { readIcal } from '#app/domain/identity/calendar/read-ical.server.ts';

const years = { first: 2025, last: 2029 };
const entry = (...lines: string[]) => ['BEGIN:VEVENT', `UID:${lines.join()}`, ...lines, 'END:VEVENT'].join('\r\n');
const file = (...entries: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries, 'END:VCALENDAR'].join('\r\n');
const daysOf = (...entries: string[]) => readIcal(file(...entries), years).days.map(({ day }) => day);

describe('an iCal file', () => {
  it('gives days that last all day, in their order, each with its name', () => {
    const constitution = entry('DTSTART;VALUE=DATE:20261208', 'DTEND;VALUE=DATE:20261209', 'SUMMARY:Konstitutsiya kuni');
    const navruz = entry('DTSTART;VALUE=DATE:20260321', 'SUMMARY:Навруз\\, весна');
    expect(readIcal(`\uFEFF${file(constitution, navruz)}`, years)).toEqual({
      days: [
        { day: '2026-03-21', name: 'Навруз, весна' },
        { day: '2026-12-08', name: 'Konstitutsiya kuni' },
      ],
      leftOut: 0,
    });
  });

  it.each([
    [
      'several days, its end left out',
      ['DTSTART;VALUE=DATE:20260320', 'DTEND;VALUE=DATE:20260323'],
      ['2026-03-20', '2026-03-21', '2026-03-22'],
    ],
    ['a duration', ['DTSTART;VALUE=DATE:20260320', 'DURATION:P2D'], ['2026-03-20', '2026-03-21']],
    ['midnight to midnight', ['DTSTART:20261208T000000', 'DTEND:20261209T000000'], ['2026-12-08']],
    [
      'every year, within the years',
      ['DTSTART;VALUE=DATE:19920901', 'RRULE:FREQ=YEARLY'],
      [2025, 2026, 2027, 2028, 2029].map((year) => `${year}-09-01`),
    ],
    [
      'every year but one',
      ['DTSTART;VALUE=DATE:20270901', 'RRULE:FREQ=YEARLY;COUNT=3', 'EXDATE;VALUE=DATE:20280901'],
      ['2027-09-01', '2029-09-01'],
    ],
  ] as const)('takes %s', (_what, lines, days) => {
    expect(daysOf(entry(...lines))).toEqual(days);
  });

  it('leaves out, and counts, what has a time of day, lasts for months or cannot be read; and what was cancelled, uncounted', () => {
    const odd = [
      entry('DTSTART:20261208T090000Z', 'DTEND:20261208T100000Z'),
      entry('DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260901'),
      entry('SUMMARY:nothing'),
    ];
    const cancelled = entry('DTSTART;VALUE=DATE:20260322', 'STATUS:CANCELLED');
    const read = readIcal(file(...odd, cancelled, entry('DTSTART;VALUE=DATE:20260321')), years);
    expect(read).toEqual({ days: [{ day: '2026-03-21', name: '' }], leftOut: 3 });
  });

  it.each([
    ['calendar_unreadable', 'day,name\n2026-03-21,Navruz'],
    ['calendar_unreadable', ''],
    ['calendar_unreadable', 'BEGIN:VCALENDAR'],
    ['calendar_empty', file()],
    ['calendar_empty', file(entry('DTSTART;VALUE=DATE:19990321'))],
    ['calendar_without_days', file(entry('DTSTART:20261208T090000Z'))],
    ['calendar_too_big', file(entry('DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=DAILY'))],
    ['calendar_too_big', file(entry('DTSTART:20250101T000000', 'DTEND:20250102T000000', 'RRULE:FREQ=SECONDLY'))],
  ])('is refused as %s: %s', (code, text) => {
    const refused = () => readIcal(text, years);
    expect(refused).toThrow(Refused);
    expect(refused).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ field: 'content', code })] }));
  });
});
