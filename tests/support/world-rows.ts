import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { hashSync } from '@node-rs/argon2';
import type { Role } from '#app/domain/actor.ts';
import { roles } from '#app/domain/actor.ts';
import type { ExampleWorld } from '#app/domain/example-world.ts';
import { newId } from '#app/platform/id.ts';
import { type RequestIds, requestRows } from './request-rows.ts';
import { type Neighbour, sharingRows } from './sharing-rows.ts';

/** Rows by table, in an order in which they can be inserted. */
export type Rows = Record<string, Record<string, unknown>[]>;

/** What is whoever acts' own. */
type Personal = Pick<
  ExampleWorld,
  'token' | 'session' | 'sessionSecret' | 'change' | 'ownComment' | 'view' | 'notice' | 'mailLink'
>;

export interface BuiltAgency {
  /** The ids; token and session are the administrator's. */
  ids: ExampleWorld;
  personal: Record<Role, Personal>;
  /** Secrets of each role's tokens. */
  secrets: Record<Role, { read: string; write: string }>;
  /** The key of a restricted item that nobody in a role is named on. */
  restricted: string;
  neighbour: Neighbour;
  rows: Rows;
  /** A change that each role has just made, for whoever asks for it: events of its own are nothing that most tests expect. */
  changes: Rows;
}

const password = 'four neighbours carry a beam';
/** Cheap on purpose: an account of the example world protects nothing. */
export const passwordHash = hashSync(password, { memoryCost: 64, timeCost: 1 });
const later = '2099-01-01T00:00:00Z';
const inAnHour = new Date(Date.now() + 3_600_000).toISOString();

