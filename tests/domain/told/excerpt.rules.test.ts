import { describe, expect, it } from 'vitest';
import { excerptOf } from '#app/domain/told/excerpt.rules.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('the beginning of a comment', () => {
  it.each([
    ['names whom it mentions', `Ask @[${id}] please`, 'Ask @Aziza please'],
    ['is one line', 'One\n\n* two', 'One * two'],
    ['stands whole where it is short', 'Done.', 'Done.'],
    ['ends with dots where it is long', 'a'.repeat(300), `${'a'.repeat(239)}…`],
    ['cuts no letter in two', '🙂'.repeat(300), `${'🙂'.repeat(239)}…`],
  ])('%s', (_what, text, expected) => {
    expect(excerptOf(text, new Map([[id, 'Aziza']]))).toBe(expected);
  });
});
