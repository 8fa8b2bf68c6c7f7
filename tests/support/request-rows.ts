import type { ExampleWorld } from '#app/domain/example-world.ts';
import { newId } from '#app/platform/id.ts';
import type { Rows } from './world-rows.ts';

export type RequestIds = Pick<
  ExampleWorld,
  | 'request'
  | 'promisedRequest'
  | 'questionedRequest'
  | 'counteredRequest'
  | 'movingRequest'
  | 'deliveredRequest'
  | 'letter'
  | 'draft'
>;

interface Around {
  agency: string;
  administrator: string;
  member: string;
  lead: string;
  neighbour: string;
  neighbourMember: string;
}

const at = '2026-01-05T04:00:00Z';
const needed = { first_needed_by: '2099-02-01', needed_by: '2099-02-01' };

/** What a neighbour asks of an agency, and what that asks of it, in each way in which it can wait for somebody. */
export function requestRows({ agency, administrator, member, lead, neighbour, neighbourMember }: Around): {
  ids: RequestIds;
  rows: Rows;
} {
  const ids: RequestIds = {
    request: newId(),
    promisedRequest: newId(),
    questionedRequest: newId(),
    counteredRequest: newId(),
    movingRequest: newId(),
    deliveredRequest: newId(),
    letter: newId(),
    draft: newId(),
  };
  const theirs = { agency_id: neighbour, to_agency_id: agency, person_id: neighbourMember };
  const ours = { agency_id: agency, to_agency_id: neighbour, person_id: member };
  const request = (id: string, state: string, what: string, changes: Record<string, unknown>) => ({
    ...{
      id,
      state,
      what,
      outside: '',
      number: 0,
      why: '',
      criteria: '',
      legal_basis: '',
      attached: '',
      scope: '',
      proposed_scope: '',
    },
    ...{ ...needed, proposed_on: null, promised_on: null, owner_id: null, asked_at: at, changed_at: at },
    ...changes,
  });
  const entry = (request_id: string, number: number, act: string, state: string, changes: Record<string, unknown>) => ({
    ...{
      id: newId(),
      request_id,
      number,
      act,
      state,
      at,
      text: 'As agreed.',
      scope: '',
      day: null,
      owner_id: null,
      unconfirmed: false,
    },
    ...changes,
  });
  const us = { agency_id: agency, person_id: lead };
  const them = { agency_id: neighbour, person_id: neighbourMember };
  const promise = { promised_on: '2099-01-20' };
  return {
    ids,
    rows: {
      request: [
        request(ids.request, 'asked', 'The list of wards', theirs),
        request(ids.promisedRequest, 'promised', 'The list of judges', { ...theirs, ...promise, owner_id: lead }),
        request(ids.questionedRequest, 'questioned', 'The list of schools', ours),
        request(ids.counteredRequest, 'countered', 'The list of roads', {
          ...ours,
          proposed_on: '2099-03-01',
          proposed_scope: 'Main roads',
        }),
        request(ids.movingRequest, 'moving', 'The list of bridges', { ...ours, ...promise, proposed_on: '2099-01-30' }),
        request(ids.deliveredRequest, 'delivered', 'The list of wells', { ...ours, ...promise }),
        request(ids.letter, 'asked', 'The list of mills', { ...ours, to_agency_id: null, outside: 'Regional archive' }),
      ],
      ladder_place: [{ agency_id: agency, rung: 'head', person_id: administrator }],
      escalation_step: [
        {
          ...{ id: ids.draft, request_id: ids.letter, run: 'silent', rung: 'head', state: 'drafted', days: 7, text: '' },
          ...{ from_agency_id: agency, to_agency_id: agency, person_id: administrator, due_on: '2026-01-15' },
          ...{ held_reason: '', made_at: at },
        },
      ],
      request_entry: [
        entry(ids.promisedRequest, 2, 'promised', 'promised', { ...us, day: '2099-01-20', owner_id: lead }),
        entry(ids.questionedRequest, 2, 'questioned', 'questioned', { ...them, text: 'Of which region?' }),
        entry(ids.counteredRequest, 2, 'countered', 'countered', { ...them, day: '2099-03-01', scope: 'Main roads' }),
        entry(ids.movingRequest, 2, 'promised', 'promised', { ...them, day: '2099-01-20' }),
        entry(ids.movingRequest, 3, 'date_proposed', 'moving', { ...them, day: '2099-01-30' }),
        entry(ids.deliveredRequest, 2, 'promised', 'promised', { ...them, day: '2099-01-20' }),
        entry(ids.deliveredRequest, 3, 'delivered', 'delivered', them),
      ],
    },
  };
}
