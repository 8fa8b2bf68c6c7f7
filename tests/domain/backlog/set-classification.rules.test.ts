import { expect, test } from 'vitest';
import { checkClassification, mayClassifyAs } from '#app/domain/backlog/set-classification.rules.ts';
import { NotAllowed } from '#app/domain/errors.ts';

test('a member closes an item further, and never opens it', () => {
  expect(mayClassifyAs({ role: 'member' }, 'shared')).toEqual(['shared', 'restricted']);
  expect(() => checkClassification({ role: 'member' }, 'shared', 'internal')).toThrow(NotAllowed);
});

test.each(['lead', 'coordinator', 'administrator'] as const)('a %s may open it too', (role) => {
  expect(mayClassifyAs({ role }, 'restricted')).toEqual(['public', 'internal', 'shared', 'restricted']);
});
