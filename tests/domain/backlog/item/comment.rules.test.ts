import { describe, expect, it } from 'vitest';
import { type Role, roles } from '#app/domain/actor.ts';
import { mayDeleteComment, mayEditComment } from '#app/domain/backlog/item/comment.rules.ts';

const who = (role: Role, id: string, agency = 'own') => ({
  role,
  person: { id, name: id, email: id, locale: 'en' as const },
  agency: { id: agency },
});
const said = (imported = false, agencyId: string | null = null) => ({ personId: 'me', agencyId, imported });
const partner = { level: 'edit' as const, ceiling: 'shared' as const, hides: [], until: '2030-01-01T00:00:00.000Z' };

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
    expect([who(role, 'me'), who(role, 'you')].map((actor) => mayDeleteComment(actor, said(), null))).toEqual([own, others]);
  });

  it('that an import brought is edited by nobody', () => {
    expect(mayEditComment(who('member', 'me'), said(true))).toBe(false);
  });

  it('under another agency’s item is taken away by its author only, whatever the role', () => {
    expect(mayDeleteComment(who('administrator', 'you'), said(), partner)).toBe(false);
    expect(mayDeleteComment(who('member', 'me'), said(false, 'own'), partner)).toBe(true);
  });

  it('is its agency’s: its author does not change it while acting for another', () => {
    const elsewhere = who('member', 'me', 'other');
    expect([mayEditComment(elsewhere, said(false, 'own')), mayDeleteComment(elsewhere, said(false, 'own'), partner)]).toEqual([
      false,
      false,
    ]);
  });
});
