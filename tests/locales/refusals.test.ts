import { describe, expect, it } from 'vitest';
import { locales } from '#app/domain/actor.ts';
import en from '#app/locales/en/refusals.json';
import type { TextKey } from '#app/locales/keys.ts';
import ru from '#app/locales/ru/refusals.json';
import { textsFor } from '#app/locales/texts.server.ts';
import uz from '#app/locales/uz-Latn/refusals.json';
import { refusalCodes } from '#tests/support/refusal-codes.ts';

type Texts = Record<string, Record<string, string>>;
const { words: _en, ...english } = en;
const catalogues = [en, ru, uz] as unknown as Texts[];

describe('a refusal', () => {
  it('has its reason and next step in each language, whatever code the sources answer with', () => {
    for (const catalogue of catalogues) {
      expect(refusalCodes.filter((code) => !(catalogue[code]?.reason && catalogue[code]?.next))).toEqual([]);
    }
  });

  it.each(Object.keys(english))('%s takes the same values in each language and is made of sentences', (code) => {
    const values = (text = '') => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();
    for (const catalogue of catalogues) {
      const { reason, next } = catalogue[code] ?? {};
      expect([values(reason), values(next)]).toEqual([
        values((en as unknown as Texts)[code]?.reason),
        values((en as unknown as Texts)[code]?.next),
      ]);
      expect(reason).toMatch(/[.!?]$/);
      expect(next).toMatch(/([.!?]|\}\})$/);
    }
  });

  it.each(locales)('names roles and types by their words (%s)', (locale) => {
    const text = textsFor(locale);
    const role = text('shell:role.observer' as TextKey);
    expect(text('refusals:role_may_not.reason' as TextKey, { role: 'observer' })).toContain(role);
    const type = text('refusals:words.type.story' as TextKey);
    expect(text('refusals:parent_too_small.reason' as TextKey, { key: 'A-1', type: 'epic', parentType: 'story' })).toContain(
      type,
    );
  });
});
