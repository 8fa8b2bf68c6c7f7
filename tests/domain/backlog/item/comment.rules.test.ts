import { describe, expect, it } from 'vitest';
import { type Role, roles } from '#app/domain/actor.ts';
import { mayDeleteComment, mayEditComment } from '#app/domain/backlog/item/comment.rules.ts';

const who = (role: Role, id: string) => ({ role, person: { id, name: id, email: id, locale: 'en' as const } });
const said = (imported = false) => ({ personId: 'me', imported });

describe('a comment', () => {
  it.each(roles)('is edited by its author only, as long as a %s may comment', (role) => {
    expect([who(role, 'me'), who(role, 'you')].map((actor) => mayEditComment(actor, said()))).toEqual([
      role !== 'observer',
      false,
    ]);
  });

  it.each([
    ['administrator', true, true],
    ['coordinator', true, false],
    ['lead', true, true],
    ['member', true, false],
    ['observer', false, false],
  ] as const)('by a %s: own deleted %s, others’ %s', (role, own, others) => {
    expect([who(role, 'me'), who(role, 'you')].map((actor) => mayDeleteComment(actor, said()))).toEqual([own, others]);
  });

  it('that an import brought is edited by nobody', () => {
    expect(mayEditComment(who('member', 'me'), said(true))).toBe(false);
  });
});
