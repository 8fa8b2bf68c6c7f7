/*
 * Every address as a function. Imports nothing, so that everything may import it.
 */

const part = encodeURIComponent;

/** A list under a filter; what is not asked, and its first page, leave no trace in the address. */
const listed = (path: string, filter: Readonly<Record<string, string | false | undefined>>, page = 1) => {
  const asked = Object.entries({ ...filter, page: page > 1 && String(page) }).flatMap(([name, value]) =>
    value ? `${name}=${part(value)}` : [],
  );
  return asked.length > 0 ? `${path}?${asked.join('&')}` : path;
};

export const homePath = () => '/home';
export const homeListPath = (list: string, page = 1) => `/home/${part(list)}${page > 1 ? `?page=${page}` : ''}`;
export const inboxPath = (page = 1) => `/inbox${page > 1 ? `?page=${page}` : ''}`;
export const inboxCountPath = () => '/inbox/count';
/** The mails to oneself that lie in the folder of the demo world. */
export const mailsPath = () => '/mails';
export const unsubscribePath = (secret: string) => `/unsubscribe/${part(secret)}`;
/** What has these words. */
export const findPath = (text?: string) => (text ? `/find?text=${part(text)}` : '/find');
export const findAnswerPath = (text: string, recent: readonly string[]) =>
  `/find/answer?text=${part(text)}${text ? '' : recent.map((key) => `&recent=${part(key)}`).join('')}`;
export const landingPath = () => '/';
/** Where a story of the demo world is begun and ended. */
export const storyPath = () => '/?index';

export const signInPath = (next?: string) => (next ? `/sign-in?next=${part(next)}` : '/sign-in');
/** The sign-in page with one person of the demo world chosen, read in a language. */
export const signInAsPath = (person: string, next: string, language: string) =>
  `/sign-in?as=${part(person)}&next=${part(next)}&lang=${part(language)}`;
export const signOutPath = () => '/sign-out';
export const setUpPath = () => '/setup';
export const joinPath = (secret: string) => `/join/${part(secret)}`;
export const actingPath = () => '/acting';
export const languagePath = () => '/language';
export const themePath = () => '/theme';
export const profilePath = () => '/profile';
/** One’s profile, which says that the password was changed. */
export const passwordChangedPath = () => '/profile?changed=password';
export const peoplePath = () => '/people';
export const personPath = (id: string) => `/people/${part(id)}`;
export const teamsPath = () => '/teams';
export const teamPath = (id: string) => `/teams/${part(id)}`;
export const rolesPath = () => '/roles';
export const keysPath = () => '/keys';
export const wordsPath = () => '/words';
export const agencyPath = () => '/agency';
/** When the agency works, a year at a time. */
export const calendarPath = (year?: number) => `/agency/calendar${year === undefined ? '' : `?year=${year}`}`;
/** Who of the agency is told when others wait too long. */
export const agencyLadderPath = () => '/agency/ladder';
/** What the download of all that the agency owns holds. */
export const everythingPath = () => '/agency/everything';
/** The administrator's log, under a filter (as a query string). */
export const agencyLogPath = (search = '') => `/agency/log${search && `?${search}`}`;
export const everythingFilePath = () => '/agency/everything.zip';

export const sprintsPath = (team: string) => `${teamPath(team)}/sprints`;
export const newSprintPath = (team: string, show?: number) => `${teamPath(team)}/sprints/new${show ? `?show=${show}` : ''}`;
export const sprintPath = (sprint: string) => `/sprints/${part(sprint)}`;
export const completeSprintPath = (sprint: string) => `${sprintPath(sprint)}/complete`;

export const boardsPath = () => '/boards';
export const newBoardPath = (backlog?: string) => (backlog ? `/boards/new?backlog=${part(backlog)}` : '/boards/new');
/** A board, with an item over it and under a filter (the latter as a query string, without its question mark). */
export const boardPath = (board: string, item?: string, filter = '') =>
  `/boards/${part(board)}${item || filter ? '?' : ''}${[item && `item=${part(item)}`, filter].filter(Boolean).join('&')}`;
/** A board whose cards can be ticked, under a filter. */
export const severalOnBoardPath = (board: string, filter = '') =>
  boardPath(board, undefined, ['several', filter].filter(Boolean).join('&'));
/** The cards of a column below `from`, of which there are `at` above. */
export const boardColumnPath = (board: string, column: string, from?: string, at = 0, filter = '') =>
  `${boardPath(board)}?column=${part(column)}${from ? `&from=${part(from)}&at=${at}` : ''}${filter && `&${filter}`}`;
