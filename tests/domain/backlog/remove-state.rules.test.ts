import { expect, test } from 'vitest';
import { destinationOf } from '#app/domain/backlog/remove-state.rules.ts';
import { Refused } from '#app/domain/errors.ts';

const [ready, doing] = [
  { id: 'r', name: 'Ready' },
  { id: 'd', name: 'Doing' },
];

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.problems[0]?.code;
    throw error;
  }
  return undefined;
}

test('the last state stays', () => {
  expect(codeOf(() => destinationOf(ready, [], false, undefined))).toBe('last_state');
});

test('a state with items asks where they go', () => {
  expect(codeOf(() => destinationOf(ready, [doing], true, undefined))).toBe('state_has_items');
  expect(destinationOf(ready, [doing], true, 'd')).toBe(doing);
});

test('items cannot be sent to the state that goes, nor to one that is not there', () => {
  expect(codeOf(() => destinationOf(ready, [doing], true, 'r'))).toBe('unknown_state');
  expect(codeOf(() => destinationOf(ready, [doing], false, 'x'))).toBe('unknown_state');
});

test('an empty state goes without a word', () => {
  expect(destinationOf(ready, [doing], false, undefined)).toBeNull();
});
