import routes from '#app/routes.ts';

/** What stands in the world of the test, to be looked at. */
export interface Places {
  /** In force; and one that waits for the other side. */
  agreement: string;
  answered: string;
  coordination: string;
  /** The code of an agency that sees something of one's own. */
  partner: string;
  backlog: string;
  board: string;
  blocker: string;
  goal: string;
  import: string;
  item: string;
  link: string;
  objective: string;
  person: string;
  programme: string;
  term: string;
  /** For a backlog of the reader's agency. */
  proposal: string;
  publication: string;
  /** Asked of the reader's agency; and one of it to an agency that is not here. */
  request: string;
  letter: string;
  publicObjective: string;
  publicService: string;
  service: string;
  team: string;
  sprint: string;
}

export interface Look {
  path: string;
  /** Looked at by somebody who is not signed in. */
  signedOut?: true;
  /** On an installation that nobody has set up yet. */
  untouched?: true;
  status?: number;
}

/** Where each address of app/routes.ts is looked at, in each of the states that look different; null where it is no page. */
const looks: Record<string, ((at: Places) => Look[]) | null> = {
  '/': () => [{ path: '/', signedOut: true }, { path: '/' }],
  'texts/:file': null,
  language: null,
  theme: null,
  // For development only; it is not served from a build.
  kit: null,
  keys: () => [{ path: '/keys' }],
  words: () => [{ path: '/words' }, { path: '/words', signedOut: true }],
  setup: () => [{ path: '/setup', untouched: true }],
  'sign-in': () => [
    { path: '/sign-in', signedOut: true },
    { path: '/sign-in', untouched: true },
  ],
  'sign-out': null,
  'join/:secret': ({ link }) => [
    { path: link, signedOut: true },
    { path: '/join/gone', signedOut: true, status: 404 },
  ],
  acting: () => [{ path: '/acting' }],
  people: () => [{ path: '/people' }, { path: '/people?find=zzzz' }, { path: '/people?show=left' }],
  'people/:person': ({ person }) => [{ path: `/people/${person}` }],
  teams: () => [{ path: '/teams' }],
  'teams/:team': ({ team }) => [{ path: `/teams/${team}` }],
  'teams/:team/sprints': ({ team }) => [{ path: `/teams/${team}/sprints` }],
  'teams/:team/sprints/new': ({ team }) => [{ path: `/teams/${team}/sprints/new` }],
  'sprints/:sprint': ({ sprint }) => [{ path: `/sprints/${sprint}` }],
  'sprints/:sprint/complete': ({ sprint }) => [{ path: `/sprints/${sprint}/complete` }],
  agency: () => [{ path: '/agency' }],
  'agency/calendar': () => [{ path: '/agency/calendar' }, { path: '/agency/calendar?year=2031' }],
  'agency/ladder': () => [{ path: '/agency/ladder' }],
  'agency/log': () => [
    { path: '/agency/log' },
    { path: '/agency/log?kind=agreement' },
    { path: '/agency/log?from=2026-03-03&to=2026-03-02', status: 422 },
  ],
  'agency/everything': () => [{ path: '/agency/everything' }],
  'agency/everything.zip': null,
  roles: () => [{ path: '/roles' }],
  profile: () => [{ path: '/profile' }],
  boards: () => [{ path: '/boards' }],
  'boards/new': () => [{ path: '/boards/new' }],
  'boards/:board': ({ board, item }) => [
    { path: `/boards/${board}` },
    { path: `/boards/${board}?item=${item}` },
    { path: `/boards/${board}?several` },
    { path: `/boards/${board}?item=${item}&block` },
  ],
  'boards/:board/settings': ({ board }) => [{ path: `/boards/${board}/settings` }],
  'boards/:board/moves': null,
  'boards/:board/changes': null,
  'boards/:board/columns/:column/cards': null,
  undo: () => [{ path: '/undo' }],
  home: () => [{ path: '/home' }],
  'home/:list': () => [{ path: '/home/mine' }, { path: '/home/changed' }, { path: '/home/asked' }],
  'views/new': ({ board, backlog }) => [
    { path: `/views/new?board=${board}&assignee=me&due=late` },
    { path: `/views/new?backlog=${backlog}&type=bug` },
    { path: '/views/new?blockers=yes&late=yes&cause=law' },
  ],
  'views/:view': null,
  inbox: () => [{ path: '/inbox' }, { path: '/inbox?page=99' }],
  'inbox/count': null,
  mails: () => [{ path: '/mails' }],
  'unsubscribe/:secret': () => [{ path: '/unsubscribe/any', signedOut: true }],
  find: () => [{ path: '/find' }, { path: '/find?text=a' }, { path: '/find?text=zzzzqq' }, { path: '/find?text=a&agency=MDT' }],
  'find/answer': null,
  backlogs: () => [{ path: '/backlogs' }],
  'backlogs/new': () => [{ path: '/backlogs/new' }],
  'backlogs/:prefix': ({ backlog }) => [
    { path: `/backlogs/${backlog}` },
    { path: `/backlogs/${backlog}?archived` },
    { path: `/backlogs/${backlog}?order=own` },
    { path: `/backlogs/${backlog}?text=zzzz` },
  ],
  'backlogs/:prefix/settings': ({ backlog }) => [{ path: `/backlogs/${backlog}/settings` }],
  'backlogs/:prefix/new': ({ backlog }) => [{ path: `/backlogs/${backlog}/new` }],
  'backlogs/:prefix/glossary': ({ backlog }) => [{ path: `/backlogs/${backlog}/glossary` }],
  'backlogs/:prefix/import': ({ backlog }) => [{ path: `/backlogs/${backlog}/import` }],
  'backlogs/:prefix/share': ({ backlog }) => [
    { path: `/backlogs/${backlog}/share` },
    { path: `/backlogs/${backlog}/share?types=bug&ceiling=public` },
  ],
  // Where it opens, the reader is of a partner; else it leads to what is proposed.
  'backlogs/:prefix/propose': ({ backlog }) => [{ path: `/backlogs/${backlog}/propose` }],
  'backlogs/:prefix/proposals': ({ backlog }) => [
    { path: `/backlogs/${backlog}/proposals` },
    { path: `/backlogs/${backlog}/proposals?list=asked` },
  ],
  proposals: () => [{ path: '/proposals' }],
  'proposals/:proposal': ({ proposal }) => [{ path: `/proposals/${proposal}` }],
  requests: () => [{ path: '/requests' }, { path: '/requests?list=theirs&part=turn' }],
  'requests/new': () => [{ path: '/requests/new' }],
  'requests/:request': ({ request, letter }) => [{ path: `/requests/${request}` }, { path: `/requests/${letter}` }],
  'requests/:request/ladder': ({ letter }) => [{ path: `/requests/${letter}/ladder` }],
  'requests/:request/message': ({ letter }) => [{ path: `/requests/${letter}/message?in=ru` }],
  'requests/:request/letter': ({ letter }) => [{ path: `/requests/${letter}/letter` }],
  agreements: () => [{ path: '/agreements' }, { path: '/agreements?state=declined' }],
  'agreements/seen': () => [{ path: '/agreements/seen' }],
  'agreements/seen/:partner': ({ partner }) => [
    { path: `/agreements/seen/${partner}` },
    { path: '/agreements/seen/NONE', status: 404 },
  ],
  'agreements/coordination': () => [{ path: '/agreements/coordination' }],
  'agreements/coordination/new': () => [{ path: '/agreements/coordination/new' }],
  'agreements/coordination/:coordination': ({ coordination }) => [{ path: `/agreements/coordination/${coordination}` }],
  'agreements/:agreement': ({ agreement, answered }) => [
    { path: `/agreements/${agreement}` },
    { path: `/agreements/${answered}` },
  ],
  'agreements/:agreement/terms': ({ agreement, answered }) => [
    { path: `/agreements/${agreement}/terms` },
    { path: `/agreements/${answered}/terms` },
  ],
  'backlogs/:prefix/export/:file': null,
  'lists/:file': null,
  'imports/:import': (at) => [{ path: `/imports/${at.import}` }],
  strategy: () => [{ path: '/strategy' }],
  'strategy/goals/new': () => [{ path: '/strategy/goals/new' }],
  'strategy/goals/:goal': ({ goal }) => [{ path: `/strategy/goals/${goal}` }],
  'strategy/objectives/:objective': ({ objective }) => [{ path: `/strategy/objectives/${objective}` }],
  'strategy/programmes/new': () => [{ path: '/strategy/programmes/new' }],
  'strategy/programmes/:programme': ({ programme }) => [{ path: `/strategy/programmes/${programme}` }],
  'strategy/programmes/:programme/glossary': ({ programme }) => [
    { path: `/strategy/programmes/${programme}/glossary` },
    { path: `/strategy/programmes/${programme}/glossary?text=zzzz` },
  ],
  'terms/:term': ({ term }) => [{ path: `/terms/${term}` }],
  'strategy/work-without-objective': () => [{ path: '/strategy/work-without-objective' }],
  'strategy/objectives-without-work': () => [{ path: '/strategy/objectives-without-work' }],
  services: () => [{ path: '/services' }, { path: '/services?phase=live' }, { path: '/services?agency=ZZZ' }],
  'services/new': () => [{ path: '/services/new' }],
  'services/:service': ({ service }) => [{ path: `/services/${service}` }],
  publications: () => [
    { path: '/publications' },
    { path: '/publications?list=approved' },
    { path: '/publications?list=changed' },
    { path: '/publications?list=ended' },
  ],
  'publications/new': ({ service, objective }) => [
    { path: `/publications/new?service=${service}` },
    { path: `/publications/new?objective=${objective}` },
  ],
  'publications/:publication': ({ publication }) => [{ path: `/publications/${publication}` }],
  public: () => [
    { path: '/public', signedOut: true },
    { path: '/public', untouched: true },
  ],
  'public/services/:service': ({ publicService }) => [
    { path: `/public/services/${publicService}`, signedOut: true },
    { path: '/public/services/none', signedOut: true, status: 404 },
  ],
  'public/objectives/:objective': ({ publicObjective }) => [{ path: `/public/objectives/${publicObjective}`, signedOut: true }],
  'public/data': () => [{ path: '/public/data', signedOut: true }],
  'public/data/:file': null,
  'items/:key': ({ item }) => [{ path: `/items/${item}` }, { path: `/items/${item}?whole` }],
  'items/:key/block': ({ item }) => [{ path: `/items/${item}/block` }],
  blockers: () => [
    { path: '/blockers' },
    { path: '/blockers?by=cost&late=yes' },
    { path: '/blockers?cause=money&age=900&cost=unknown' },
  ],
  graph: ({ item }) => [
    { path: '/graph' },
    { path: '/graph?ties=all' },
    { path: `/graph?item=${item}` },
    { path: '/graph?item=NONE-1', status: 404 },
  ],
  chain: ({ item }) => [
    { path: '/chain' },
    { path: '/chain?by=2099-01-01' },
    { path: `/chain?by=2099-01-01&slide=${item}&day=2099-02-02` },
  ],
  commitments: () => [{ path: '/commitments' }, { path: '/commitments?part=late' }, { path: '/commitments?waiting=ZZZ' }],
  reports: () => [{ path: '/reports' }],
  'reports/monday': () => [
    { path: '/reports/monday' },
    { path: '/reports/monday?part=new' },
    { path: '/reports/monday?side=head' },
  ],
  'reports/monday/:report': () => [{ path: '/reports/monday/none', status: 404 }],
  'blockers/:blocker': ({ blocker }) => [{ path: `/blockers/${blocker}` }],
  'blockers/:blocker/message': ({ blocker }) => [{ path: `/blockers/${blocker}/message` }],
  'blockers/:blocker/ladder': ({ blocker }) => [{ path: `/blockers/${blocker}/ladder` }],
  'items/:key/edit': ({ item }) => [{ path: `/items/${item}/edit` }],
  'items/:key/seen-by': ({ item }) => [{ path: `/items/${item}/seen-by` }, { path: `/items/${item}/seen-by?find=zzzz` }],
  'items/:key/history': ({ item }) => [{ path: `/items/${item}/history` }],
  'items/:key/rank': ({ item }) => [{ path: `/items/${item}/rank` }, { path: `/items/${item}/rank?order=own` }],
  'items/:item/move': ({ item, board }) => [{ path: `/items/${item}/move?board=${board}` }],
  '*': () => [
    { path: '/no-such-page', status: 404 },
    { path: '/no-such-page', signedOut: true, status: 404 },
  ],
};

const addresses = routes.map((route) => (route.index ? '/' : (route.path ?? '')));

/** Every address of a page, as app/routes.ts has it. */
export const pages = addresses.filter((address) => looks[address]);

/** Addresses that the table says nothing of. */
export const unknownAddresses = addresses.filter((address) => !(address in looks));

export const looksAt = (page: string, places: Places): Look[] => looks[page]?.(places) ?? [];
