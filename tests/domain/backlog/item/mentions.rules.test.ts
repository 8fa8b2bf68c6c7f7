import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepMentions, type Mentionable, mentionedIn, typedMentions } from '#app/domain/backlog/item/mentions.rules.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const person = (n: number, name: string, sees = true): Mentionable => ({ id: idOf(n), name, email: `p${n}@moj.example`, sees });

const people = [
  person(1, 'Bekzod Yusupov'),
  person(2, 'Aziza Karimova'),
  person(3, 'Aziza Yoʻldosheva'),
  person(4, 'Павел Тихонов'),
  person(5, 'Oʻgʻiloy Qodirova'),
  person(6, 'Umid Hidden', false),
  person(7, 'Umid Hidden-Rahimov', false),
  person(8, 'Karim Ali'),
  person(9, 'Karim Ali'),
];
const at = (n: number) => `@[${idOf(n)}]`;

describe('a name after an @', () => {
  it.each([
    ['by full name', 'Ask @Bekzod Yusupov, please', `Ask ${at(1)}, please`],
    ['by first name, where only one has it', '@bekzod: look', `${at(1)}: look`],
    ['by family name', 'for @Тихонов.', `for ${at(4)}.`],
    ['two of one first name by their full names', '@Aziza Karimova @Aziza Yoʻldosheva', `${at(2)} ${at(3)}`],
    ['with another apostrophe', "@Aziza Yo'ldosheva va @O’g‘iloy", `${at(3)} va ${at(5)}`],
    ['by e-mail address', '@p9@moj.example', at(9)],
    ['at the begin of a line and in brackets', `(@Bekzod)\n@Павел`, `(${at(1)})\n${at(4)}`],
    ['kept by id', `see ${at(2)}`, `see ${at(2)}`],
    ['not in an address', 'mail bekzod@Bekzod.example', 'mail bekzod@Bekzod.example'],
    ['not a longer word', '@Bekzodning ishi', '@Bekzodning ishi'],
    ['not a word that names nobody', '@media and @todo', '@media and @todo'],
  ])('%s', (_how, typed, kept) => {
    expect(keepMentions(typed, people)).toBe(kept);
  });

  it.each([
    ['that two have', '@Aziza?', 'mention_ambiguous', { typed: 'Aziza', names: 'Aziza Karimova, Aziza Yoʻldosheva' }],
    ['that two have in full', '@Karim Ali', 'mention_ambiguous', { typed: 'Karim Ali', names: 'Karim Ali, Karim Ali' }],
    ['of who may not see the item', '@Umid Hidden', 'mention_closed', { name: 'Umid Hidden' }],
    ['of several who may not', '@Umid', 'mention_closed', { name: 'Umid Hidden' }],
    ['as the id of who may not', at(6), 'mention_closed', { name: 'Umid Hidden' }],
    ['as the id of nobody here', '@[11111111-0000-7000-8000-000000000000]', 'mention_unknown', undefined],
  ])('is refused: %s', (_which, typed, code, values) => {
    const problem = values ? { field: 'text', code, values } : { field: 'text', code };
    expect(() => keepMentions(typed, people)).toThrow(expect.objectContaining({ problems: [problem] }));
  });

  it('means the one who may see the item, where another of that name may not', () => {
    const two = [person(1, 'Umid Aliyev'), person(2, 'Umid Hidden', false)];
    expect(keepMentions('@Umid', two)).toBe(at(1));
  });

  it('of somebody mentioned before may stay, also once they have left', () => {
    expect(keepMentions(`${at(6)} @[${idOf(0)}]`, people, [idOf(6), idOf(0)])).toBe(`${at(6)} @[${idOf(0)}]`);
  });
});

describe('a kept text', () => {
  it('names each mentioned once', () => {
    expect(mentionedIn(`${at(1)} ${at(2)} ${at(1)} @[x]`)).toEqual([idOf(1), idOf(2)]);
  });

  it('is edited as it would be typed; where two have a name, the id stays', () => {
    const names = new Map(people.map(({ id, name }) => [id, name]));
    expect(typedMentions(`${at(1)} ${at(8)} ${at(0)}`, names)).toBe(`@Bekzod Yusupov ${at(8)} ${at(0)}`);
  });

  it('comes back equal from being edited without a change', () => {
    const seeing = people.filter(({ sees }) => sees);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const piece = fc.oneof(
      fc.constantFrom(...seeing.map(({ id }) => `@[${id}]`)),
      fc.constantFrom(' ', ', ', '\n', ' and **so** '),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ');
        expect(keepMentions(typedMentions(text, names), people)).toBe(text);
      }),
    );
  });
});
