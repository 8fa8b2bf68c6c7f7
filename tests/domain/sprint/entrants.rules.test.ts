import { describe, expect, it } from 'vitest';
import { Refused } from '#app/domain/errors.ts';
import { checkEntrants, type Entrant } from '#app/domain/sprint/entrants.rules.ts';

const fit: Entrant = { key: 'A-1', type: 'story', archived: false, category: 'to_do', standsIn: null };

function problemsOf(...entrants: Entrant[]): unknown[] {
  try {
    checkEntrants('items', entrants);
  } catch (error) {
    return error instanceof Refused ? error.problems.map(({ code, values }) => [code, values]) : [error];
  }
  return [];
}

describe('into a sprint', () => {
  it.each([
    ['goes what is to be done', fit, undefined],
    ['goes what is being done', { ...fit, category: 'doing' }, undefined],
    ['goes no epic', { ...fit, type: 'epic' }, 'sprint_item_epic'],
    ['goes nothing archived', { ...fit, archived: true }, 'sprint_item_archived'],
    ['goes nothing done', { ...fit, category: 'done' }, 'sprint_item_done'],
    ['goes nothing that stands in another', { ...fit, standsIn: { number: 3, team: 'Registers' } }, 'sprint_item_taken'],
  ] as [string, Entrant, string | undefined][])('%s', (_why, entrant, code) => {
    expect(problemsOf(entrant)).toEqual(code ? [[code, expect.objectContaining({ key: 'A-1' })]] : []);
  });

  it('each that cannot is named, the sprint of the other one too', () => {
    const standsIn = { number: 3, team: 'Registers' };
    expect(problemsOf(fit, { ...fit, key: 'A-2', type: 'epic' }, { ...fit, key: 'A-3', standsIn })).toEqual([
      ['sprint_item_epic', { key: 'A-2' }],
      ['sprint_item_taken', { key: 'A-3', number: 3, team: 'Registers' }],
    ]);
  });
});
