import { agencyLog } from './domain/activity/queries/agency-log.server.ts';
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
import { setObjective } from './domain/backlog/commands/set-objective.server.ts';
import { setParent } from './domain/backlog/commands/set-parent.server.ts';
import { setService } from './domain/backlog/commands/set-service.server.ts';
import { setStateCategory } from './domain/backlog/commands/set-state-category.server.ts';
import { setType } from './domain/backlog/commands/set-type.server.ts';
import { stageImport } from './domain/backlog/commands/stage-import.server.ts';
import { tickChecklistEntry } from './domain/backlog/commands/tick-checklist-entry.server.ts';
import { unassignItem } from './domain/backlog/commands/unassign-item.server.ts';
import { undoImport } from './domain/backlog/commands/undo-import.server.ts';
import { unlabelItem } from './domain/backlog/commands/unlabel-item.server.ts';
import { largestFile } from './domain/backlog/import/staged.ts';
import { addChecklist } from './domain/backlog/item/commands/add-checklist.server.ts';
import { addChecklistEntry } from './domain/backlog/item/commands/add-checklist-entry.server.ts';
import { addCriterion } from './domain/backlog/item/commands/add-criterion.server.ts';
import { addLink } from './domain/backlog/item/commands/add-link.server.ts';
import { deleteComment } from './domain/backlog/item/commands/delete-comment.server.ts';
import { editChecklistEntry } from './domain/backlog/item/commands/edit-checklist-entry.server.ts';
import { editComment } from './domain/backlog/item/commands/edit-comment.server.ts';
import { linkItems } from './domain/backlog/item/commands/link-items.server.ts';
import { moveChecklistEntry } from './domain/backlog/item/commands/move-checklist-entry.server.ts';
import { removeChecklist } from './domain/backlog/item/commands/remove-checklist.server.ts';
import { removeChecklistEntry } from './domain/backlog/item/commands/remove-checklist-entry.server.ts';
import { removeLink } from './domain/backlog/item/commands/remove-link.server.ts';
import { renameChecklist } from './domain/backlog/item/commands/rename-checklist.server.ts';
import { unlinkItems } from './domain/backlog/item/commands/unlink-items.server.ts';
import { unwatchItem } from './domain/backlog/item/commands/unwatch-item.server.ts';
import { watchItem } from './domain/backlog/item/commands/watch-item.server.ts';
import { itemHistoryPage } from './domain/backlog/item/queries/item-history-page.server.ts';
import { askToLower } from './domain/backlog/lowering/commands/ask-to-lower.server.ts';
import { confirmLowering } from './domain/backlog/lowering/commands/confirm-lowering.server.ts';
import { declineLowering } from './domain/backlog/lowering/commands/decline-lowering.server.ts';
import { withdrawLowering } from './domain/backlog/lowering/commands/withdraw-lowering.server.ts';
import { rankOwn } from './domain/backlog/own-rank/commands/rank-own.server.ts';
import { backlogFile } from './domain/backlog/queries/backlog-file.server.ts';
import { backlogPage } from './domain/backlog/queries/backlog-page.server.ts';
import { backlogSettingsPage } from './domain/backlog/queries/backlog-settings-page.server.ts';
import { backlogsPage } from './domain/backlog/queries/backlogs-page.server.ts';
import { findPage } from './domain/backlog/queries/find-page.server.ts';
import { homeList } from './domain/backlog/queries/home-list.server.ts';
import { homePage } from './domain/backlog/queries/home-page.server.ts';
import { importPage } from './domain/backlog/queries/import-page.server.ts';
import { importsPage } from './domain/backlog/queries/imports-page.server.ts';
import { itemPage } from './domain/backlog/queries/item-page.server.ts';
import { itemText } from './domain/backlog/queries/item-text.server.ts';
import { newItemPage } from './domain/backlog/queries/new-item-page.server.ts';
import { peopleToAssign } from './domain/backlog/queries/people-to-assign.server.ts';
import { rankPage } from './domain/backlog/queries/rank-page.server.ts';
import { itemSeenBy } from './domain/backlog/seen-by/queries/item-seen-by.server.ts';
import { changeBlocker } from './domain/blocker/commands/change-blocker.server.ts';
import { freeBlocker } from './domain/blocker/commands/free-blocker.server.ts';
import { pauseBlocker } from './domain/blocker/commands/pause-blocker.server.ts';
import { raiseBlocker } from './domain/blocker/commands/raise-blocker.server.ts';
import { resumeBlocker } from './domain/blocker/commands/resume-blocker.server.ts';
import { blockPage } from './domain/blocker/queries/block-page.server.ts';
import { blockerPage } from './domain/blocker/queries/blocker-page.server.ts';
import { blockersPage } from './domain/blocker/queries/blockers-page.server.ts';
import { commitmentsPage } from './domain/blocker/queries/commitments-page.server.ts';
import { itemBlockers } from './domain/blocker/queries/item-blockers.server.ts';
import { columnPage } from './domain/board/board.ts';
import { addColumn } from './domain/board/commands/add-column.server.ts';
import { changeItems } from './domain/board/commands/change-items.server.ts';
import { createBoard } from './domain/board/commands/create-board.server.ts';
import { hideBacklog } from './domain/board/commands/hide-backlog.server.ts';
import { mapState } from './domain/board/commands/map-state.server.ts';
import { moveItem } from './domain/board/commands/move-item.server.ts';
import { placeItem } from './domain/board/commands/place-item.server.ts';
import { removeColumn } from './domain/board/commands/remove-column.server.ts';
import { removeView } from './domain/board/commands/remove-view.server.ts';
import { renameBoard } from './domain/board/commands/rename-board.server.ts';
import { renameColumn } from './domain/board/commands/rename-column.server.ts';
import { renameView } from './domain/board/commands/rename-view.server.ts';
import { reorderColumns } from './domain/board/commands/reorder-columns.server.ts';
import { saveView } from './domain/board/commands/save-view.server.ts';
import { setDefaultView } from './domain/board/commands/set-default-view.server.ts';
import { setWipLimit } from './domain/board/commands/set-wip-limit.server.ts';
import { showBacklog } from './domain/board/commands/show-backlog.server.ts';
import { takeOffBoard } from './domain/board/commands/take-off-board.server.ts';
import { undoChange } from './domain/board/commands/undo-change.server.ts';
import { boardChanges } from './domain/board/queries/board-changes.server.ts';
import { boardSealed } from './domain/board/queries/board-sealed.server.ts';
import { boardSettingsPage } from './domain/board/queries/board-settings-page.server.ts';
import { boardView } from './domain/board/queries/board-view.server.ts';
import { boardsPage } from './domain/board/queries/boards-page.server.ts';
import { changeChoices } from './domain/board/queries/change-choices.server.ts';
import { columnCards } from './domain/board/queries/column-cards.server.ts';
import { filterChoices } from './domain/board/queries/filter-choices.server.ts';
import { lastChange } from './domain/board/queries/last-change.server.ts';
import { listViews } from './domain/board/queries/list-views.server.ts';
import { movePage } from './domain/board/queries/move-page.server.ts';
import { viewPage } from './domain/board/queries/view-page.server.ts';
import { askForMoves } from './domain/chain/commands/ask-for-moves.server.ts';
import { chainPage } from './domain/chain/queries/chain-page.server.ts';
import { graphPage } from './domain/chain/queries/graph-page.server.ts';
import { holdEscalation } from './domain/escalation/commands/hold-escalation.server.ts';
import { sendEscalation } from './domain/escalation/commands/send-escalation.server.ts';
import { setLadderPerson } from './domain/escalation/commands/set-ladder-person.server.ts';
import { wordEscalation } from './domain/escalation/commands/word-escalation.server.ts';
import { agencyLadder } from './domain/escalation/queries/agency-ladder.server.ts';
import { escalationLadder } from './domain/escalation/queries/escalation-ladder.server.ts';
import { waitingEscalations } from './domain/escalation/queries/waiting-escalations.server.ts';
import { addBacklogTerm } from './domain/glossary/commands/add-backlog-term.server.ts';
import { addProgrammeTerm } from './domain/glossary/commands/add-programme-term.server.ts';
import { adoptMeaning } from './domain/glossary/commands/adopt-meaning.server.ts';
import { assignQuestion } from './domain/glossary/commands/assign-question.server.ts';
import { changeForms } from './domain/glossary/commands/change-forms.server.ts';
import { confirmSame } from './domain/glossary/commands/confirm-same.server.ts';
import { keepDifferent } from './domain/glossary/commands/keep-different.server.ts';
import { removeMeaning } from './domain/glossary/commands/remove-meaning.server.ts';
import { removeTerm } from './domain/glossary/commands/remove-term.server.ts';
import { writeMeaning } from './domain/glossary/commands/write-meaning.server.ts';
import { backlogGlossary } from './domain/glossary/queries/backlog-glossary.server.ts';
import { itemTerms } from './domain/glossary/queries/item-terms.server.ts';
import { programmeGlossary } from './domain/glossary/queries/programme-glossary.server.ts';
import { termPage } from './domain/glossary/queries/term-page.server.ts';
import { largestCalendar } from './domain/identity/calendar/calendar.ts';
import { clearDay } from './domain/identity/calendar/commands/clear-day.server.ts';
import { importHolidays } from './domain/identity/calendar/commands/import-holidays.server.ts';
import { markDay } from './domain/identity/calendar/commands/mark-day.server.ts';
import { setWeekend } from './domain/identity/calendar/commands/set-weekend.server.ts';
import { agencyCalendar } from './domain/identity/calendar/queries/agency-calendar.server.ts';
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
import { markVisit } from './domain/identity/commands/mark-visit.server.ts';
import { removeTeamMember } from './domain/identity/commands/remove-team-member.server.ts';
import { renamePerson } from './domain/identity/commands/rename-person.server.ts';
import { renameTeam } from './domain/identity/commands/rename-team.server.ts';
import { renewInvitation } from './domain/identity/commands/renew-invitation.server.ts';
import { restoreMembership } from './domain/identity/commands/restore-membership.server.ts';
import { revokeToken } from './domain/identity/commands/revoke-token.server.ts';
import { setSingleKeys } from './domain/identity/commands/set-single-keys.server.ts';
import { withdrawInvitation } from './domain/identity/commands/withdraw-invitation.server.ts';
import { agenciesOfPerson } from './domain/identity/queries/agencies-of-person.server.ts';
import { agencyPage } from './domain/identity/queries/agency-page.server.ts';
import { peoplePage } from './domain/identity/queries/people-page.server.ts';
import { personPage } from './domain/identity/queries/person-page.server.ts';
import { profilePage } from './domain/identity/queries/profile-page.server.ts';
import { rolesPage } from './domain/identity/queries/roles-page.server.ts';
import { teamPage } from './domain/identity/queries/team-page.server.ts';
import { teamsPage } from './domain/identity/queries/teams-page.server.ts';
import { exportAgency } from './domain/leaving/commands/export-agency.server.ts';
import { agencyEvents } from './domain/leaving/queries/agency-events.server.ts';
import { agencyFile } from './domain/leaving/queries/agency-file.server.ts';
import { blockersFile } from './domain/leaving/queries/blockers-file.server.ts';
import { boardFile } from './domain/leaving/queries/board-file.server.ts';
import { everythingPage } from './domain/leaving/queries/everything-page.server.ts';
import { glossariesFile } from './domain/leaving/queries/glossaries-file.server.ts';
import { itemTies } from './domain/leaving/queries/item-ties.server.ts';
import { ladderFile } from './domain/leaving/queries/ladder-file.server.ts';
import { publicationsFile } from './domain/leaving/queries/publications-file.server.ts';
import { reportsFile } from './domain/leaving/queries/reports-file.server.ts';
import { sharedFile } from './domain/leaving/queries/shared-file.server.ts';
import { sprintsFile } from './domain/leaving/queries/sprints-file.server.ts';
import { strategyFile } from './domain/leaving/queries/strategy-file.server.ts';
import { acceptProposal } from './domain/proposal/commands/accept-proposal.server.ts';
import { answerQuestion } from './domain/proposal/commands/answer-question.server.ts';
import { askAboutProposal } from './domain/proposal/commands/ask-about-proposal.server.ts';
import { declineProposal } from './domain/proposal/commands/decline-proposal.server.ts';
import { markDuplicate } from './domain/proposal/commands/mark-duplicate.server.ts';
import { proposeItem } from './domain/proposal/commands/propose-item.server.ts';
import { reviseProposal } from './domain/proposal/commands/revise-proposal.server.ts';
import { withdrawProposal } from './domain/proposal/commands/withdraw-proposal.server.ts';
import { proposalPage } from './domain/proposal/queries/proposal-page.server.ts';
import { proposalsPage } from './domain/proposal/queries/proposals-page.server.ts';
import { approvePublication } from './domain/publication/commands/approve-publication.server.ts';
import { declinePublication } from './domain/publication/commands/decline-publication.server.ts';
import { proposePublication } from './domain/publication/commands/propose-publication.server.ts';
import { withdrawPublication } from './domain/publication/commands/withdraw-publication.server.ts';
import { publicationPage } from './domain/publication/queries/publication-page.server.ts';
import { publicationPreview } from './domain/publication/queries/publication-preview.server.ts';
import { publicationsPage } from './domain/publication/queries/publications-page.server.ts';
import { freezeReport } from './domain/report/commands/freeze-report.server.ts';
import { writeDecision } from './domain/report/commands/write-decision.server.ts';
import { mondayReport } from './domain/report/queries/monday-report.server.ts';
import { reportsPage } from './domain/report/queries/reports-page.server.ts';
import { acceptCounterProposal } from './domain/request/commands/accept-counter-proposal.server.ts';
import { acceptDelivery } from './domain/request/commands/accept-delivery.server.ts';
import { acknowledgeRequest } from './domain/request/commands/acknowledge-request.server.ts';
import { answerRequest } from './domain/request/commands/answer-request.server.ts';
import { askAboutRequest } from './domain/request/commands/ask-about-request.server.ts';
import { askAgency } from './domain/request/commands/ask-agency.server.ts';
import { consentToDate } from './domain/request/commands/consent-to-date.server.ts';
import { counterPropose } from './domain/request/commands/counter-propose.server.ts';
import { declineRequest } from './domain/request/commands/decline-request.server.ts';
import { deliverRequest } from './domain/request/commands/deliver-request.server.ts';
import { disputeRequest } from './domain/request/commands/dispute-request.server.ts';
import { explainRequest } from './domain/request/commands/explain-request.server.ts';
import { linkRequestItem } from './domain/request/commands/link-request-item.server.ts';
import { passOnRequest } from './domain/request/commands/pass-on-request.server.ts';
import { promiseRequest } from './domain/request/commands/promise-request.server.ts';
import { proposeDateChange } from './domain/request/commands/propose-date-change.server.ts';
import { recordOutsideAnswer } from './domain/request/commands/record-outside-answer.server.ts';
import { refuseCounterProposal } from './domain/request/commands/refuse-counter-proposal.server.ts';
import { refuseDate } from './domain/request/commands/refuse-date.server.ts';
import { returnDelivery } from './domain/request/commands/return-delivery.server.ts';
import { withdrawRequest } from './domain/request/commands/withdraw-request.server.ts';
import { itemRequests } from './domain/request/queries/item-requests.server.ts';
import { newRequestPage } from './domain/request/queries/new-request-page.server.ts';
import { requestPage } from './domain/request/queries/request-page.server.ts';
import { requestsPage } from './domain/request/queries/requests-page.server.ts';
import { acceptAgreement } from './domain/sharing/commands/accept-agreement.server.ts';
import { admitItems } from './domain/sharing/commands/admit-items.server.ts';
import { declineAgreement } from './domain/sharing/commands/decline-agreement.server.ts';
import { narrowAgreement } from './domain/sharing/commands/narrow-agreement.server.ts';
import { offerAgreement } from './domain/sharing/commands/offer-agreement.server.ts';
import { offerChange } from './domain/sharing/commands/offer-change.server.ts';
import { renewAgreement } from './domain/sharing/commands/renew-agreement.server.ts';
import { revokeAgreement } from './domain/sharing/commands/revoke-agreement.server.ts';
import { sendBackAgreement } from './domain/sharing/commands/send-back-agreement.server.ts';
import { takeOutItems } from './domain/sharing/commands/take-out-items.server.ts';
import { acceptCoordination } from './domain/sharing/coordination/commands/accept-coordination.server.ts';
import { changeCoordination } from './domain/sharing/coordination/commands/change-coordination.server.ts';
import { declineCoordination } from './domain/sharing/coordination/commands/decline-coordination.server.ts';
import { endCoordination } from './domain/sharing/coordination/commands/end-coordination.server.ts';
import { offerCoordination } from './domain/sharing/coordination/commands/offer-coordination.server.ts';
import { coordinationPage } from './domain/sharing/coordination/queries/coordination-page.server.ts';
import { coordinationsPage } from './domain/sharing/coordination/queries/coordinations-page.server.ts';
import { newCoordinationPage } from './domain/sharing/coordination/queries/new-coordination-page.server.ts';
import { agreementPage } from './domain/sharing/queries/agreement-page.server.ts';
import { agreementTermsPage } from './domain/sharing/queries/agreement-terms-page.server.ts';
import { agreementsPage } from './domain/sharing/queries/agreements-page.server.ts';
import { partnerSeesPage } from './domain/sharing/queries/partner-sees-page.server.ts';
import { partnersSeePage } from './domain/sharing/queries/partners-see-page.server.ts';
import { sharePage } from './domain/sharing/queries/share-page.server.ts';
import { sharePreview } from './domain/sharing/queries/share-preview.server.ts';
import { addToSprint } from './domain/sprint/commands/add-to-sprint.server.ts';
import { completeSprint } from './domain/sprint/commands/complete-sprint.server.ts';
import { deletePlan } from './domain/sprint/commands/delete-plan.server.ts';
import { editSprint } from './domain/sprint/commands/edit-sprint.server.ts';
import { planSprint } from './domain/sprint/commands/plan-sprint.server.ts';
import { removeFromSprint } from './domain/sprint/commands/remove-from-sprint.server.ts';
import { setRhythm } from './domain/sprint/commands/set-rhythm.server.ts';
import { startSprint } from './domain/sprint/commands/start-sprint.server.ts';
import { activeSprints } from './domain/sprint/queries/active-sprints.server.ts';
import { newSprintPage } from './domain/sprint/queries/new-sprint-page.server.ts';
import { sprintPage } from './domain/sprint/queries/sprint-page.server.ts';
import { sprintsPage } from './domain/sprint/queries/sprints-page.server.ts';
import { addProgrammeBacklog } from './domain/strategy/commands/add-programme-backlog.server.ts';
import { closeObjective } from './domain/strategy/commands/close-objective.server.ts';
import { createGoal } from './domain/strategy/commands/create-goal.server.ts';
import { createObjective } from './domain/strategy/commands/create-objective.server.ts';
import { createProgramme } from './domain/strategy/commands/create-programme.server.ts';
import { createService } from './domain/strategy/commands/create-service.server.ts';
import { editGoal } from './domain/strategy/commands/edit-goal.server.ts';
import { editObjective } from './domain/strategy/commands/edit-objective.server.ts';
import { editProgramme } from './domain/strategy/commands/edit-programme.server.ts';
import { editService } from './domain/strategy/commands/edit-service.server.ts';
import { linkProgramme } from './domain/strategy/commands/link-programme.server.ts';
import { publishService } from './domain/strategy/commands/publish-service.server.ts';
import { recordMeasure } from './domain/strategy/commands/record-measure.server.ts';
import { recordUsers } from './domain/strategy/commands/record-users.server.ts';
import { removeProgrammeBacklog } from './domain/strategy/commands/remove-programme-backlog.server.ts';
import { reopenObjective } from './domain/strategy/commands/reopen-objective.server.ts';
import { setServicePhase } from './domain/strategy/commands/set-service-phase.server.ts';
import { unlinkProgramme } from './domain/strategy/commands/unlink-programme.server.ts';
import { addFundingLine } from './domain/strategy/funding/commands/add-funding-line.server.ts';
import { changeFundingLine } from './domain/strategy/funding/commands/change-funding-line.server.ts';
import { removeFundingLine } from './domain/strategy/funding/commands/remove-funding-line.server.ts';
import { goalPage } from './domain/strategy/queries/goal-page.server.ts';
import { objectivePage } from './domain/strategy/queries/objective-page.server.ts';
import { objectivesWithoutWork } from './domain/strategy/queries/objectives-without-work.server.ts';
import { programmePage } from './domain/strategy/queries/programme-page.server.ts';
import { servicePage } from './domain/strategy/queries/service-page.server.ts';
import { servicesPage } from './domain/strategy/queries/services-page.server.ts';
import { strategyPage } from './domain/strategy/queries/strategy-page.server.ts';
import { workWithoutObjective } from './domain/strategy/queries/work-without-objective.server.ts';
import { markAllRead } from './domain/told/commands/mark-all-read.server.ts';
import { markRead } from './domain/told/commands/mark-read.server.ts';
import { setMails } from './domain/told/commands/set-mails.server.ts';
import { inboxCount } from './domain/told/queries/inbox-count.server.ts';
import { inboxPage } from './domain/told/queries/inbox-page.server.ts';
import { create, type Endpoint, get, list, patch, post, put, remove, upload } from './http/api-endpoint.ts';

