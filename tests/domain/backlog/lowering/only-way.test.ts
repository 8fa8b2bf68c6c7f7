import { expect, test } from 'vitest';
import { importedFields } from '#app/domain/backlog/import/known-item.ts';
import { changeItemsInput } from '#app/domain/board/change-items.ts';
import { undoableEvents } from '#app/domain/board/undo/inverse.rules.ts';

const sources = import.meta.glob<string>('/app/domain/**/*.server.ts', { eager: true, query: '?raw', import: 'default' });

test('an item that is there is classified anew by two commands, of which one closes it and the other takes two', () => {
  const writes = Object.entries(sources)
    .filter(
      ([, text]) =>
        /\bitem\.update(Many)?\(\{[^;]*\bclassification\b[^;]*\}\)/.test(text) ||
        /UPDATE item\b[^`]*\bclassification\s*=/i.test(text),
    )
    .map(([file]) => file.replace(/^.*\//, ''));
  expect(writes.sort()).toEqual(['confirm-lowering.server.ts', 'set-classification.server.ts']);
});

test('several at once, taking back and a later file do not classify', () => {
  const several = { act: 'set-classification', items: ['EXM-1'], classification: 'public' };
  expect(changeItemsInput.safeParse(several).success).toBe(false);
  expect(undoableEvents).not.toContain('item.classification_set');
  expect(importedFields).not.toContain('classification');
});
