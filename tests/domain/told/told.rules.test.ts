import { describe, expect, it } from 'vitest';
import type { Recorded } from '#app/domain/activity/fact.ts';
import { type Around, concernsOf, peopleTold } from '#app/domain/told/told.rules.ts';

const around: Around = {
  watching: new Map([['item', ['watcher', 'actor']]]),
  assigned: new Map([['item', ['worker']]]),
  asked: new Map([['item', ['asker']]]),
  deciding: new Map([['item', ['lead', 'actor']]]),
};
const fact = (name: string, more: Partial<Recorded> = {}): Recorded => ({
  id: 'event',
  name,
  subject: 'item',
  subjectId: 'item',
  ...more,
});
const told = (...facts: Recorded[]) =>
  peopleTold(concernsOf(facts), around, 'actor').map(({ kind, person }) => `${person}: ${kind}`);

describe('who is told of what', () => {
  it.each<[what: string, told: string[], fact: Recorded]>([
    [
      'a comment tells who watches and who works on it, and not who wrote it',
      ['watcher: comment', 'worker: comment'],
      fact('comment.added'),
    ],
    [
      'whoever is mentioned is told of that, once',
      ['worker: mention', 'stranger: mention', 'watcher: comment'],
      fact('comment.added', { new: { mentions: ['worker', 'stranger'] } }),
    ],
    [
      'nobody is told that they mention themselves',
      ['watcher: comment', 'worker: comment'],
      fact('comment.added', { new: { mentions: ['actor'] } }),
    ],
    [
      'a comment that is changed tells only whom it newly mentions',
      ['stranger: mention'],
      fact('comment.edited', { old: { mentions: ['worker'] }, new: { mentions: ['worker', 'stranger'] } }),
    ],
    ['who is assigned', ['stranger: assigned'], fact('item.assigned', { new: { person: 'stranger' } })],
    ['nobody is told that they take an item themselves', [], fact('item.assigned', { new: { person: 'actor' } })],
    [
      'who works on what is due on another day',
      ['worker: due'],
      fact('item.due_date_set', { old: { dueOn: null }, new: { dueOn: '2031-01-01' } }),
    ],
    [
      'who asked for what is done',
      ['asker: done'],
      fact('item.moved', { old: { category: 'doing' }, new: { category: 'done' } }),
    ],
    ['a move among done states is no news', [], fact('item.moved', { old: { category: 'done' }, new: { category: 'done' } })],
    ['nor is one that is not done', [], fact('item.moved', { old: { category: 'to_do' }, new: { category: 'doing' } })],
    ['what is written down of long ago', [], fact('comment.added', { occurredAt: new Date(), by: null })],
    ['an item of which nobody is told', [], fact('item.ranked')],
    [
      'who answers for its backlog, when a partner takes it onto a board',
      ['lead: placed'],
      fact('item.placed', { new: { board: 'board', byPartner: true } }),
    ],
    ['nobody, when one’s own team does', [], fact('item.placed', { new: { board: 'board' } })],
    [
      'and when the partner takes it off again',
      ['lead: taken_off'],
      fact('item.taken_off_board', { old: { board: 'board', byPartner: true } }),
    ],
  ])('%s', (_what, expected, given) => {
    expect(told(given)).toEqual(expected);
  });

  it('of two events each is told', () => {
    const second = { ...fact('item.assigned', { new: { person: 'worker' } }), id: 'other' };
    expect(told(fact('comment.added'), second)).toEqual(['watcher: comment', 'worker: comment', 'worker: assigned']);
  });
});
