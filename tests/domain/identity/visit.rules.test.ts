import { expect, it } from 'vitest';
import { visitAt } from '#app/domain/identity/visit.rules.ts';

const at = (text: string) => new Date(`2026-11-${text}:00Z`);

it.each([
  ['never here: the last week', null, '24T09:00', '17T09:00'],
  ['here a moment ago: what was news stays news', { lastAt: '24T09:00', since: '20T18:00' }, '24T09:05', '20T18:00'],
  ['back from lunch', { lastAt: '24T09:00', since: '20T18:00' }, '24T13:00', '20T18:00'],
  ['back the next morning', { lastAt: '24T17:30', since: '20T18:00' }, '25T09:00', '24T17:30'],
  ['a clock that went back', { lastAt: '24T17:30', since: '20T18:00' }, '24T17:00', '20T18:00'],
])('%s', (_what, before, now, since) => {
  const visit = visitAt(before && { lastAt: at(before.lastAt), since: at(before.since) }, at(now));
  expect(visit).toEqual({ lastAt: at(now), since: at(since) });
});
