import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { hashSync } from '@node-rs/argon2';
import type { Role } from '#app/domain/actor.ts';
import { roles } from '#app/domain/actor.ts';
import type { ExampleWorld } from '#app/domain/example-world.ts';
import { newId } from '#app/platform/id.ts';

/** Rows by table, in an order in which they can be inserted. */
export type Rows = Record<string, Record<string, unknown>[]>;

/** What is whoever acts' own. */
type Personal = Pick<ExampleWorld, 'token' | 'session' | 'sessionSecret'>;

export interface BuiltAgency {
  /** The ids; token and session are the administrator's. */
  ids: ExampleWorld;
  personal: Record<Role, Personal>;
  /** Secrets of each role's tokens. */
  secrets: Record<Role, { read: string; write: string }>;
  /** The key of a restricted item that nobody in a role is named on. */
  restricted: string;
  rows: Rows;
}

const password = 'four neighbours carry a beam';
/** Cheap on purpose: an account of the example world protects nothing. */
export const passwordHash = hashSync(password, { memoryCost: 64, timeCost: 1 });
const later = '2099-01-01T00:00:00Z';

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
      return [role, { token: newId(), session: hashed(sessionSecret), sessionSecret }];
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
    agency: [{ id: agency, code, names: { en: `Agency ${code}`, ru: `Ведомство ${code}` }, contact_desk: 'desk@gov.example' }],
    person: [
      ...roles.map((role) => ({ ...person(people[role], role), disabled_at: null })),
      ...[person(newcomer, 'newcomer'), person(invited, 'invited'), person(founder, 'founder')].map((one) => ({
        ...one,
        disabled_at: null,
      })),
      { ...person(disabled, 'disabled'), disabled_at: '2026-01-01T00:00:00Z' },
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
  const work = workRows(code, { agency, team, founder, member: people.member });
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
      ...personal.administrator,
    },
    personal,
    secrets,
    restricted: work.restricted,
    rows: { ...rows, ...work.rows },
  };
}

type WorkIds = Omit<
  ExampleWorld,
  | 'agency'
  | Role
  | 'newcomer'
  | 'invited'
  | 'former'
  | 'disabled'
  | 'domain'
  | 'password'
  | 'link'
  | 'invitation'
  | 'team'
  | keyof Personal
>;

function workRows(
  code: string,
  { agency, team, founder, member }: { agency: string; team: string; founder: string; member: string },
): { ids: WorkIds; restricted: string; rows: Rows } {
  const backlogs = [
    { id: newId(), prefix: code },
    { id: newId(), prefix: `${code}B` },
  ] as const;
  const states = backlogs.map((backlog) => statesOf(backlog.id));
  const [board, wideBoard] = [newId(), newId()];
  const columns = [columnsOf(board), columnsOf(wideBoard)] as const;
  const ids: WorkIds = {
    backlog: backlogs[0],
    otherBacklog: backlogs[1],
    states: named(states[0] ?? []),
    archivedState: newId(),
    label: newId(),
    epic: `${code}-1`,
    items: [`${code}-2`, `${code}-3`, `${code}-4`],
    comment: newId(),
    checklist: newId(),
    entry: newId(),
    attachment: newId(),
    archived: `${code}-5`,
    board,
    columns: named(columns[0]),
    wideBoard,
    programme: newId(),
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
  const imported = { backlog_id: ids.backlog.id, person_id: member, source: 'trello', file_name: 'board.json' };
  return {
    ids,
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
      ],
      board_backlog: [
        [board, 0],
        [wideBoard, 0],
        [wideBoard, 1],
      ].map(([board_id, index]) => ({ board_id, backlog_id: backlogs[index === 0 ? 0 : 1].id })),
      board_column: columns.flat(),
      column_state: [
        [0, 0],
        [1, 0],
        [1, 1],
      ].flatMap(([at, of]) =>
        (states[of ?? 0] ?? []).map((state, index) => ({
          board_id: [board, wideBoard][at ?? 0],
          state_id: state.id,
          column_id: columns[at === 0 ? 0 : 1][index]?.id,
          drop: true,
        })),
      ),
      item: items,
      assignment: [{ id: newId(), item_id: full, person_id: member }],
      item_label: [{ item_id: full, label_id: ids.label }],
      comment: [{ id: ids.comment, item_id: full, person_id: member, text: 'As agreed.' }],
      checklist: [{ id: ids.checklist, item_id: full, name: 'Before launch', position: 0 }],
      checklist_entry: [{ id: ids.entry, checklist_id: ids.checklist, text: 'Ask the lawyers', position: 0 }],
      attachment: [{ id: ids.attachment, item_id: full, name: 'Decree', url: 'https://example.org/decree' }],
      programme: [{ id: ids.programme, agency_id: agency, name: 'Services', aim: 'Less queueing' }],
      programme_backlog: [{ programme_id: ids.programme, backlog_id: ids.backlog.id }],
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

function linkTo(person_id: string, agency_id: string, secret: string) {
  return { id: hashed(secret), person_id, agency_id, expires_at: later };
}

/** As tokens, sessions and links are kept: SHA-256, hexadecimal. */
function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
