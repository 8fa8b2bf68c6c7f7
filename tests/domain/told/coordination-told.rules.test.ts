import { expect, it } from 'vitest';
import type { Recorded } from '#app/domain/activity/fact.ts';
import { coordinationConcernsOf } from '#app/domain/told/coordination-told.rules.ts';

const fact = (name: string, old?: unknown): Recorded => ({
  ...{ id: 'event', name, subject: 'agreement', subjectId: 'terms', agencies: ['seen', 'coordinating'] },
  ...{ old },
});

it.each([
  ['offered', fact('coordination.offered'), 'coordination_offered'],
  ['accepted', fact('coordination.accepted'), 'coordination_accepted'],
  ['declined', fact('coordination.declined'), 'coordination_declined'],
  ['to be changed', fact('coordination.change_offered'), 'coordination_change_offered'],
  ['narrowed', fact('coordination.narrowed'), 'coordination_narrowed'],
  ['ended', fact('coordination.ended', { state: 'in_force' }), 'coordination_ended'],
  ['taken back', fact('coordination.ended', { state: 'offered' }), 'coordination_withdrawn'],
  ['taken off after a refusal', fact('coordination.ended', { state: 'declined' }), 'coordination_withdrawn'],
  ['taken back after an answer', fact('coordination.ended', { state: 'sent_back' }), 'coordination_withdrawn'],
])('that coordination terms are %s concerns the side that did not do it', (_what, recorded, kind) => {
  const concern = { event: 'event', coordination: 'terms', kind };
  expect(coordinationConcernsOf([recorded], 'seen')).toEqual([{ ...concern, agencies: ['coordinating'] }]);
  expect(coordinationConcernsOf([recorded], 'coordinating')).toEqual([{ ...concern, agencies: ['seen'] }]);
});

it('what becomes of an agreement is no matter of coordination', () => {
  expect(coordinationConcernsOf([fact('agreement.offered'), fact('coordination.read')], 'seen')).toEqual([]);
});
