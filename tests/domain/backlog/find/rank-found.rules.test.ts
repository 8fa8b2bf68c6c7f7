import { describe, expect, it } from 'vitest';
import { excerptOf } from '#app/domain/backlog/find/excerpt.rules.ts';
import { type Candidate, ranked } from '#app/domain/backlog/find/rank-found.rules.ts';

const candidate = (number: number, title: string, changes: Partial<Candidate> = {}): Candidate => ({
  number,
  title: ` moj-${number} ${title}`,
  category: 'to_do',
  archived: false,
  ...changes,
});
const order = (found: Candidate[], ...words: string[]) => ranked(found, words).map(({ number }) => number);

describe('of what was found stands first', () => {
  it.each([
    ['the phrase before its words apart', [candidate(1, 'certificate of birth'), candidate(2, 'birth certificate')], [2, 1]],
    [
      'words that begin a word before words inside one',
      [candidate(1, 'rebirth precertificate'), candidate(2, 'certificate of birth')],
      [2, 1],
    ],
    ['the title before the description', [candidate(1, 'something else'), candidate(2, 'births and certificates')], [2, 1]],
    [
      'what is open before what is done',
      [candidate(1, 'birth certificate'), candidate(2, 'birth certificate', { category: 'done' })],
      [1, 2],
    ],
    [
      'what is done before what is put away',
      [candidate(1, 'birth certificate', { category: 'done' }), candidate(2, 'birth certificate', { archived: true })],
      [1, 2],
    ],
    ['the newer of equal ones', [candidate(1, 'birth certificate'), candidate(2, 'birth certificate')], [2, 1]],
  ])('%s', (_what, found, expected) => {
    expect(order(found, 'birth', 'certificate')).toEqual(expected);
  });
});

describe('an excerpt', () => {
  const long = `${'before '.repeat(10)}Рўйхатга олиш ${'after '.repeat(20)}`;

  it('stands around the word, in whatever script it was looked for', () => {
    expect(excerptOf(long, ['royxat'])).toMatch(/^… (before ){6}Рўйхатга олиш (after ){11}after …$/);
  });

  it('is the whole of a short text', () => {
    expect(excerptOf('As agreed.', ['agreed'])).toBe('As agreed.');
    expect(excerptOf('', ['agreed'])).toBe('');
  });
});
