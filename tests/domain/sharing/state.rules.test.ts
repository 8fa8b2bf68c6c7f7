import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginOf, standingOf, type VersionFacts } from '#app/domain/sharing/state.rules.ts';

const day = 86_400_000;
const at = (days: number) => new Date(Date.UTC(2026, 5, 1) + days * day);

/** A version offered by the owner; `stands` says since when both have it. */
const version = (number: number, changes: Partial<VersionFacts> = {}): VersionFacts => ({
  number,
  kind: number === 1 ? 'offer' : 'change',
  startsAt: at(0),
  endsAt: at(100),
  standsAt: null,
  declinedAt: null,
  ownerAcceptedAt: at(-1),
  partnerAcceptedAt: null,
  ...changes,
});
const standing = (number: number, standsAt: Date, changes: Partial<VersionFacts> = {}) =>
  version(number, { standsAt, partnerAcceptedAt: standsAt, ...changes });

describe('how an agreement stands', () => {
  it.each([
    ['offered', [version(1)], 5, 'partner'],
    ['sent_back', [version(1), version(2, { kind: 'answer', ownerAcceptedAt: null, partnerAcceptedAt: at(1) })], 5, 'owner'],
    ['declined', [version(1, { declinedAt: at(1) })], 5, null],
    ['accepted', [standing(1, at(-5))], -1, null],
    ['in_force', [standing(1, at(-5))], 0, null],
    ['in_force', [standing(1, at(-5))], 99, null],
    ['ended', [standing(1, at(-5))], 100, null],
    ['in_force', [standing(1, at(-5)), version(2)], 5, 'partner'],
    ['in_force', [standing(1, at(-5)), version(2, { declinedAt: at(2) })], 5, null],
    ['ended', [standing(1, at(-5)), version(2, { kind: 'renewal', endsAt: at(300) })], 150, 'partner'],
    ['in_force', [standing(1, at(-5)), standing(2, at(3), { startsAt: at(50), endsAt: at(300) })], 10, null],
    ['accepted', [standing(1, at(-5), { endsAt: at(20) }), standing(2, at(3), { startsAt: at(50) })], 30, null],
  ] as const)('%s', (state, versions, now, waitsFor) => {
    expect(standingOf({ revokedAt: null, versions }, at(now))).toMatchObject({ state, waitsFor });
  });

  it('is revoked whatever its versions say, and waits for nobody', () => {
    const found = standingOf({ revokedAt: at(3), versions: [standing(1, at(-5)), version(2)] }, at(5));
    expect([found.state, found.waitsFor, found.pending]).toEqual(['revoked', null, null]);
  });

  it('begins at its start, but not before both agreed', () => {
    expect(beginOf(standing(1, at(4)))).toEqual(at(4));
    expect(beginOf(standing(1, at(-4)))).toEqual(at(0));
  });

  it('is in force only between a start and an end that both accepted', () => {
    const days = fc.integer({ min: -50, max: 200 });
    const any = fc.record({ start: days, length: fc.integer({ min: 1, max: 100 }), stands: fc.option(days) });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), days, fc.boolean(), (rows, now, revoked) => {
        const versions = rows.map(({ start, length, stands }, index) =>
          version(index + 1, {
            startsAt: at(start),
            endsAt: at(start + length),
            standsAt: stands === null ? null : at(stands + index * 300),
          }),
        );
        const found = standingOf({ revokedAt: revoked ? at(0) : null, versions }, at(now));
        if (found.state !== 'in_force') return;
        const { current } = found;
        expect(revoked).toBe(false);
        expect(current?.standsAt).not.toBeNull();
        expect((current?.startsAt ?? at(999)) <= at(now) && at(now) < (current?.endsAt ?? at(-999))).toBe(true);
        expect((current?.standsAt ?? at(999)) <= at(now)).toBe(true);
      }),
    );
  });
});
