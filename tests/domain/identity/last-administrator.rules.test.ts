import { describe, expect, it } from 'vitest';
import { type Role, roles } from '#app/domain/actor.ts';
import { lastAdministratorProblem } from '#app/domain/identity/last-administrator.rules.ts';

const asked = (role: Role, belongs: boolean, others: number) => lastAdministratorProblem({ role, belongs }, others, 'role');

describe('the last administrator', () => {
  it.each([
    [true, 0, 'last_administrator'],
    [true, 1, undefined],
    [true, 7, undefined],
    [false, 0, undefined],
    [false, 1, undefined],
  ])('who belongs: %s, beside %i others, is refused: %s', (belongs, others, code) => {
    expect(asked('administrator', belongs, others)?.code).toBe(code);
  });

  it('is told beside the field that was sent', () => {
    expect(asked('administrator', true, 0)).toEqual({ field: 'role', code: 'last_administrator' });
  });

  it.each(roles.filter((role) => role !== 'administrator'))('is nobody who is a %s', (role) => {
    expect(asked(role, true, 0)).toBeUndefined();
  });
});
