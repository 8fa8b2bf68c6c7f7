import { describe, expect, it } from 'vitest';
import {
  checkItem,
  checkProposal,
  checkSecondPerson,
  checkWaiting,
  givesWayAt,
  standingOf,
} from '#app/domain/publication/publish.rules.ts';

const now = new Date('2026-12-01T09:00:00Z');
const [earlier, later, latest] = ['2026-11-20T00:00:00Z', '2026-12-10T00:00:00Z', '2026-12-20T00:00:00Z'].map(
  (at) => new Date(at),
);
const approved = { status: 'approved', showFrom: null, shownUntil: null, open: true } as const;

describe('how a publication stands', () => {
  it.each([
    ['waiting', { ...approved, status: 'waiting' }],
    ['declined', { ...approved, status: 'declined' }],
    ['withdrawn', { ...approved, status: 'withdrawn' }],
    ['shown', approved],
    ['shown', { ...approved, showFrom: earlier }],
    ['shown', { ...approved, showFrom: now }],
    ['embargo', { ...approved, showFrom: later }],
    // A later one waits for its day; until then this one is shown.
    ['shown', { ...approved, shownUntil: later }],
    ['replaced', { ...approved, shownUntil: now }],
    // One that was approved later came before its day.
    ['replaced', { ...approved, showFrom: latest, shownUntil: later }],
    ['held', { ...approved, open: false }],
    ['held', { ...approved, showFrom: later, open: false }],
    ['replaced', { ...approved, shownUntil: earlier, open: false }],
  ] as const)('%s: %o', (standing, facts) => {
    expect(standingOf({ ...facts, showFrom: facts.showFrom ?? null, shownUntil: facts.shownUntil ?? null }, now)).toBe(standing);
  });
});

/** The field and the code of a refusal; nothing where it is let pass. */
function refusal(check: () => void): string | undefined {
  try {
    check();
  } catch (error) {
    const [problem] = (error as { problems: { field: string; code: string }[] }).problems;
    return `${problem?.field}: ${problem?.code}`;
  }
  return undefined;
}

describe('what may be proposed', () => {
  const item = { classification: 'public', archivedAt: null, dueOn: now };

  it.each([
    [undefined, item],
    ['thing: item_not_public', { ...item, classification: 'internal' }],
    ['thing: item_not_public', { ...item, classification: 'shared' }],
    ['thing: item_not_public', { ...item, classification: 'restricted' }],
    ['thing: item_put_away', { ...item, archivedAt: now }],
    ['thing: nothing_promised', { ...item, dueOn: null }],
  ])('of items: %s', (expected, facts) => {
    expect(refusal(() => checkItem(facts))).toBe(expected);
  });

  const proposal = { waits: false, same: false, asSeen: true, showFrom: null, now };

  it.each([
    [undefined, proposal],
    [undefined, { ...proposal, asSeen: undefined }],
    [undefined, { ...proposal, showFrom: later ?? null }],
    ['thing: publication_waits', { ...proposal, waits: true }],
    ['thing: published_the_same', { ...proposal, same: true }],
    ['thing: changed_since_preview', { ...proposal, asSeen: false }],
    ['showFrom: embargo_past', { ...proposal, showFrom: now }],
    ['showFrom: embargo_past', { ...proposal, showFrom: earlier ?? null }],
  ])('%s', (expected, facts) => {
    expect(refusal(() => checkProposal(facts))).toBe(expected);
  });
});

describe('who decides what', () => {
  it('takes a second person', () => {
    expect(refusal(() => checkSecondPerson({ proposedById: 'one' }, 'one'))).toBe('publication: needs_second_person');
    expect(refusal(() => checkSecondPerson({ proposedById: 'one' }, 'another'))).toBeUndefined();
  });

  it.each([
    [undefined, 'waiting', true, true],
    ['publication: publication_decided', 'approved', true, true],
    ['publication: publication_decided', 'declined', true, false],
    ['publication: publication_decided', 'withdrawn', true, true],
    // Its item was closed meanwhile: it may be declined, and not be shown.
    ['publication: item_not_public', 'waiting', false, true],
    [undefined, 'waiting', false, false],
  ] as const)('%s: %s', (expected, status, open, toShow) => {
    expect(refusal(() => checkWaiting({ status, open }, { toShow }))).toBe(expected);
  });

  it.each([
    [null, now],
    [earlier, now],
    [later, later],
  ])('what was shown gives way on the day of what comes after it', (showFrom, at) => {
    expect(givesWayAt({ showFrom: showFrom ?? null }, now)).toEqual(at);
  });
});
