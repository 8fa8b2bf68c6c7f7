import { foldHeader } from './header-words.ts';
import type { TableSource } from './staged-table.ts';

/** Headers that only one tool writes together; each group names alternatives. */
const signs: readonly (readonly [TableSource, readonly (readonly string[])[]])[] = [
  ['jira', [['issue key', 'issuekey', 'ключ запроса', 'ключ задачи', 'ключ']]],
  ['jira', [['timeestimate'], ['resolutiondate']]],
  ['azure-devops', [['work item type', 'тип рабочего элемента']]],
  ['azure-devops', [['id'], ['area path', 'iteration path']]],
  [
    'redmine',
    [
      ['tracker', 'трекер'],
      ['subject', 'тема'],
    ],
  ],
  ['github', [['content.url', 'issue_url', 'content.title', 'issue_title']]],
];

/** Which tool wrote a table, by its header; `table` where none of those known did. */
export function toolOf(header: readonly string[]): TableSource {
  const names = new Set(header.map(foldHeader));
  const found = signs.find(([, groups]) => groups.every((alternatives) => alternatives.some((name) => names.has(name))));
  return found?.[0] ?? 'table';
}
