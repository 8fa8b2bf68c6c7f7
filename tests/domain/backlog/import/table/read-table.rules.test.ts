import { describe, expect, it } from 'vitest';
import { guessRoles } from '#app/domain/backlog/import/table/guess-roles.rules.ts';
import { tableReader } from '#app/domain/backlog/import/table/read-table.rules.ts';
import { toolOf } from '#app/domain/backlog/import/table/recognise.rules.ts';
import type { TableSource } from '#app/domain/backlog/import/table/staged-table.ts';
import { textTableReader } from '#app/domain/backlog/import/table/text-table.rules.ts';
import { jiraTable } from '#tests/support/jira-table.ts';

function tableOf(text: string) {
  const reader = textTableReader(text);
  while (!reader.read(100));
  return reader.result();
}

function read(text: string, source: TableSource = 'table') {
  const table = tableOf(text);
  const reading = { source, header: 'h', roles: guessRoles(table, source), dayOrders: {}, chosen: false };
  const reader = tableReader(table, { ...reading, zone: 'Asia/Tashkent', uploadedAt: '2026-03-01T00:00:00.000Z' });
  while (!reader.read(2));
  return reader.result();
}

describe('which tool a table is from', () => {
  it.each([
    ['Summary,Issue key,Status', 'jira'],
    ['issuekey,title', 'jira'],
    ['ID,Work Item Type,Title', 'azure-devops'],
    ['#,Tracker,Subject', 'redmine'],
    ['№,Трекер,Тема', 'redmine'],
    ['Название,Статус', 'table'],
    ['content.url,title', 'github'],
  ])('%s: %s', (header, tool) => {
    expect(toolOf(header.split(','))).toBe(tool);
  });
});

describe('what each column is, by guess', () => {
  it.each<[string, TableSource, string]>([
    ['Title,State,Tags\nA,New,x', 'table', 'title state label'],
    ['Название,Статус,Исполнитель,Срок исполнения\nА,В работе,Лайло,31.12.2026', 'table', 'title state assignee due'],
    ['Sarlavha;Holati;Masʼul;Muddati\nA;Ishda;Laylo;31.12.2026', 'table', 'title state assignee due'],
    ["Sarlavha;Mas'ul\nA;Laylo", 'table', 'title assignee'],
    ['Номи;Ҳолати;Ижрочи\nА;Ишда;Лайло', 'table', 'title state assignee'],
    ['Ключ запроса,Тема,Тип запроса,Пользовательское поле (Story Points)\nA-1,Тема,История,5', 'jira', 'key title type estimate'],
    ['ID,Name,Something,Empty\n1,A,note,', 'table', 'key title keep leave'],
    // Contents tell what headers do not.
    [
      'Was zu tun ist,Wie weit,Art\nA long enough title,In progress,Bug\nAnother title here,Done,Task',
      'table',
      'title state type',
    ],
    // A size in letters is no estimate, a number of comments no comment.
    ['Title,Size,Comments\nA,XL,3', 'table', 'title keep keep'],
    ['ID,Title 1,Title 2,Work Item Type\n1,A,,Epic\n2,,B,Task', 'azure-devops', 'key title title type'],
  ])('%j', (text, source, roles) => {
    expect(guessRoles(tableOf(text), source).join(' ')).toBe(roles);
  });
});