/** An agency with everything that examples name. */
export function agencyRows(code: string): BuiltAgency {
  const [agency, founder, team, otherTeam] = [newId(), newId(), newId(), newId()];
  const [newcomer, invited, disabled] = [newId(), newId(), newId()];
  const people = Object.fromEntries(roles.map((role) => [role, newId()])) as Record<Role, string>;
  const domain = `${code.toLowerCase()}.example`;
  const [link, invitation] = [`link-of-${code}-${newId()}`, `invitation-of-${code}-${newId()}`];
  const personal = Object.fromEntries(
    roles.map((role) => {
      const sessionSecret = newId();
      return [
        role,
        {
          token: newId(),
          session: hashed(sessionSecret),
          sessionSecret,
          change: newId(),
          ownComment: newId(),
          view: newId(),
          notice: newId(),
          mailLink: `mail-of-${code}-${newId()}`,
        },
      ];
    }),
  ) as Record<Role, Personal>;
  const secrets = Object.fromEntries(
    roles.map((role) => [role, { read: `r-${code}-${newId()}`, write: `w-${code}-${newId()}` }]),
  ) as BuiltAgency['secrets'];
  const person = (id: string, name: string) => ({
    id,
    email: `${name}@${domain}`,
    name: `The ${name} of ${code}`,
    password_hash: name === 'newcomer' ? null : passwordHash,
  });
  const tokenOf = (role: Role, scope: 'read' | 'write', id: string) => ({
    id,
    hash: hashed(secrets[role][scope]),
    prefix: secrets[role][scope].slice(0, 6),
    name: scope,
    person_id: people[role],
    agency_id: agency,
    scope,
    expires_at: later,
  });
  const rows: Rows = {
    agency: [
      {
        id: agency,
        code,
        names: { en: `Agency ${code}`, ru: `Ведомство ${code}` },
        contact_desk: 'desk@gov.example',
        coordinates: true,
      },
    ],
    person: [
      ...roles.map((role) => ({ ...person(people[role], role), disabled_at: null, disabled_in_id: null })),
      ...[person(newcomer, 'newcomer'), person(invited, 'invited'), person(founder, 'founder')].map((one) => ({
        ...one,
        disabled_at: null,
        disabled_in_id: null,
      })),
      { ...person(disabled, 'disabled'), disabled_at: '2026-01-01T00:00:00Z', disabled_in_id: agency },
    ],
    membership: [
      ...roles.map((role) => ({ person_id: people[role], agency_id: agency, role, ended_at: null })),
      { person_id: newcomer, agency_id: agency, role: 'member', ended_at: null },
      { person_id: disabled, agency_id: agency, role: 'member', ended_at: null },
      { person_id: founder, agency_id: agency, role: 'lead', ended_at: '2026-01-01T00:00:00Z' },
    ],
    team: [
      { id: team, agency_id: agency, name: 'Registers' },
      { id: otherTeam, agency_id: agency, name: 'Portal' },
    ],
    team_member: roles.map((role) => ({ team_id: team, person_id: people[role] })),
    one_time_link: [
      { ...linkTo(newcomer, agency, link), purpose: 'join', name: null, role: null, teams: [], created_by_id: null },
      {
        ...linkTo(invited, agency, invitation),
        purpose: 'belong',
        name: `The invited of ${code}`,
        role: 'member',
        teams: [team],
        created_by_id: people.administrator,
      },
    ],
    session: roles.map((role) => ({
      id: personal[role].session,
      person_id: people[role],
      agency_id: agency,
      expires_at: later,
      ends_at: later,
    })),
    api_token: roles.flatMap((role) => [tokenOf(role, 'write', personal[role].token), tokenOf(role, 'read', newId())]),
  };
  const said = roles.map((role) => ({ id: personal[role].ownComment, person_id: people[role] }));
  const work = workRows(code, { agency, team, otherTeam, founder, member: people.member, said });
  const sharing = sharingRows({
    agency,
    code,
    backlog: work.ids.backlog.id,
    otherBacklog: work.ids.otherBacklog.id,
    item: work.full,
    coordinator: people.coordinator,
    member: people.member,
    domain,
  });
  const requests = requestRows({
    ...{ agency, administrator: people.administrator, member: people.member, lead: people.lead },
    neighbour: sharing.neighbour.id,
    neighbourMember: sharing.neighbour.member,
  });
  const event = roles.map((role) => ({
    id: newId(),
    command_id: personal[role].change,
    name: 'item.estimate_set',
    person_id: people[role],
    agency_id: agency,
    subject: 'item',
    subject_id: work.first,
    agencies: [agency],
    classification: 'internal',
    old: { estimate: 3 },
    new: { estimate: null },
    // Just made, however long the tests take.
    occurred_at: inAnHour,
    recorded_at: inAnHour,
  }));
  return {
    ids: {
      agency: { id: agency, code },
      ...people,
      newcomer,
      invited,
      former: founder,
      disabled,
      domain,
      password,
      link,
      invitation,
      team,
      ...work.ids,
      ...sharing.ids,
      ...requests.ids,
      neighbour: sharing.neighbour.code,
      ...personal.administrator,
    },
    personal,
    secrets,
    restricted: work.restricted,
    neighbour: sharing.neighbour,
    changes: { event },
    rows: {
      ...joined(sharing.before, rows),
      ...joined(work.rows, sharing.after),
      ...requests.rows,
      ...toldRows(
        agency,
        work.full,
        roles.map((role) => ({ ...personal[role], person: people[role] })),
      ),
      calendar_day: [{ agency_id: agency, day: '2027-09-01', name: 'Independence Day', works: false }],
      saved_view: roles.map((role) => ({
        id: personal[role].view,
        agency_id: agency,
        board_id: work.ids.board,
        person_id: people[role],
        name: 'Mine',
        filter: { assignee: ['me'] },
      })),
    },
  };
}

/** Rows of two lists, table by table. */
function joined(one: Rows, other: Rows): Rows {
  const tables = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(tables.map((table) => [table, [...(one[table] ?? []), ...(other[table] ?? [])]]));
}

type WorkIds = Omit<
  ExampleWorld,
  | 'agency'
  | Role
  | 'newcomer'
  | 'invited'
  | 'former'
  | 'disabled'
  | 'neighbour'
  | 'domain'
  | 'password'
  | 'link'
  | 'invitation'
  | 'team'
  | 'agreement'
  | 'offer'
  | 'inForce'
  | 'coordination'
  | 'coordinationOffer'
  | 'proposal'
  | 'ownProposal'
  | keyof RequestIds
  | keyof Personal
