import { describe, expect, it } from 'vitest';
import { askedOf, type Changed, changedOf, coordinatorsOf, type Shown } from '#app/domain/blocker/heard.rules.ts';
import type { CoordinationField } from '#app/domain/sharing/coordination/coordination.ts';

const inside: Shown = { agencyId: null };
const on = (agencyId: string): Shown => ({ agencyId });

interface Case {
  shows?: CoordinationField[] | null;
  before?: Shown | null;
  after?: Shown | null;
  changed?: Changed[];
  classification?: 'public' | 'internal' | 'shared' | 'restricted';
  archived?: boolean;
}

const hears = ({ shows = [], before = null, after = null, changed = ['always'], ...item }: Case) =>
  coordinatorsOf([{ id: 'coordinator', shows }], {
    ...{ before, after, changed, classification: 'internal', archived: false },
    ...item,
  }).length > 0;

describe('a coordinator hears', () => {
  it.each<[string, Case]>([
    ['a raise that terms show', { after: on('a') }],
    ['a day that terms show', { before: on('a'), after: on('a') }],
    ['a freeing that terms show', { before: on('a') }],
    ['what waits within the agency, where terms show that', { shows: ['inside'], after: inside }],
    ['a line that terms show', { shows: ['line'], before: on('a'), after: on('a'), changed: ['line'] }],
    ['that what was shown is shown no more', { before: on('a'), after: inside }],
    ['a raise between two agencies that is counted', { shows: null, after: on('a') }],
    ['a freeing that is counted', { shows: null, before: on('a') }],
    ['that it waits for another agency now', { shows: null, before: on('a'), after: on('b'), changed: ['responsible'] }],
  ])('%s', (_what, happened) => expect(hears(happened)).toBe(true));

  it.each<[string, Case]>([
    ['what waits within the agency, where terms keep that', { after: inside }],
    ['a line that terms keep', { before: on('a'), after: on('a'), changed: ['line'] }],
    ['a name that terms keep', { shows: ['inside'], before: inside, after: inside, changed: ['responsible'] }],
    ['what no terms show', { shows: ['line', 'cost', 'responsible'], before: on('a'), after: on('a'), changed: [] }],
    ['a day of what is only counted', { shows: null, before: on('a'), after: on('a') }],
    ['what waits within an agency without terms', { shows: null, after: inside }],
    ['what is restricted', { shows: ['inside'], after: on('a'), classification: 'restricted' }],
    ['of an item that is put away', { before: on('a'), archived: true }],
  ])('nothing of %s', (_what, happened) => expect(hears(happened)).toBe(false));
});

it('who was asked, and who is, hear of it once each', () => {
  expect(askedOf({ before: on('a'), after: on('b') })).toEqual(['a', 'b']);
  expect(askedOf({ before: on('a'), after: on('a') })).toEqual(['a']);
  expect(askedOf({ before: null, after: inside })).toEqual([]);
});

it('the kind of who can free it is always shown, the name where terms show it, and what no terms show is nothing', () => {
  const freer = (kind: string) => ({ freer: { kind } });
  expect(changedOf(freer('person'), freer('team'))).toEqual(['always']);
  expect(changedOf(freer('person'), freer('person'))).toEqual(['responsible']);
  expect(changedOf({}, { neededBy: 1, cause: 1, line: 1, costPerDay: 1, currency: 1 })).toEqual(['always', 'line', 'cost']);
  expect(changedOf({}, { costSource: 1, linked: 1, criteria: 1, legalBasis: 1, documentState: 1, funding: 1 })).toEqual([]);
});
