import { describe, expect, it } from 'vitest';
import { logKindOf } from '#app/domain/activity/log.ts';
import { addressOf, logValues } from '#app/domain/activity/log-values.rules.ts';

const agency = '01900000-0000-7000-8000-000000000001';

describe('the kind of an event in the log', () => {
  it.each([
    ['person.signed-in', 'sign-in'],
    ['person.locked-out', 'sign-in'],
    ['agency.exported', 'export'],
    ['token.revoked', 'token'],
    ['person.role-changed', 'person'],
    ['agreement.accepted', 'agreement'],
    ['agreement.ended_early', 'agreement'],
    ['item.moved', undefined],
    ['agreements.other', undefined],
  ])('%s is %s', (name, kind) => {
    expect(logKindOf(name)).toBe(kind);
  });
});

describe('what is said of an event in the log', () => {
  it.each([
    ['list.exported', null, { list: 'people', format: 'csv', rows: 6, secret: 'x' }, { list: 'people', format: 'csv', rows: 6 }],
    ['agency.exported', null, { rows: 7, leftOut: 1, counts: {} }, { rows: 7, leftOut: 1 }],
    [
      'token.made',
      null,
      { name: 'Reports', scope: 'read', expiresAt: 'later', via: 'system' },
      { name: 'Reports', scope: 'read' },
    ],
    ['person.role-changed', { role: 'member' }, { role: 'lead' }, { role: 'lead' }],
    ['person.signed-in', null, { from: '192.0.2.7' }, {}],
    ['person.sign-in-failed', null, { nth: 3, from: '192.0.2.7' }, { nth: 3 }],
    // Where else somebody belongs is not told.
    ['person.agency-switched', { agency }, { agency: 'another' }, { way: 'from' }],
    ['person.agency-switched', { agency: 'another' }, { agency }, { way: 'to' }],
    ['agreement.level_raised', { title: 'Secret' }, { title: 'Secret' }, { act: 'level raised' }],
  ])('%s', (name, old, now, said) => {
    expect(logValues({ name, old, new: now }, agency)).toEqual(said);
  });

  it('names the address that it came from, where there is one', () => {
    expect(addressOf({ new: { from: '192.0.2.7' } })).toBe('192.0.2.7');
    expect([null, {}, { from: '' }, { from: 7 }].map((said) => addressOf({ new: said }))).toEqual([null, null, null, null]);
  });
});