/** The board, at a card that was just moved there. */
export const boardMovedPath = (board: string, item: string) => `${boardPath(board)}?moved=${part(item)}#card-${part(item)}`;
export const boardMovesPath = (board: string) => `${boardPath(board)}/moves`;
export const boardChangesPath = (board: string, since: string, filter = '') =>
  `${boardPath(board)}/changes?since=${part(since)}${filter && `&${filter}`}`;
export const columnCardsPath = (board: string, column: string, after?: string, filter = '') =>
  `${boardPath(board)}/columns/${part(column)}/cards?${[after && `after=${part(after)}`, filter].filter(Boolean).join('&')}`;
export const boardSettingsPath = (board: string) => `${boardPath(board)}/settings`;

/** A filter (as a query string) of a list is kept as a view. */
export const newViewPath = (list: { board: string } | { backlog: string } | { blockers: 'yes' }, filter: string) =>
  `/views/new?${new URLSearchParams(list)}&${filter}`;
export const viewPath = (id: string) => `/views/${part(id)}`;

export const backlogsPath = () => '/backlogs';
export const newBacklogPath = () => '/backlogs/new';
export const backlogPath = (prefix: string) => `/backlogs/${part(prefix)}`;
/** A backlog in the order that one's own agency keeps of it. */
export const ownOrderPath = (prefix: string) => `${backlogPath(prefix)}?order=own`;
export const backlogSettingsPath = (prefix: string) => `${backlogPath(prefix)}/settings`;
export const newItemPath = (prefix: string, parent?: string) =>
  `${backlogPath(prefix)}/new${parent ? `?parent=${part(parent)}` : ''}`;
/** A glossary, with what is looked for in it. */
export const backlogGlossaryPath = (prefix: string, search = '') => `${backlogPath(prefix)}/glossary${search && `?${search}`}`;
export const programmeGlossaryPath = (id: string, search = '') => `${programmePath(id)}/glossary${search && `?${search}`}`;
export const termPath = (id: string) => `/terms/${part(id)}`;
export const backlogImportPath = (prefix: string) => `${backlogPath(prefix)}/import`;
/** A file of a backlog to keep; `search` is the filter of its page. */
export const backlogExportPath = (prefix: string, file: string, search = '') =>
  `${backlogPath(prefix)}/export/${part(file)}${search && `?${search}`}`;
/** A list of the agency as a file to keep; `search` is the filter of its page. */
export const listExportPath = (file: string, search = '') => `/lists/${part(file)}${search && `?${search}`}`;
/** A backlog is offered to another agency. */
export const sharePath = (prefix: string) => `${backlogPath(prefix)}/share`;
/** Agreements of one side, or that stand in one way, alone. */
export const agreementsPath = ({ page, ...asked }: { side?: string; state?: string; page?: number } = {}) =>
  listed('/agreements', asked, page);
export const agreementPath = (id: string) => `/agreements/${part(id)}`;
/** What other agencies see of one's own; and what one of them, by its code, does. */
export const partnersSeePath = (page = 1) => `/agreements/seen${page > 1 ? `?page=${page}` : ''}`;
export const partnerSeesPath = (code: string, page = 1) => `/agreements/seen/${part(code)}${page > 1 ? `?page=${page}` : ''}`;
export const agreementTermsPath = (id: string) => `/agreements/${part(id)}/terms`;
/** An item is proposed for another agency's backlog. */
export const proposeItemPath = (prefix: string) => `${backlogPath(prefix)}/propose`;
/** What is proposed for a backlog, or all that concerns one's agency; one part of it alone. */
export const proposalsPath = ({ backlog, list, page }: { backlog?: string; list?: string; page?: number } = {}) =>
  listed(`${backlog ? backlogPath(backlog) : ''}/proposals`, { list }, page);
export const proposalPath = (id: string) => `/proposals/${part(id)}`;
/** Requests: what we ask or are asked, one part of it alone. */
export const requestsPath = ({ page, ...asked }: { list?: string; part?: string; page?: number } = {}) =>
  listed('/requests', asked, page);
/** Another agency is asked for something, for the sake of one's own item. */
export const newRequestPath = (item?: string) => (item ? `/requests/new?item=${part(item)}` : '/requests/new');
export const requestPath = (id: string) => `/requests/${part(id)}`;
/** How far a request has been escalated; its forms lead here. */
export const requestLadderPath = (id: string) => `${requestPath(id)}/ladder`;
/** A request in words for a messenger, in a language of one's choice. */
export const requestMessagePath = (id: string) => `${requestPath(id)}/message`;
/** A request as a letter to an agency that is not here. */
export const requestLetterPath = (id: string) => `${requestPath(id)}/letter`;
export const importPath = (id: string) => `/imports/${part(id)}`;

