import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termsIn } from '#app/locales/terms.server.ts';

describe('the table of screen words', () => {
  it('stands in the README as the catalogue has it', () => {
    const rows = termsIn('en').map(({ words }) => `| ${words.en} | ${words.ru} | ${words['uz-Latn']} | ${words['uz-Cyrl']} |`);
    expect(readFileSync('README.md', 'utf8')).toContain(rows.join('\n'));
  });
});
