import { describe, expect, it } from 'vitest';
import { rememberedTexts } from '#app/locales/remembered-texts.ts';
import type { Texts } from '#app/locales/texts.ts';

describe('remembered texts', () => {
  it('are put together once for each key and values, and never mixed up', () => {
    const asked: unknown[] = [];
    const texts = rememberedTexts(((key: string, values?: object) => {
      asked.push([key, values]);
      return `${key} ${JSON.stringify(values)}`;
    }) as Texts);
    const ways = [undefined, {}, { key: 'A' }, { key: 'B' }, { count: 1 }, { count: 11 }, { count: '1' }];
    for (let time = 0; time < 2; time += 1) {
      for (const values of ways) {
        expect(texts('board:card.moveTo', values as never)).toBe(`board:card.moveTo ${JSON.stringify(values)}`);
      }
    }
    expect(asked.length).toBe(ways.length);
  });

  it('do not pile up', () => {
    let made = 0;
    const texts = rememberedTexts((() => String(made++)) as Texts);
    for (let count = 0; count < 100_000; count += 1) texts('board:card.points', { count });
    const before = made;
    texts('board:card.points', { count: 0 });
    expect(made).toBe(before + 1);
  });
});
