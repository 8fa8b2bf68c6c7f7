import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPasswords } from '#app/domain/identity/common-passwords.ts';
import { passwordProblem } from '#app/domain/identity/password.rules.ts';

const nodira = { email: 'nodira.karimova@adliya.uz', name: 'Nodira Karimova' };
const codeOf = (password: string) => passwordProblem(password, nodira)?.code ?? 'taken';

describe('a new password', () => {
  it.each([
    ['a bridge of nine planks', 'taken'],
    ['to‘rtta oddiy so‘z', 'taken'],
    ['плотина из девяти досок', 'taken'],
    ['xK9#mQ2$vL7!', 'taken'],
    ['Nodira likes her garden', 'taken'],
    ['elevenchars', 'too_short'],
    ['            ', 'password_repeats'],
    ['ababababababab', 'password_repeats'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'password_repeats'],
    ['password1234', 'password_common'],
    ['PassWord1234', 'password_common'],
    ['Йцукенгшщзхъ', 'password_common'],
    ['abcdefghijklmn', 'password_common'],
    ['567890123456', 'password_common'],
    ['210987654321', 'password_common'],
    ['nodira.karimova', 'password_is_own_name'],
    ['NODIRA KARIMOVA', 'password_is_own_name'],
    ['nodira-karimova', 'password_is_own_name'],
    ['NodiraKarimova2026!', 'password_is_own_name'],
    ['nodira.karimova@adliya.uz', 'password_is_own_name'],
    ['ｎｏｄｉｒａ ｋａｒｉｍｏｖａ', 'password_is_own_name'],
  ])('%j: %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it('is counted in characters as people see them, and the least is told', () => {
    expect(passwordProblem('🌳🌲🌵🌴🎋🍀🌿🌾🌱🌷🌹', nodira)).toEqual({
      field: 'password',
      code: 'too_short',
      values: { least: 12 },
    });
    expect(codeOf('🌳🌲🌵🌴🎋🍀🌿🌾🌱🌷🌹🌻')).toBe('taken');
  });

  it('is refused beside the field that it was typed into', () => {
    expect(passwordProblem('short', nodira, 'next')?.field).toBe('next');
  });

  it('of those that everybody takes is long enough to be tried, and refused in any case', () => {
    for (const password of commonPasswords) {
      expect([password, passwordProblem(password.toUpperCase(), nodira)]).toEqual([
        password,
        expect.objectContaining({ code: expect.stringMatching(/^password_/) }),
      ]);
    }
  });

  it('is judged without a fault, whatever it is', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anything, anything, anything, (password, email, name) => {
        const problem = passwordProblem(password, { email, name });
        if ([...password].length < 12) expect(problem?.code).toBe('too_short');
      }),
      { numRuns: 60 },
    );
  });
});