/** Every address of the API below /api/v1, one line each; tests hold that every command and query has one. */
export const api: Endpoint[] = [
  get('/home', homePage),
  get('/home/:list', homeList),
  put('/visit', markVisit),
  get('/inbox', inboxPage),
  get('/inbox/count', inboxCount),
  put('/inbox/read', markAllRead),
  put('/inbox/notices/:notice/read', markRead),
  get('/find', findPage),
  get('/acting', agenciesOfPerson),
  get('/agency', agencyPage),
  put('/agency', editAgency),
  get('/agency/calendar', agencyCalendar),
  put('/agency/calendar/weekend', setWeekend),
  put('/agency/calendar/days/:day', markDay),
  remove('/agency/calendar/days/:day', clearDay),
  upload('/agency/calendar/imports', importHolidays, largestCalendar * 2),
  get('/agency/ladder', agencyLadder),
  put('/agency/ladder/:rung', setLadderPerson),
  list('/agency/log', agencyLog, ({ next }) => next),
  get('/agency/everything', everythingPage),
  post('/agency/exports', exportAgency),
  get('/agency/file', agencyFile),
  list('/agency/events', agencyEvents, ({ next }) => next),
  get('/agency/strategy-file', strategyFile),
  get('/agency/shared-file', sharedFile),
  get('/agency/glossaries-file', glossariesFile),
  get('/agency/publications-file', publicationsFile),
  get('/agency/blockers-file', blockersFile),
  get('/agency/reports-file', reportsFile),
  get('/agency/ladder-file', ladderFile),
  get('/roles', rolesPage),
  get('/profile', profilePage),
  put('/profile/name', renamePerson),
  put('/profile/language', changeLanguage),
  put('/profile/password', changePassword),
  put('/profile/single-keys', setSingleKeys),
  put('/profile/mails', setMails),
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
  put('/teams/:team/rhythm', setRhythm),
  get('/teams/:team/sprints', sprintsPage),
  create('/teams/:team/sprints', planSprint),
  get('/teams/:team/new-sprint', newSprintPage),
  get('/teams/:team/sprints-file', sprintsFile),
  get('/active-sprints', activeSprints),
  get('/sprints/:sprint', sprintPage),
  put('/sprints/:sprint', editSprint),
  remove('/sprints/:sprint', deletePlan),
  post('/sprints/:sprint/items', addToSprint),
  remove('/sprints/:sprint/items/:item', removeFromSprint),
  put('/sprints/:sprint/started', startSprint),
  put('/sprints/:sprint/completed', completeSprint),
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
  list('/backlogs/:backlog/item-ties', itemTies, ({ next }) => next),
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
  get('/backlogs/:backlog/share', sharePage),
  get('/backlogs/:backlog/share/preview', sharePreview),
  create('/backlogs/:backlog/agreements', offerAgreement),
  get('/agreements', agreementsPage),
  get('/agreements/seen', partnersSeePage),
  get('/agreements/seen/:partner', partnerSeesPage),
  get('/coordination', coordinationsPage),
  create('/coordination', offerCoordination),
  get('/coordination/new', newCoordinationPage),
  get('/coordination/:coordination', coordinationPage),
  post('/coordination/:coordination/changes', changeCoordination),
  put('/coordination/:coordination/accepted', acceptCoordination),
  put('/coordination/:coordination/declined', declineCoordination),
  put('/coordination/:coordination/ended', endCoordination),
  get('/agreements/:agreement', agreementPage),
  get('/agreements/:agreement/terms', agreementTermsPage),
  put('/agreements/:agreement/accepted', acceptAgreement),
  post('/agreements/:agreement/answers', sendBackAgreement),
  put('/agreements/:agreement/declined', declineAgreement),
  post('/agreements/:agreement/changes', offerChange),
  post('/agreements/:agreement/renewals', renewAgreement),
  post('/agreements/:agreement/narrowings', narrowAgreement),
  put('/agreements/:agreement/revoked', revokeAgreement),
  post('/agreements/:agreement/items', admitItems),
  post('/agreements/:agreement/items/out', takeOutItems),
  create('/backlogs/:backlog/proposals', proposeItem),
  get('/proposals', proposalsPage),
  get('/proposals/:proposal', proposalPage),
  put('/proposals/:proposal/text', reviseProposal),
  put('/proposals/:proposal/withdrawn', withdrawProposal),
  put('/proposals/:proposal/accepted', acceptProposal),
  put('/proposals/:proposal/declined', declineProposal),
  put('/proposals/:proposal/duplicate', markDuplicate),
  post('/proposals/:proposal/questions', askAboutProposal),
  post('/proposals/:proposal/answers', answerQuestion),
  get('/requests', requestsPage),
  get('/items/:item/requests', itemRequests),
  get('/requests/new', newRequestPage),
  create('/requests', askAgency),
  get('/requests/:request', requestPage),
  put('/requests/:request/acknowledged', acknowledgeRequest),
  put('/requests/:request/promised', promiseRequest),
  put('/requests/:request/counter-proposal', counterPropose),
  put('/requests/:request/disputed', disputeRequest),
  put('/requests/:request/declined', declineRequest),
  put('/requests/:request/passed-on', passOnRequest),
  put('/requests/:request/date-change', proposeDateChange),
  put('/requests/:request/delivered', deliverRequest),
  put('/requests/:request/counter-proposal/accepted', acceptCounterProposal),
  put('/requests/:request/counter-proposal/refused', refuseCounterProposal),
  put('/requests/:request/date-change/accepted', consentToDate),
  put('/requests/:request/date-change/refused', refuseDate),
  put('/requests/:request/accepted', acceptDelivery),
  put('/requests/:request/returned', returnDelivery),
  put('/requests/:request/withdrawn', withdrawRequest),
  put('/requests/:request/outside-answer', recordOutsideAnswer),
  put('/requests/:request/item', linkRequestItem),
  post('/requests/:request/questions', askAboutRequest),
  post('/requests/:request/answers', answerRequest),
  post('/requests/:request/explanations', explainRequest),
  get('/items/:item', itemPage),
  get('/items/:item/text', itemText),
  put('/items/:item/text', editItemText),
  put('/items/:item/type', setType),
  put('/items/:item/parent', setParent),
  put('/items/:item/objective', setObjective),
  put('/items/:item/service', setService),
  get('/assignable-people', peopleToAssign),
  post('/items/:item/assignees', assignItem),
  remove('/items/:item/assignees', unassignItem),
  post('/items/:item/labels', labelItem),
  remove('/items/:item/labels/:label', unlabelItem),
  put('/items/:item/estimate', setEstimate),
  put('/items/:item/due-date', setDueDate),
  put('/items/:item/classification', setClassification),
  create('/items/:item/lowerings', askToLower),
  put('/items/:item/lowerings/:lowering/confirmed', confirmLowering),
  put('/items/:item/lowerings/:lowering/declined', declineLowering),
  put('/items/:item/lowerings/:lowering/withdrawn', withdrawLowering),
  get('/items/:item/block', blockPage),
  get('/items/:item/blockers', itemBlockers),
  create('/items/:item/blockers', raiseBlocker),
  get('/blockers', blockersPage),
  get('/graph', graphPage),
  get('/chain', chainPage),
  create('/chain/requests', askForMoves),
  get('/blockers/:blocker', blockerPage),
  get('/commitments', commitmentsPage),
  get('/reports', reportsPage),
  get('/reports/monday', mondayReport),
  put('/reports/monday/decisions/:blocker', writeDecision),
  create('/reports', freezeReport),
  patch('/blockers/:blocker', changeBlocker),
  put('/blockers/:blocker/paused', pauseBlocker),
  put('/blockers/:blocker/resumed', resumeBlocker),
  put('/blockers/:blocker/freed', freeBlocker),
  get('/escalations', waitingEscalations),
  get('/escalations/ladder', escalationLadder),
  post('/escalations/holds', holdEscalation),
  put('/escalations/:step/text', wordEscalation),
  put('/escalations/:step/sent', sendEscalation),
  put('/items/:item/state', changeState),
  get('/items/:item/rank', rankPage),
  put('/items/:item/rank', rerankItem),
  put('/items/:item/own-rank', rankOwn),
  put('/items/:item/archived', archiveItem),
  remove('/items/:item/archived', restoreItem),
  create('/items/:item/comments', addComment),
  put('/items/:item/comments/:comment', editComment),
  remove('/items/:item/comments/:comment', deleteComment),
  create('/items/:item/checklists', addChecklist),
  put('/items/:item/checklists/:checklist/name', renameChecklist),
  remove('/items/:item/checklists/:checklist', removeChecklist),
  create('/items/:item/checklists/:checklist/entries', addChecklistEntry),
  put('/items/:item/checklist-entries/:entry', tickChecklistEntry),
  put('/items/:item/checklist-entries/:entry/text', editChecklistEntry),
  put('/items/:item/checklist-entries/:entry/place', moveChecklistEntry),
  remove('/items/:item/checklist-entries/:entry', removeChecklistEntry),
  create('/items/:item/criteria', addCriterion),
  create('/items/:item/links', addLink),
  remove('/items/:item/links/:link', removeLink),
  create('/items/:item/item-links', linkItems),
  remove('/items/:item/item-links/:link', unlinkItems),
  put('/items/:item/watching', watchItem),
  remove('/items/:item/watching', unwatchItem),
  list('/items/:item/history', itemHistoryPage, ({ next }) => next),
  get('/items/:item/seen-by', itemSeenBy),
  get('/boards', boardsPage),
  create('/boards', createBoard),
  get('/filter-choices', filterChoices),
  get('/views', listViews),
  create('/views', saveView),
  get('/views/:view', viewPage),
  put('/views/:view/name', renameView),
  put('/views/:view/opens', setDefaultView),
  remove('/views/:view', removeView),
  get('/boards/:board', boardView),
  get('/boards/:board/sealed', boardSealed),
  get('/boards/:board/file', boardFile),
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
  create('/boards/:board/placements', placeItem),
  remove('/boards/:board/placements/:item', takeOffBoard),
  post('/boards/:board/moves', moveItem),
  post('/items/changes', changeItems),
  get('/change-choices', changeChoices),
  get('/changes/last', lastChange),
  post('/changes/:change/undo', undoChange),
  get('/backlogs/:backlog/glossary', backlogGlossary),
  create('/backlogs/:backlog/glossary', addBacklogTerm),
  get('/programmes/:programme/glossary', programmeGlossary),
  create('/programmes/:programme/glossary', addProgrammeTerm),
  get('/terms/:term', termPage),
  put('/terms/:term/forms', changeForms),
  remove('/terms/:term', removeTerm),
  put('/terms/:term/meaning', writeMeaning),
  remove('/terms/:term/meaning', removeMeaning),
  post('/terms/:term/adoption', adoptMeaning),
  put('/terms/:term/question/owner', assignQuestion),
  post('/terms/:term/question/confirmation', confirmSame),
  post('/terms/:term/question/difference', keepDifferent),
  get('/items/:item/terms', itemTerms),
  get('/strategy', strategyPage),
  get('/strategy/work-without-objective', workWithoutObjective),
  get('/strategy/objectives-without-work', objectivesWithoutWork),
  create('/goals', createGoal),
  get('/goals/:goal', goalPage),
  put('/goals/:goal', editGoal),
  create('/goals/:goal/objectives', createObjective),
  get('/objectives/:objective', objectivePage),
  put('/objectives/:objective', editObjective),
  put('/objectives/:objective/figures/:day', recordMeasure),
  put('/objectives/:objective/closed', closeObjective),
  remove('/objectives/:objective/closed', reopenObjective),
  create('/programmes', createProgramme),
  get('/programmes/:programme', programmePage),
  put('/programmes/:programme', editProgramme),
  create('/programmes/:programme/funding', addFundingLine),
  put('/funding/:line', changeFundingLine),
  remove('/funding/:line', removeFundingLine),
  put('/programmes/:programme/objectives/:objective', linkProgramme),
  remove('/programmes/:programme/objectives/:objective', unlinkProgramme),
  put('/programmes/:programme/backlogs/:backlog', addProgrammeBacklog),
  remove('/programmes/:programme/backlogs/:backlog', removeProgrammeBacklog),
  get('/services', servicesPage),
  create('/services', createService),
  get('/services/:service', servicePage),
  put('/services/:service', editService),
  put('/services/:service/phase', setServicePhase),
  put('/services/:service/users/:month', recordUsers),
  put('/services/:service/published', publishService),
  get('/publications', publicationsPage),
  create('/publications', proposePublication),
  get('/publications/preview', publicationPreview),
  get('/publications/:publication', publicationPage),
  put('/publications/:publication/approved', approvePublication),
  put('/publications/:publication/declined', declinePublication),
  put('/publications/:publication/withdrawn', withdrawPublication),
];