>;

interface Around {
  agency: string;
  team: string;
  otherTeam: string;
  founder: string;
  member: string;
  /** A comment of each role. */
  said: { id: string; person_id: string }[];
}

function workRows(
  code: string,
  { agency, team, otherTeam, founder, member, said }: Around,
): { ids: WorkIds; first: string; full: string; restricted: string; rows: Rows } {
  const backlogs = [
    { id: newId(), prefix: code },
    { id: newId(), prefix: `${code}B` },
  ] as const;
  const states = backlogs.map((backlog) => statesOf(backlog.id));
  const [board, wideBoard, placingBoard] = [newId(), newId(), newId()];
  const columns = [columnsOf(board), columnsOf(wideBoard), columnsOf(placingBoard)] as const;
  const ids: WorkIds = {
    backlog: backlogs[0],
    otherBacklog: backlogs[1],
    states: named(states[0] ?? []),
    archivedState: newId(),
    label: newId(),
    epic: `${code}-1`,
    items: [`${code}-2`, `${code}-3`, `${code}-4`],
    comment: newId(),
    lowering: newId(),
    blocker: newId(),
    pausedBlocker: newId(),
    checklist: newId(),
    entry: newId(),
    secondEntry: newId(),
    criterion: newId(),
    attachment: newId(),
    itemLink: newId(),
    archived: `${code}-5`,
    board,
    columns: named(columns[0]),
    wideBoard,
    placingBoard,
    sprint: newId(),
    plannedSprint: newId(),
    programme: newId(),
    fundingLine: newId(),
    term: newId(),
    partner: code === 'EXM' ? 'OTH' : 'EXM',
    goal: newId(),
    objective: newId(),
    otherObjective: newId(),
    closedObjective: newId(),
    service: newId(),
    waitingPublication: newId(),
    import: newId(),
    tableImport: newId(),
    finishedImport: newId(),
  };
  const item = (number: number, changes: Record<string, unknown> = {}) => ({
    id: newId(),
    backlog_id: ids.backlog.id,
    number,
    key: `${code}-${number}`,
    type: 'story',
    title: `Work ${number} of ${code}`,
    state_id: ids.states.ready,
    rank: `a${number}`,
    classification: 'internal',
    created_by_id: null,
    archived_at: null,
    ...changes,
  });
  const items = [
    item(1, { type: 'epic' }),
    item(2),
    item(3),
    item(4),
    item(5, { archived_at: '2026-01-01T00:00:00Z' }),
    item(6, { classification: 'restricted', created_by_id: founder }),
  ];
  const full = items[3]?.id;
  const acceptance = newId();
  const imported = {
    backlog_id: ids.backlog.id,
    person_id: member,
    source: 'trello',
    file_name: 'board.json',
    restricted: false,
  };
  return {
    ids,
    first: items[1]?.id ?? '',
    full: full ?? '',
    restricted: `${code}-6`,
    rows: {
      backlog: backlogs.map((backlog, index) => ({
        ...backlog,
        agency_id: agency,
        name: `Backlog ${index + 1}`,
        last_number: index === 0 ? items.length : 0,
      })),
      state: [
        ...states.flat().map((state) => ({ ...state, archived_at: null })),
        {
          id: ids.archivedState,
          backlog_id: ids.backlog.id,
          name: 'Old',
          category: 'to_do',
          position: 3,
          archived_at: '2026-01-01T00:00:00Z',
        },
      ],
      label: [{ id: ids.label, backlog_id: ids.backlog.id, name: 'Law', tone: 'blue' }],
      board: [
        { id: board, team_id: team, name: 'Board' },
        { id: wideBoard, team_id: team, name: 'Wide board' },
        { id: placingBoard, team_id: otherTeam, name: 'Board of few' },
      ],
      board_backlog: [
        [board, 0],
        [wideBoard, 0],
        [wideBoard, 1],
        [placingBoard, 1],
        [placingBoard, 0, true],
      ].map(([board_id, index, placed = false]) => ({ board_id, backlog_id: backlogs[index === 0 ? 0 : 1].id, placed })),
      board_column: columns.flat(),
      column_state: [
        [0, 0],
        [1, 0],
        [1, 1],
        [2, 1],
        [2, 0],
      ].flatMap(([at = 0, of]) =>
        (states[of ?? 0] ?? []).map((state, index) => ({
          board_id: [board, wideBoard, placingBoard][at],
          state_id: state.id,
          column_id: columns[at]?.[index]?.id,
          drop: true,
        })),
      ),
      item: items,
      placement: [{ board_id: placingBoard, item_id: items[2]?.id, placed_by_id: member }],
      card: [placedCard(placingBoard, items[2]?.id, ids.states.ready)],
      assignment: [{ id: newId(), item_id: full, person_id: member }],
      lowering: [
        {
          ...{ id: ids.lowering, item_id: items[2]?.id, was: 'internal', becomes: 'public', state: 'open' },
          ...{ why: 'The decree was published.', asked_by_id: founder, asked_at: '2026-01-05T04:00:00Z' },
        },
      ],
      blocker: [ids.blocker, ids.pausedBlocker].map((id, at) => ({
        ...{ id, item_id: items[2]?.id, cause: 'supplier', line: 'Waits for the seal', party: 'The seal’s maker' },
        ...{ needed_by: '2099-01-01', raised_at: '2026-01-05T04:00:00Z', raised_by_id: member },
        ...{ cost_source: '', criteria: '', legal_basis: '', freed_how: '' },
        paused_since: at === 0 ? null : '2026-01-06T04:00:00Z',
      })),
      blocker_pause: [
        {
          ...{ id: newId(), blocker_id: ids.pausedBlocker, since: '2026-01-06T04:00:00Z', reason: 'Holidays' },
          person_id: member,
        },
      ],
      item_label: [{ item_id: full, label_id: ids.label }],
      comment: [{ id: ids.comment, person_id: member }, ...said].map((one) => ({ ...one, item_id: full, text: 'As agreed.' })),
      checklist: [
        { id: ids.checklist, item_id: full, kind: 'checklist', name: 'Before launch', position: 0 },
        { id: acceptance, item_id: full, kind: 'acceptance', name: '', position: 0 },
      ],
      checklist_entry: [
        { id: ids.entry, checklist_id: ids.checklist, text: 'Ask the lawyers', position: 0 },
        { id: ids.secondEntry, checklist_id: ids.checklist, text: 'Write to the wards', position: 1 },
        { id: ids.criterion, checklist_id: acceptance, text: 'Works without a mouse', position: 0 },
      ],
      item_link: [{ id: ids.itemLink, from_id: items[1]?.id, to_id: items[2]?.id, kind: 'blocks' }],
      attachment: [{ id: ids.attachment, item_id: full, name: 'Decree', url: 'https://example.org/decree' }],
      sprint: [
        {
          id: ids.sprint,
          team_id: team,
          number: 1,
          goal: 'One visit',
          starts_on: '2026-01-05',
          ends_on: '2026-01-18',
          status: 'active',
          started_at: '2026-01-05T04:00:00Z',
        },
        {
          id: ids.plannedSprint,
          team_id: team,
          number: 2,
          goal: 'No papers',
          starts_on: '2026-02-02',
          ends_on: '2026-02-15',
          status: 'planned',
          started_at: null,
        },
      ],
      sprint_item: [
        { ...stay(ids.sprint, items[3]?.id), in_baseline: true },
        { ...stay(ids.plannedSprint, items[2]?.id), in_baseline: false },
      ],
      programme: [{ id: ids.programme, agency_id: agency, name: 'Services', aim: 'Less queueing' }],
      funding_line: [
        {
          ...{ id: ids.fundingLine, programme_id: ids.programme, year: 2026, source: 'State budget', currency: 'UZS' },
          ...{ approved: 1000, requested: 500, spent: 250 },
        },
      ],
      programme_backlog: [{ programme_id: ids.programme, backlog_id: ids.backlog.id }],
      term: [{ id: ids.term, programme_id: ids.programme }],
      term_form: [{ term_id: ids.term, language: 'en', position: 0, text: 'applicant', folded: 'applicant' }],
      ...strategyRows(agency, ids),
      publication: publicationRows(agency, ids, founder),
      import: [
        { ...imported, id: ids.import, file_hash: 'a', status: 'staged', staged, file: null, finished_at: null },
        {
          ...imported,
          id: ids.tableImport,
          source: 'table',
          file_name: 'table.csv',
          file_hash: 'c',
          status: 'staged',
          staged: stagedTable,
          file: `\\x${gzipSync('Title,Note\nBrought in a table,by hand').toString('hex')}`,
          finished_at: null,
        },
        {
          ...imported,
          id: ids.finishedImport,
          file_hash: 'b',
          status: 'done',
          staged: null,
          file: null,
          finished_at: '2026-01-01T00:00:00Z',
        },
      ],
    },
  };
}