describe('a Jira table', () => {
  const { staged, problems } = read(jiraTable, 'jira');
  const item = (key: string) => staged.items.find((each) => each.id === key);

  it('is read whole, and each row that cannot be taken as it is is told', () => {
    expect(staged.items.map(({ id, type }) => [id, type])).toEqual([
      ['PAS-1', 'epic'],
      ['PAS-2', 'story'],
      ['PAS-3', 'bug'],
      ['PAS-4', 'task'],
    ]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [7, 'date_unreadable'],
      [7, 'estimate_absurd'],
      [7, 'parent_not_larger'],
      [7, 'type_unknown'],
      [8, 'cells_over'],
      [9, 'twice'],
    ]);
  });

  it('with people, labels, sprint, estimate, dates in the agency’s zone, parent, comments and links', () => {
    expect(item('PAS-2')).toMatchObject({
      list: 'state:to do',
      estimate: 5,
      dueOn: '2026-02-28',
      createdAt: '2026-02-02T04:00:00.000Z',
      createdBy: 'member:laylo yusupova',
      parent: 'PAS-1',
      labels: ['label:law', 'label:urgent', 'label:pas sprint 1', 'label:priority: high'],
      members: ['member:bekzod yusupov'],
      comments: [
        { by: 'member:laylo', at: '2026-02-02T05:00:00.000Z', text: 'As agreed.' },
        { by: 'member:somebody else', at: '2026-02-03T06:00:00.000Z', text: 'Not without the decree.' },
      ],
      attachments: [{ name: 'decree.pdf', url: 'https://jira.example/decree.pdf' }],
    });
  });

  it('keeps in the description what has no field here: kept columns and times in hours', () => {
    expect(item('PAS-2')?.description).toBe(
      'As a **parent** I need the list.\n\n- passport\n\n- Environment: production\n- Original estimate: 2.5 h',
    );
    expect(item('PAS-4')?.description).toBe('- Issue Type: Wish');
  });

  it('ties its items to each other, each as the row reads it that names it', () => {
    expect(staged.ties).toEqual([
      {
        row: 3,
        from: 'PAS-2',
        to: 'PAS-3',
        kind: 'blocks',
        said: 'Outward issue link (Blocks): PAS-3 Сверить коды районов',
        less: false,
      },
    ]);
  });

  it('what is done was open before, and moved when it was resolved', () => {
    const at = '2026-02-10T13:00:00.000Z';
    expect(item('PAS-3')).toMatchObject({ since: at, moves: [{ at, from: 'state:to do', to: 'state:done' }], estimate: 2.5 });
  });
});

describe('rows without keys', () => {
  it('are known again by their title, and among those of one title by which they are', () => {
    const ids = (text: string) => read(text).staged.items.map((each) => each.id);
    const first = ids('Title,Note\nA,1\nB,2\nA,3');
    expect(new Set(first).size).toBe(3);
    expect(ids('Title,Note\nNew,0\nA,changed\nB,2\nA,3').slice(1)).toEqual(first);
  });
});

describe('parents', () => {
  it('of a tree of title columns are the rows above', () => {
    const tree = 'Work Item Type,Title 1,Title 2,Title 3\nEpic,A,,\nUser Story,,B,\nTask,,,C\nUser Story,,D,\nEpic,E,,\nTask,,F,';
    const { staged } = read(tree, 'azure-devops');
    const titleOf = new Map(staged.items.map((each) => [each.id, each.title]));
    expect(staged.items.map((each) => [each.title, titleOf.get(each.parent ?? '') ?? null])).toEqual([
      ['A', null],
      ['B', 'A'],
      ['C', 'B'],
      ['D', 'A'],
      ['E', null],
      ['F', 'E'],
    ]);
  });

  it('that are not in the file are told', () => {
    const { problems } = read('ID,Title,Parent\n2,Child,1');
    expect(problems).toMatchObject([{ row: 2, code: 'parent_not_in_file', values: { parent: '1' } }]);
  });
});

describe('dates that can be read both ways', () => {
  it('are asked for, with the way of the file’s other columns as the guess', () => {
    const { staged } = read('Title,Due,Created\nA,03/04/2026,12/31/2025\nB,05/06/2026,11/30/2025');
    expect(staged.table?.columns.map(({ name, dayOrder }) => [name, dayOrder])).toEqual([
      ['Title', null],
      ['Due', 'month'],
      ['Created', null],
    ]);
    expect(staged.items[0]?.dueOn).toBe('2026-03-04');
  });
});

describe('estimates', () => {
  it.each([
    ['5', 5, undefined],
    ['"2,5"', 2.5, undefined],
    ['2.25', 2.3, 'estimate_rounded'],
    ['-1', null, 'estimate_absurd'],
    ['1000', null, 'estimate_absurd'],
  ])('%s', (cell, estimate, code) => {
    const { staged, problems } = read(`Title,Points\nA,${cell}`);
    expect([staged.items[0]?.estimate, problems[0]?.code]).toEqual([estimate, code]);
  });

  it('that are no number among numbers are told', () => {
    const { problems } = read('Title,Points\nA,1\nB,2\nC,3\nD,5\nE,big');
    expect(problems).toMatchObject([{ row: 6, code: 'estimate_unreadable' }]);
  });
});
