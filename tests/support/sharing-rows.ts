import { newId } from '#app/platform/id.ts';
import type { Rows } from './world-rows.ts';

/** An agency beside the one that examples are about, with which that one has agreements. */
export interface Neighbour {
  id: string;
  code: string;
  administrator: string;
  coordinator: string;
  member: string;
  /** Its backlog, offered to the agency; one story in it. */
  backlog: { id: string; prefix: string };
}

interface Around {
  agency: string;
  code: string;
  backlog: string;
  otherBacklog: string;
  /** The item that was let in. */
  item: string;
  coordinator: string;
  /** The agency's own. */
  member: string;
  domain: string;
}

const daysFromNow = (days: number) => new Date(Math.floor(Date.now() / 86_400_000 + days) * 86_400_000).toISOString();
const long = { starts_at: daysFromNow(-30), ends_at: daysFromNow(700) };
const signed = daysFromNow(-30);
const made = { created_at: signed, reason: '' };
const firstVersion = { number: 1, description: '', created_at: signed };

/** A neighbour, and the agreements with it: one offered, one that waits for the agency's answer, one in force. */
export function sharingRows({ agency, code, backlog, otherBacklog, item, coordinator, member, domain }: Around): {
  ids: {
    agreement: string;
    offer: string;
    inForce: string;
    coordination: string;
    coordinationOffer: string;
    proposal: string;
    ownProposal: string;
  };
  neighbour: Neighbour;
  before: Rows;
  after: Rows;
} {
  const ids = {
    ...{ agreement: newId(), offer: newId(), inForce: newId(), coordination: newId(), coordinationOffer: newId() },
    ...{ proposal: newId(), ownProposal: newId() },
  };
  const own = { id: newId(), prefix: `${code}N` };
  const neighbour = {
    id: newId(),
    code: `${code}N`,
    administrator: newId(),
    coordinator: newId(),
    member: newId(),
    backlog: own,
  };
  const [state, standing, grant, coordinated] = [newId(), newId(), newId(), newId()];
  const roles = ['administrator', 'coordinator', 'member'] as const;
  const version = (agreement_id: string, by: string, of: string, changes: Record<string, unknown> = {}) => ({
    id: newId(),
    agreement_id,
    number: 1,
    kind: 'offer',
    level: 'propose',
    ceiling: 'shared',
    scope: {},
    hides: [],
    ...long,
    note: '',
    offered_by_id: by,
    offered_by_agency_id: of,
    owner_accepted_at: signed,
    partner_accepted_at: null,
    stands_at: null,
    ...changes,
  });
  const coordinates = (coordination_id: string, by: string, of: string) => ({
    ...{ id: newId(), coordination_id, number: 1, kind: 'offer', shows: ['item', 'line', 'cost'], ceiling: 'shared', ...long },
    ...{ legal_basis: 'Decree 158', note: '', offered_by_id: by, offered_by_agency_id: of, owner_accepted_at: signed },
    ...{ partner_accepted_at: null, stands_at: null },
  });
  return {
    ids,
    neighbour,
    before: {
      agency: [
        {
          id: neighbour.id,
          code: neighbour.code,
          names: { en: `Neighbour of ${code}` },
          contact_desk: 'desk@next.example',
          coordinates: true,
        },
      ],
      person: roles.map((role) => ({
        id: neighbour[role],
        email: `next-${role}@${domain}`,
        name: `The ${role} next to ${code}`,
        password_hash: null,
        disabled_at: null,
        disabled_in_id: null,
      })),
      membership: roles.map((role) => ({ person_id: neighbour[role], agency_id: neighbour.id, role, ended_at: null })),
    },
    after: {
      backlog: [{ ...own, agency_id: neighbour.id, name: 'Next door', last_number: 1 }],
      state: [{ id: state, backlog_id: own.id, name: 'Ready', category: 'to_do', position: 0, archived_at: null }],
      item: [
        {
          id: newId(),
          backlog_id: own.id,
          number: 1,
          key: `${own.prefix}-1`,
          type: 'story',
          title: `Work next to ${code}`,
          state_id: state,
          rank: 'a1',
          classification: 'internal',
          created_by_id: null,
          archived_at: null,
        },
      ],
      agreement: [
        { id: ids.agreement, backlog_id: otherBacklog, partner_id: neighbour.id, shows_list: true },
        { id: ids.offer, backlog_id: own.id, partner_id: agency, shows_list: true },
        { id: ids.inForce, backlog_id: backlog, partner_id: neighbour.id, shows_list: true },
      ],
      agreement_version: [
        version(ids.agreement, coordinator, agency),
        version(ids.offer, neighbour.coordinator, neighbour.id),
        version(ids.inForce, coordinator, agency, {
          id: standing,
          scope: { types: ['story', 'task'] },
          partner_accepted_at: signed,
          stands_at: signed,
        }),
      ],
      access_grant: [
        {
          id: grant,
          agreement_id: ids.inForce,
          version_id: standing,
          agency_id: neighbour.id,
          backlog_id: backlog,
          level: 'propose',
          ceiling: 'shared',
          whole: false,
          hides: [],
          ...long,
        },
      ],
      grant_item: [{ grant_id: grant, item_id: item }],
      coordination: [
        { id: ids.coordination, agency_id: agency, coordinator_id: neighbour.id, ended_at: null },
        { id: ids.coordinationOffer, agency_id: neighbour.id, coordinator_id: agency, ended_at: null },
      ],
      coordination_version: [
        {
          ...coordinates(ids.coordination, coordinator, agency),
          ...{ id: coordinated, partner_accepted_at: signed, stands_at: signed },
        },
        coordinates(ids.coordinationOffer, neighbour.coordinator, neighbour.id),
      ],
      coordination_grant: [
        {
          ...{ id: newId(), coordination_id: ids.coordination, version_id: coordinated, agency_id: agency },
          ...{ coordinator_id: neighbour.id, shows: ['item', 'line', 'cost'], ceiling: 'shared', ...long },
        },
      ],
      proposal: [
        {
          id: ids.proposal,
          backlog_id: backlog,
          agency_id: neighbour.id,
          person_id: neighbour.member,
          state: 'waiting',
          ...made,
        },
        { id: ids.ownProposal, backlog_id: backlog, agency_id: agency, person_id: member, state: 'asked', ...made },
      ],
      proposal_version: [
        { ...firstVersion, proposal_id: ids.proposal, person_id: neighbour.member, title: 'Take applications at night' },
        { ...firstVersion, proposal_id: ids.ownProposal, person_id: member, title: 'Print the form larger' },
      ],
      proposal_message: [
        {
          id: newId(),
          proposal_id: ids.ownProposal,
          kind: 'question',
          text: 'For whom?',
          person_id: coordinator,
          created_at: signed,
        },
      ],
    },
  };
}