/** The card of an item that was placed on a board without cards. */
function placedCard(board_id: string, item_id: string | undefined, state_id: string) {
  return { board_id, item_id, state_id, rank: 'a0', version: 0, restricted: false, archived: false, placed: true };
}

/** A notice to each role, in a mail that was sent. */
function toldRows(agency_id: string, item_id: string, readers: readonly (Personal & { person: string })[]): Rows {
  const mails = readers.map((reader) => ({ ...reader, mail: newId() }));
  const at = '2026-01-05T04:00:00Z';
  return {
    mail: mails.map(({ mail, person, mailLink }) => ({
      id: mail,
      person_id: person,
      agency_id,
      made_at: at,
      try_at: at,
      tries: 1,
      sent_at: at,
      stop_hash: hashed(mailLink),
    })),
    notice: mails.map(({ mail, person, notice }) => ({
      id: notice,
      person_id: person,
      agency_id,
      kind: 'comment',
      event_id: newId(),
      item_id,
      created_at: at,
      waits: false,
      mail_id: mail,
    })),
  };
}

function strategyRows(agency_id: string, ids: WorkIds): Rows {
  const objective = (id: string, name: string, closed_at: string | null = null) => ({
    id,
    goal_id: ids.goal,
    name,
    measure: 'Minutes in a queue',
    unit: 'minutes',
    baseline: 60,
    target: 10,
    target_year: 2030,
    closed_at,
    closed_note: closed_at && 'Reached.',
  });
  return {
    goal: [{ id: ids.goal, agency_id, name: 'No queues', text: '', from_year: 2026, to_year: 2035, national: false }],
    objective: [
      objective(ids.objective, 'Shorter queues'),
      objective(ids.otherObjective, 'Fewer papers'),
      objective(ids.closedObjective, 'First window', '2026-01-01T00:00:00Z'),
    ],
    objective_figure: [{ objective_id: ids.objective, day: '2026-01-01', value: 50, source: 'Survey' }],
    programme_objective: [{ programme_id: ids.programme, objective_id: ids.objective }],
    service: [
      {
        id: ids.service,
        agency_id,
        names: { en: 'Certificates' },
        user_need: 'I need my papers',
        phase: 'beta',
        phase_since: '2026-01-01',
        published: false,
      },
    ],
    service_figure: [{ service_id: ids.service, month: '2026-01-01', registered_users: 1_000, source: 'Account register' }],
  };
}