export const strategyPath = () => '/strategy';
export const newGoalPath = () => '/strategy/goals/new';
export const goalPath = (id: string) => `/strategy/goals/${part(id)}`;
export const objectivePath = (id: string, page = 1) => `/strategy/objectives/${part(id)}${page > 1 ? `?page=${page}` : ''}`;
export const newProgrammePath = () => '/strategy/programmes/new';
export const programmePath = (id: string) => `/strategy/programmes/${part(id)}`;
export const workWithoutObjectivePath = (page = 1) => `/strategy/work-without-objective${page > 1 ? `?page=${page}` : ''}`;
export const objectivesWithoutWorkPath = (page = 1) => `/strategy/objectives-without-work${page > 1 ? `?page=${page}` : ''}`;
/** Services, of one agency or one phase alone. */
export const servicesPath = ({ page, ...asked }: { agency?: string; phase?: string; page?: number } = {}) =>
  listed('/services', asked, page);
export const newServicePath = () => '/services/new';
export const servicePath = (id: string, page = 1) => `/services/${part(id)}${page > 1 ? `?page=${page}` : ''}`;

/** What one's agency shows to everybody: a part of the list, the waiting one unless said. */
export const publicationsPath = (list = 'waiting', page = 1) =>
  listed('/publications', { list: list !== 'waiting' && list }, page);
/** A service, an objective (by id) or an item (by key) as a citizen would see it, to be proposed. */
export const newPublicationPath = (kind: string, thing: string) => `/publications/new?${part(kind)}=${part(thing)}`;
export const publicationPath = (id: string) => `/publications/${part(id)}`;

/** Pages for everybody, with a shell of their own, without scripts and without anybody being signed in. */
export const isPublicPath = (pathname: string) => pathname === '/public' || pathname.startsWith('/public/');
/** What is shown to everybody; what it leads to stands in public-paths.ts. */
export const publicPath = () => '/public';

export const itemPath = (key: string) => `/items/${part(key)}`;
export const editItemPath = (key: string) => `${itemPath(key)}/edit`;
/** Who can see an item, people of its agency found by a part of their name, page by page. */
export const seenByPath = (key: string, find = '', page = 1) =>
  `${itemPath(key)}/seen-by${find || page > 1 ? `?find=${part(find)}&page=${page}` : ''}`;
export const itemHistoryPath = (key: string, after?: string) => `${itemPath(key)}/history${after ? `?after=${part(after)}` : ''}`;
/** Something holds an item up: the form that says so. */
export const blockItemPath = (key: string) => `${itemPath(key)}/block`;
/** Open blockers, under a filter. */
export const blockersPath = (asked: Readonly<Record<string, string | undefined>> = {}, page = 1) =>
  listed('/blockers', asked, page);
/** How items are tied, under a filter. */
export const graphPath = (asked: Readonly<Record<string, string | undefined>> = {}, page = 1) => listed('/graph', asked, page);
/** The longest chain of open work, to what the address says, and what if a day were slid. */
export const chainPath = (asked: Readonly<Record<string, string | undefined>> = {}, page = 1) => listed('/chain', asked, page);
/** Promises between agencies that are still to be kept, under a filter. */
export const commitmentsPath = (asked: Readonly<Record<string, string | undefined>> = {}, page = 1) =>
  listed('/commitments', asked, page);
export const blockerPath = (id: string) => `/blockers/${part(id)}`;
/** How far a blocker has been escalated; its forms lead here. */
export const blockerLadderPath = (id: string) => `${blockerPath(id)}/ladder`;
/** A blocker in words for a messenger, in a language of one's choice. */
export const blockerMessagePath = (id: string) => `${blockerPath(id)}/message`;
/** What is asked of the Monday report: a frozen one, from whose side, in which language, the rows of which number. */
export interface ReportAsked {
  report?: string | undefined;
  side?: string | undefined;
  lang?: string | undefined;
  part?: string | undefined;
}
export const mondayReportPath = ({ report, side, lang, part: rows }: ReportAsked) =>
  listed(`/reports/monday${report ? `/${part(report)}` : ''}`, { side, lang, part: rows });
export const reportsPath = (page = 1) => listed('/reports', {}, page);
export const moveItemPath = (key: string, board: string) => `${itemPath(key)}/move?board=${part(board)}`;
export const rankItemPath = (key: string, own = false) => `${itemPath(key)}/rank${own ? '?order=own' : ''}`;

/** A board with the cards of one sprint only. */
export const sprintBoardPath = (board: string, sprint: string) => `${boardPath(board)}?sprint=${part(sprint)}`;
export const undoPath = () => '/undo';

export const livePath = () => '/live';
export const textsPath = (locale: string, hash: string) => `/texts/${locale}.${hash}.json`;
