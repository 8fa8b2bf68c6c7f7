import type { AccessTable } from '#app/domain/actor.ts';
import type { PartnerTable } from '#app/domain/reach/terms.ts';
import type { RequestAct } from './request.ts';

const writers = ['administrator', 'coordinator', 'lead', 'member'] as const;
/** Who does the work that was promised. */
const leads = ['administrator', 'coordinator', 'lead'] as const;
/** Who may bind an agency by a day. */
const deciders = ['administrator', 'coordinator'] as const;

/** Who may ask for their agency, who answers for it; everybody of both agencies may read. No level of an agreement opens or closes any of it. */
export const access = {
  'ask-agency': writers,
  'answer-request': writers,
  'accept-counter-proposal': leads,
  'refuse-counter-proposal': leads,
  'consent-to-date': leads,
  'refuse-date': leads,
  'accept-delivery': leads,
  'return-delivery': leads,
  'withdraw-request': leads,
  'record-outside-answer': leads,
  'acknowledge-request': leads,
  'ask-about-request': leads,
  'deliver-request': leads,
  'propose-date-change': deciders,
  'promise-request': deciders,
  'counter-propose': deciders,
  'dispute-request': deciders,
  'decline-request': deciders,
  'pass-on-request': deciders,
  'explain-request': leads,
  'link-request-item': leads,
} as const satisfies AccessTable;

/** Of an item that a partner sees it sees what its own agency hung on it, and nothing of its owner's. */
export const partners = { 'item-requests': 'see' } as const satisfies PartnerTable;

/** The command by which each act is done, and so who may do it. */
export const commandOf: Record<RequestAct, keyof typeof access> = {
  acknowledge: 'acknowledge-request',
  promise: 'promise-request',
  counter: 'counter-propose',
  ask: 'ask-about-request',
  dispute: 'dispute-request',
  decline: 'decline-request',
  pass_on: 'pass-on-request',
  move: 'propose-date-change',
  deliver: 'deliver-request',
  answer: 'answer-request',
  accept_counter: 'accept-counter-proposal',
  refuse_counter: 'refuse-counter-proposal',
  consent: 'consent-to-date',
  refuse_date: 'refuse-date',
  accept: 'accept-delivery',
  return: 'return-delivery',
  withdraw: 'withdraw-request',
  record: 'record-outside-answer',
  explain: 'explain-request',
  link: 'link-request-item',
};