/** A service and an objective that everybody sees, and an objective whose publication waits. */
function publicationRows(agency_id: string, ids: WorkIds, proposed_by_id: string): Rows[string] {
  const agency = { code: ids.backlog.prefix, names: { en: `Agency ${ids.backlog.prefix}` } };
  const objective = {
    kind: 'objective',
    measure: 'Minutes in a queue',
    unit: 'minutes',
    baseline: 60,
    target: 10,
    targetYear: 2030,
    closedOn: null,
    agency,
    figures: [],
  };
  const row = {
    agency_id,
    service_id: null,
    objective_id: null,
    status: 'approved',
    proposed_by_id,
    proposed_at: '2026-01-02T00:00:00Z',
  };
  const service = {
    kind: 'service',
    names: { en: 'Certificates' },
    need: 'I need my papers',
    phase: 'alpha',
    launchedOn: null,
    agency,
  };
  return [
    { ...row, id: newId(), service_id: ids.service, content: { ...service, users: [] } },
    { ...row, id: newId(), objective_id: ids.closedObjective, content: { ...objective, title: 'First window' } },
    {
      ...row,
      id: ids.waitingPublication,
      objective_id: ids.objective,
      status: 'waiting',
      content: { ...objective, title: 'Shorter queues' },
    },
  ];
}

