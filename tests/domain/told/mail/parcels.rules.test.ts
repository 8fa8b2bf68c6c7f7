import { describe, expect, it } from 'vitest';
import { parcelsOf, type Waiting } from '#app/domain/told/mail/parcels.rules.ts';

const now = new Date('2026-03-10T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const waiting = (notice: string, hours = 0, more: Partial<Waiting> = {}): Waiting => ({
  notice,
  person: 'p',
  agency: 'a',
  mails: 'at_once',
  createdAt: hoursAgo(hours),
  ...more,
});
const mails = (...all: Waiting[]) =>
  parcelsOf(all, now).map(({ person, agency, notices }) => `${person}/${agency}: ${notices.join(' ')}`);

describe('what goes into which mail', () => {
  it.each<[what: string, mails: string[], waiting: Waiting[]]>([
    ['at once is a mail each', ['p/a: 1', 'p/a: 2'], [waiting('1'), waiting('2', 23)]],
    ['once a day is one mail', ['p/a: 1 2'], [waiting('1', 5, { mails: 'daily' }), waiting('2', 3, { mails: 'daily' })]],
    ['what is older than a day is gathered into one', ['p/a: 1 2', 'p/a: 3'], [waiting('1', 90), waiting('2', 25), waiting('3')]],
    [
      'so much at a time that it would be a flood is one mail',
      ['p/a: 1 2 3 4 5 6'],
      ['1', '2', '3', '4', '5', '6'].map((id) => waiting(id)),
    ],
    ['five are no flood', ['p/a: 1', 'p/a: 2', 'p/a: 3', 'p/a: 4', 'p/a: 5'], ['1', '2', '3', '4', '5'].map((id) => waiting(id))],
    [
      'people and agencies are not mixed',
      ['p/a: 1', 'q/a: 2', 'p/b: 3'],
      [waiting('1', 30), waiting('2', 30, { person: 'q' }), waiting('3', 30, { agency: 'b' })],
    ],
    ['nothing is no mail', [], []],
  ])('%s', (_what, expected, given) => {
    expect(mails(...given)).toEqual(expected);
  });
});
