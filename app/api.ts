import { addComment } from './domain/backlog/commands/add-comment.server.ts';
import { addState } from './domain/backlog/commands/add-state.server.ts';
import { archiveItem } from './domain/backlog/commands/archive-item.server.ts';
import { archiveState } from './domain/backlog/commands/archive-state.server.ts';
import { assignItem } from './domain/backlog/commands/assign-item.server.ts';
import { changeState } from './domain/backlog/commands/change-state.server.ts';
import { createBacklog } from './domain/backlog/commands/create-backlog.server.ts';
import { createItem } from './domain/backlog/commands/create-item.server.ts';
import { createLabel } from './domain/backlog/commands/create-label.server.ts';
import { dropImport } from './domain/backlog/commands/drop-import.server.ts';
import { editItemText } from './domain/backlog/commands/edit-item-text.server.ts';
import { exportBacklog } from './domain/backlog/commands/export-backlog.server.ts';
import { exportList } from './domain/backlog/commands/export-list.server.ts';
import { labelItem } from './domain/backlog/commands/label-item.server.ts';
import { mapColumns } from './domain/backlog/commands/map-columns.server.ts';
import { mapImport } from './domain/backlog/commands/map-import.server.ts';
import { removeLabel } from './domain/backlog/commands/remove-label.server.ts';
import { removeState } from './domain/backlog/commands/remove-state.server.ts';
import { renameBacklog } from './domain/backlog/commands/rename-backlog.server.ts';
import { renameLabel } from './domain/backlog/commands/rename-label.server.ts';
import { renameState } from './domain/backlog/commands/rename-state.server.ts';
import { reorderStates } from './domain/backlog/commands/reorder-states.server.ts';
import { rerankItem } from './domain/backlog/commands/rerank-item.server.ts';
import { restoreItem } from './domain/backlog/commands/restore-item.server.ts';
import { restoreState } from './domain/backlog/commands/restore-state.server.ts';
import { runImport } from './domain/backlog/commands/run-import.server.ts';
import { setClassification } from './domain/backlog/commands/set-classification.server.ts';
import { setDefaultClassification } from './domain/backlog/commands/set-default-classification.server.ts';
import { setDueDate } from './domain/backlog/commands/set-due-date.server.ts';
import { setEstimate } from './domain/backlog/commands/set-estimate.server.ts';
import { setParent } from './domain/backlog/commands/set-parent.server.ts';
import { setStateCategory } from './domain/backlog/commands/set-state-category.server.ts';
import { setType } from './domain/backlog/commands/set-type.server.ts';
import { stageImport } from './domain/backlog/commands/stage-import.server.ts';
import { tickChecklistEntry } from './domain/backlog/commands/tick-checklist-entry.server.ts';
import { unassignItem } from './domain/backlog/commands/unassign-item.server.ts';
import { undoImport } from './domain/backlog/commands/undo-import.server.ts';
import { unlabelItem } from './domain/backlog/commands/unlabel-item.server.ts';
import { largestFile } from './domain/backlog/import/staged.ts';
import { backlogFile } from './domain/backlog/queries/backlog-file.server.ts';
import { backlogPage } from './domain/backlog/queries/backlog-page.server.ts';
import { backlogSettingsPage } from './domain/backlog/queries/backlog-settings-page.server.ts';
import { backlogsPage } from './domain/backlog/queries/backlogs-page.server.ts';
import { homePage } from './domain/backlog/queries/home-page.server.ts';
import { importPage } from './domain/backlog/queries/import-page.server.ts';
import { importsPage } from './domain/backlog/queries/imports-page.server.ts';
import { itemPage } from './domain/backlog/queries/item-page.server.ts';
import { itemText } from './domain/backlog/queries/item-text.server.ts';
import { newItemPage } from './domain/backlog/queries/new-item-page.server.ts';
import { peopleToAssign } from './domain/backlog/queries/people-to-assign.server.ts';
import { rankPage } from './domain/backlog/queries/rank-page.server.ts';
import { columnPage } from './domain/board/board.ts';
import { addColumn } from './domain/board/commands/add-column.server.ts';
import { createBoard } from './domain/board/commands/create-board.server.ts';
import { hideBacklog } from './domain/board/commands/hide-backlog.server.ts';
import { mapState } from './domain/board/commands/map-state.server.ts';
import { moveItem } from './domain/board/commands/move-item.server.ts';
import { removeColumn } from './domain/board/commands/remove-column.server.ts';
import { renameBoard } from './domain/board/commands/rename-board.server.ts';
import { renameColumn } from './domain/board/commands/rename-column.server.ts';
import { reorderColumns } from './domain/board/commands/reorder-columns.server.ts';
import { setWipLimit } from './domain/board/commands/set-wip-limit.server.ts';
import { showBacklog } from './domain/board/commands/show-backlog.server.ts';
import { boardChanges } from './domain/board/queries/board-changes.server.ts';
import { boardSettingsPage } from './domain/board/queries/board-settings-page.server.ts';
import { boardView } from './domain/board/queries/board-view.server.ts';
import { boardsPage } from './domain/board/queries/boards-page.server.ts';
import { columnCards } from './domain/board/queries/column-cards.server.ts';
import { movePage } from './domain/board/queries/move-page.server.ts';
import { addTeamMember } from './domain/identity/commands/add-team-member.server.ts';
import { changeLanguage } from './domain/identity/commands/change-language.server.ts';
import { changePassword } from './domain/identity/commands/change-password.server.ts';
import { changeRole } from './domain/identity/commands/change-role.server.ts';
import { createTeam } from './domain/identity/commands/create-team.server.ts';
import { disablePerson } from './domain/identity/commands/disable-person.server.ts';
import { editAgency } from './domain/identity/commands/edit-agency.server.ts';
import { enablePerson } from './domain/identity/commands/enable-person.server.ts';
import { endMembership } from './domain/identity/commands/end-membership.server.ts';
import { endSession } from './domain/identity/commands/end-session.server.ts';
import { invitePeople } from './domain/identity/commands/invite-people.server.ts';
import { makeResetLink } from './domain/identity/commands/make-reset-link.server.ts';
import { makeToken } from './domain/identity/commands/make-token.server.ts';
import { removeTeamMember } from './domain/identity/commands/remove-team-member.server.ts';
import { renamePerson } from './domain/identity/commands/rename-person.server.ts';
import { renameTeam } from './domain/identity/commands/rename-team.server.ts';
import { renewInvitation } from './domain/identity/commands/renew-invitation.server.ts';
import { restoreMembership } from './domain/identity/commands/restore-membership.server.ts';
import { revokeToken } from './domain/identity/commands/revoke-token.server.ts';
import { withdrawInvitation } from './domain/identity/commands/withdraw-invitation.server.ts';
import { agenciesOfPerson } from './domain/identity/queries/agencies-of-person.server.ts';
import { agencyPage } from './domain/identity/queries/agency-page.server.ts';
import { peoplePage } from './domain/identity/queries/people-page.server.ts';
import { personPage } from './domain/identity/queries/person-page.server.ts';
import { profilePage } from './domain/identity/queries/profile-page.server.ts';
import { rolesPage } from './domain/identity/queries/roles-page.server.ts';
import { teamPage } from './domain/identity/queries/team-page.server.ts';
import { teamsPage } from './domain/identity/queries/teams-page.server.ts';
import { create, type Endpoint, get, list, patch, post, put, remove, upload } from './http/api-endpoint.ts';

