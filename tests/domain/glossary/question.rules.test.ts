import { describe, expect, it } from 'vitest';
import { afterChange, allAgree } from '#app/domain/glossary/question.rules.ts';

const say = (...texts: string[]) => texts.map((text, at) => ({ agencyId: `agency ${at}`, text }));

describe('once a meaning was written or taken away, the question', () => {
  it.each<[string, string[], open: boolean, next: unknown]>([
    ['of one agency alone is none', ['One'], false, 'none'],
    ['of two that differ is raised', ['One', 'Another'], false, 'raise'],
    ['of three of whom one differs is raised', ['One', 'One', 'Another'], false, 'raise'],
    ['is not raised by a full stop, a capital or a script', ['Соʻров. Бор', "so'rov bor"], false, 'none'],
    ['that is open stays so while they differ, and what was confirmed is void', ['One', 'Two'], true, 'void'],
    ['is closed where they say the same by now', ['One', 'one.'], true, { close: 'same' }],
    ['is closed where only one says anything', ['One'], true, { close: 'withdrawn' }],
    ['is closed where nobody says anything', [], true, { close: 'withdrawn' }],
  ])('%s', (_name, texts, open, next) => {
    expect(afterChange(say(...texts), open)).toEqual(next);
  });

  it('is agreed on once everybody who means something has said so', () => {
    expect(allAgree(say('One', 'Two'), ['agency 0'])).toBe(false);
    expect(allAgree(say('One', 'Two'), ['agency 1', 'agency 0', 'agency 7'])).toBe(true);
  });
});
