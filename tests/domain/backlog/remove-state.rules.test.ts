import { expect, test } from 'vitest';
import { destinationOf } from '#app/domain/backlog/remove-state.rules.ts';
import { Refused } from '#app/domain/errors.ts';

const step = (id: string, position: number, category = 'doing') => ({ id, name: id, position, category });
const [ready, doing] = [step('r', 0, 'to_do'), step('d', 1)];

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

test('where nobody named a state, what its remover does not see goes to the nearest of the same category', () => {
  expect(destinationOf(ready, [doing], false, undefined)).toBe(doing);
  const far = step('far', 9);
  expect(destinationOf(doing, [ready, far], false, undefined)).toBe(far);
  expect(destinationOf(doing, [ready, far, step('near', 3)], false, undefined).id).toBe('near');
  expect(destinationOf(doing, [ready, far], false, 'r')).toBe(ready);
});