/** Every address of the API below /api/v1, one line each; tests hold that every command and query has one. */
export const api: Endpoint[] = [
  get('/home', homePage),
  get('/acting', agenciesOfPerson),
  get('/agency', agencyPage),
  put('/agency', editAgency),
  get('/roles', rolesPage),
  get('/profile', profilePage),
  put('/profile/name', renamePerson),
  put('/profile/language', changeLanguage),
  put('/profile/password', changePassword),
  create('/profile/tokens', makeToken),
  remove('/profile/tokens/:token', revokeToken),
  remove('/profile/sessions/:session', endSession),
  list('/people', peoplePage, ({ next }) => next),
  create('/people', invitePeople),
  get('/people/:person', personPage),
  put('/people/:person/role', changeRole),
  put('/people/:person/disabled', disablePerson),
  remove('/people/:person/disabled', enablePerson),
  remove('/people/:person/membership', endMembership),
  put('/people/:person/membership', restoreMembership),
  create('/people/:person/invitation', renewInvitation),
  remove('/people/:person/invitation', withdrawInvitation),
  create('/people/:person/reset-links', makeResetLink),
  get('/teams', teamsPage),
  create('/teams', createTeam),
  get('/teams/:team', teamPage),
  put('/teams/:team/name', renameTeam),
  post('/teams/:team/members', addTeamMember),
  remove('/teams/:team/members/:person', removeTeamMember),
  get('/backlogs', backlogsPage),
  create('/backlogs', createBacklog),
  list('/backlogs/:backlog/items', backlogPage, ({ next }) => next),
  create('/backlogs/:backlog/items', createItem),
  get('/backlogs/:backlog/new-item', newItemPage),
  get('/backlogs/:backlog/settings', backlogSettingsPage),
  put('/backlogs/:backlog/name', renameBacklog),
  put('/backlogs/:backlog/classification', setDefaultClassification),
  create('/backlogs/:backlog/states', addState),
  put('/backlogs/:backlog/states/order', reorderStates),
  put('/backlogs/:backlog/states/:state/name', renameState),
  put('/backlogs/:backlog/states/:state/category', setStateCategory),
  remove('/backlogs/:backlog/states/:state', removeState),
  put('/backlogs/:backlog/states/:state/archived', archiveState),
  remove('/backlogs/:backlog/states/:state/archived', restoreState),
  create('/backlogs/:backlog/labels', createLabel),
  patch('/backlogs/:backlog/labels/:label', renameLabel),
  remove('/backlogs/:backlog/labels/:label', removeLabel),
  list('/backlogs/:backlog/file', backlogFile, ({ next }) => next),
  post('/backlogs/:backlog/exports', exportBacklog),
  post('/exports', exportList),
  get('/backlogs/:backlog/imports', importsPage),
  upload('/backlogs/:backlog/imports', stageImport, 2 * largestFile),
  get('/imports/:import', importPage),
  put('/imports/:import/choices', mapImport),
  put('/imports/:import/columns', mapColumns),
  put('/imports/:import/done', runImport),
  put('/imports/:import/undone', undoImport),
  remove('/imports/:import', dropImport),
  get('/items/:item', itemPage),
  get('/items/:item/text', itemText),
  put('/items/:item/text', editItemText),
  put('/items/:item/type', setType),
  put('/items/:item/parent', setParent),
  get('/assignable-people', peopleToAssign),
  post('/items/:item/assignees', assignItem),
  remove('/items/:item/assignees', unassignItem),
  post('/items/:item/labels', labelItem),
  remove('/items/:item/labels/:label', unlabelItem),
  put('/items/:item/estimate', setEstimate),
  put('/items/:item/due-date', setDueDate),
  put('/items/:item/classification', setClassification),
  put('/items/:item/state', changeState),
  get('/items/:item/rank', rankPage),
  put('/items/:item/rank', rerankItem),
  put('/items/:item/archived', archiveItem),
  remove('/items/:item/archived', restoreItem),
  create('/items/:item/comments', addComment),
  put('/items/:item/checklist-entries/:entry', tickChecklistEntry),
  get('/boards', boardsPage),
  create('/boards', createBoard),
  get('/boards/:board', boardView),
  get('/boards/:board/changes', boardChanges),
  get('/boards/:board/settings', boardSettingsPage),
  put('/boards/:board/name', renameBoard),
  create('/boards/:board/columns', addColumn),
  put('/boards/:board/columns/order', reorderColumns),
  put('/boards/:board/columns/:column/name', renameColumn),
  put('/boards/:board/columns/:column/limit', setWipLimit),
  remove('/boards/:board/columns/:column', removeColumn),
  list('/boards/:board/columns/:column/cards', columnCards, (page) =>
    page.cards.length === columnPage ? (page.cards.at(-1)?.k ?? null) : null,
  ),
  put('/boards/:board/states/:state', mapState),
  post('/boards/:board/backlogs', showBacklog),
  remove('/boards/:board/backlogs/:backlog', hideBacklog),
  get('/boards/:board/items/:item/move', movePage),
  post('/boards/:board/moves', moveItem),
];
