import { expect, it } from 'vitest';
import type { Recorded } from '#app/domain/activity/fact.ts';
import { requestConcernsOf } from '#app/domain/told/request-told.rules.ts';

const fact = (name: string, agencies: string[], subject: Recorded['subject'] = 'request'): Recorded => ({
  ...{ id: 'event', name, subjectId: 'request', agencies },
  subject,
});

it.each([
  ['who is asked, by who asks', 'asker', fact('request.asked', ['asker', 'asked']), ['asked']],
  ['who asks, by who is asked', 'asked', fact('request.promised', ['asker', 'asked']), ['asker']],
  ['who is asked instead, by who passes it on', 'asked', fact('request.asked', ['asker', 'third']), ['third']],
  ['who asks, that it was passed on', 'asked', fact('request.passed_on', ['asker', 'asked']), ['asker']],
  ['nobody, of what a side keeps to itself', 'asker', fact('request.item_linked', ['asker']), undefined],
  ['nobody, of a letter', 'asker', fact('request.asked', ['asker']), undefined],
  [
    'nobody, of what an agency that is not here is said to have answered',
    'asker',
    fact('request.promised', ['asker']),
    undefined,
  ],
  ['nobody, of another matter', 'asker', fact('proposal.asked', ['asker', 'asked'], 'proposal'), undefined],
] as const)('is news to %s', (_name, acting, recorded, told) => {
  expect(requestConcernsOf([recorded], acting)[0]?.agencies).toEqual(told);
});
