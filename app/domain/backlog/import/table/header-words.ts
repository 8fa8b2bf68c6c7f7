import type { ColumnRole } from './roles.ts';

/*
 * What columns are called, by role, in the tools' own words and in the product's languages; the better of two names first. Names stand
 * folded, as `foldHeader` folds them.
 */
export const headerWords: Readonly<Partial<Record<ColumnRole, string>>> = {
  title:
    'summary, title, subject, issue title, issue_title, name, item, task name, story, тема, название, заголовок, наименование, задача, sarlavha, mavzu, nomi, nom, ish, ish nomi, vazifa, сарлавҳа, номи, мавзу, вазифа',
  description:
    'description, issue description, body, details, content.body, описание, подробности, содержание, tavsif, tavsifi, izoh, тавсиф, тавсифи',
  key: 'issue key, issuekey, key, issue_url, content.url, id, work item id, issue id, issue_id, #, number, no, row, identifier, ключ, ключ запроса, ключ задачи, код, номер, №, kalit, kalit soʻz, raqam, raqami, kodi, калит, рақам, рақами',
  state:
    'status, state, issue_status, column, list, board column, статус, состояние, колонка, holat, holati, ustun, ҳолат, ҳолати',
  stateCategory: 'status category, issue_state, content.state, категория статуса, holat turkumi',
  type: 'issue type, work item type, issuetype, issue_type, type, tracker, content.type, тип, тип задачи, тип запроса, трекер, tur, turi, тур, тури',
  estimate:
    'story points, story point estimate, storypoint, storypoints, story_points, points, issue_points, effort, estimate, size, стори поинты, сторипойнты, оценка, баллы, оценка в баллах, baho, bahosi, ball, баҳо, баҳоси',
  assignee:
    'assignee, assigned to, assignees, owner, responsible, user, исполнитель, назначена, назначено, назначен, ответственный, ijrochi, masʼul, masʼul shaxs, ижрочи, масъул, масъул шахс',
  reporter: 'reporter, author, creator, created by, opened by, автор, создатель, инициатор, muallif, yaratuvchi, муаллиф',
  label:
    'labels, label, tags, tag, component/s, components, component, category, issue category, метки, метка, теги, тег, компоненты, компонент, категория, yorliq, yorliqlar, teglar, teg, turkum, ёрлиқ, ёрлиқлар, теглар',
  namedLabel: 'priority, severity, приоритет, важность, срочность, ustuvorlik, muhimlik, устуворлик, муҳимлик',
  sprint:
    'sprint, sprint_name, sprint.title, iteration, iteration path, milestone, fix version/s, fix versions, target version, version, спринт, итерация, версия, исправить в версиях, sprinti',
  due: 'due date, due, due_date, duedate, target date, deadline, срок, срок исполнения, срок завершения, крайний срок, дедлайн, дата завершения, muddat, muddati, tugash sanasi, муддат, муддати',
  created:
    'created, created date, created_at, created on, issue_opened_at, creation date, создано, создана, дата создания, yaratilgan, yaratilgan sana, sana, яратилган, яратилган сана',
  closed:
    'resolved, closed, closed date, closed_at, closed on, issue_closed_at, resolutiondate, completed, done date, решено, дата резолюции, закрыто, закрыта, выполнено, дата закрытия, yopilgan, yopilgan sana, bajarilgan sana, ёпилган, бажарилган сана',
  parent:
    'parent key, parent, parent id, parent task, epic link, issue_parent, родитель, родительская задача, ссылка на эпик, эпик, bosh ish, yuqori ish, юқори иш',
  comment: 'comment, comments, комментарий, комментарии, izohlar, изоҳ, изоҳлар',
  itemLink:
    'depends on, blocks, blocked by, is blocked by, duplicates, linked issues, related issues, relates, follows, precedes, simple relation, delayed relation, связанные задачи, зависит от, bogʻliq ishlar, боғлиқ ишлар',
  link: 'attachment, attachments, url, link, links, ссылка, ссылки, вложение, havola, havolalar, ҳавола, ҳаволалар',
  seconds:
    'original estimate, remaining estimate, time spent, timespent, timeestimate, первоначальная оценка, оставшаяся оценка, затраченное время',
  hours:
    'original estimate (hours), time spent (hours), remaining work, completed work, original estimate hours, estimated hours, estimated_hours, estimated time, spent time, total estimated time, total spent time, оценка временных затрат, оценка времени, затраченное время (ч)',
  leave:
    'project, project key, project name, project type, project lead, project lead id, project description, project_owner, project_number, assignee id, reporter id, creator id, watchers, watchers id, votes, watches, last viewed, updated, updated on, work ratio, σ original estimate, σ remaining estimate, σ time spent, issue color, rank, parent summary, status category changed, development, vulnerability, split_mark, repo_name, log_change_count, issue_link_count, assignee_active_status, creator_active_status, reporter_active_status, creator_id, reporter_id, sprint_id, sprint_start, sprint_length, sprint_end, quad_id, quad_start, quad_length, quad_end, issue_is_closed, epic_url, deliverable_url, sprint.startdate, sprint.duration, sprint.iterationid, content.repository, content.number, content.title, repository, private, проект, обновлено, обновлена, просмотрено, наблюдатели, голоса',
};

/** A header as headers are compared: without case, doubled spaces, Jira's wrapping of its custom fields, and unlike apostrophes. */
export function foldHeader(name: string): string {
  const plain = name.toLocaleLowerCase().replace(/\s+/g, ' ').trim();
  const wrapped = /^(?:custom field|пользовательское поле|настраиваемое поле) ?\((.*)\)$/.exec(plain);
  return (wrapped?.[1] ?? plain).replace(/['`ʻʼ‘’]/g, 'ʼ').trim();
}