/** A file of one card, as it is kept once it is read. */
const staged = {
  name: 'Board',
  lists: [{ id: 'todo', name: 'Doing', archived: false }],
  labels: [],
  members: [{ id: 'laylo', name: 'Laylo', username: 'laylo' }],
  items: [
    {
      id: 'card',
      row: 1,
      title: 'Brought along',
      description: '',
      list: 'todo',
      archived: false,
      dueOn: null,
      createdAt: '2026-01-01T00:00:00.000Z',
      createdBy: 'laylo',
      labels: [],
      members: ['laylo'],
      checklists: [],
      comments: [],
      attachments: [],
      moves: [],
    },
  ],
};

/** A table of one row, as it is kept once it is read. */
const stagedTable = {
  name: '',
  lists: [],
  labels: [],
  members: [],
  items: [],
  table: {
    source: 'table',
    header: 'h',
    chosen: false,
    columns: [
      { name: 'Title', count: 1, filled: 1, samples: ['Brought in a table'], role: 'title', dayOrder: null },
      { name: 'Note', count: 1, filled: 1, samples: ['by hand'], role: 'keep', dayOrder: null },
    ],
  },
};

const steps = [
  { name: 'Ready', category: 'to_do' },
  { name: 'Doing', category: 'doing' },
  { name: 'Done', category: 'done' },
];

function statesOf(backlog_id: string) {
  return steps.map((step, position) => ({ id: newId(), backlog_id, ...step, position }));
}

function columnsOf(board_id: string) {
  return steps.map(({ name }, position) => ({ id: newId(), board_id, name, position }));
}

function named(rows: readonly { id: string; name: string }[]): ExampleWorld['states'] {
  const id = (name: string) => rows.find((row) => row.name === name)?.id ?? '';
  return { ready: id('Ready'), doing: id('Doing'), done: id('Done') };
}

function stay(sprint_id: string, item_id: string | undefined) {
  return { id: newId(), sprint_id, item_id, added_at: '2026-01-04T04:00:00Z', open: true };
}

function linkTo(person_id: string, agency_id: string, secret: string) {
  return { id: hashed(secret), person_id, agency_id, expires_at: later };
}

/** As tokens, sessions and links are kept: SHA-256, hexadecimal. */
function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** What each of two agencies means by the other's term and by its own, and the questions that come of it. */
export function termRows(own: BuiltAgency, other: BuiltAgency): Rows {
  const sides = [own, other].map(({ ids }) => ids);
  const written = { language: 'en', document: '', article: '', address: '', version: 1, written_at: '2026-01-05T09:00:00Z' };
  return {
    term_meaning: sides.flatMap(({ term }) =>
      sides.map((ids, at) => ({
        ...written,
        term_id: term,
        agency_id: ids.agency.id,
        text: at === 0 ? 'Whoever asks for something' : 'Whoever is given something',
        person_id: ids.lead,
      })),
    ),
    term_question: sides.map(({ term }, at) => {
      const asks = sides[1 - at];
      const raised = { raised_at: '2026-01-06T09:00:00Z', agreed: [], note: '' };
      return { ...raised, id: newId(), term_id: term, owner_id: asks?.coordinator, agency_id: asks?.agency.id };
    }),
  };
}
