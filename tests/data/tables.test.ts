import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import { undoImport } from '#app/domain/backlog/commands/undo-import.server.ts';
import { decodeFile } from '#app/domain/backlog/import/read-file.rules.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { importPage } from '#app/domain/backlog/queries/import-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

const folder = process.env.HASHAR_DATA_FIXTURES ?? '';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().import.deleteMany();
});

type Cells = Record<string, string[]>;

/** The file read as plainly as can be, by a library that the importers do not use: each row's cells by header, repeated ones in order. */
function plainly(name: string): Cells[] {
  const bytes = readFileSync(join(folder, name));
  if (name.endsWith('.json')) {
    const rows = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>[];
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? [] : [String(value)]])),
    );
  }
  const delimiter = name.startsWith('redmine/') ? ';' : ',';
  const [header = [], ...rows] = parse(bytes, {
    bom: true,
    delimiter,
    encoding: name.endsWith('import_issues.csv') ? 'latin1' : 'utf8',
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][];
  return rows.map((row) => {
    const cells: Cells = {};
    header.forEach((head, at) => {
      cells[head] = [...(cells[head] ?? []), ...(row[at]?.trim() ? [row[at]] : [])];
    });
    return cells;
  });
}

const filled = (rows: Cells[], ...heads: string[]) =>
  rows.reduce((sum, row) => sum + heads.reduce((n, head) => n + (row[head]?.length ?? 0), 0), 0);
const different = (rows: Cells[], ...heads: string[]) =>
  new Set(rows.flatMap((row) => heads.flatMap((head) => row[head] ?? [])).map((value) => value.trim().toLowerCase())).size;

/** Which headers hold what, said by hand for each file. */
interface Shape {
  file: string;
  source: string;
  /** Where rows of one key come twice; the later ones are left out and told. */
  key?: string;
  title?: string;
  state?: string;
  estimate?: string;
  due?: string;
  comment?: string;
  assignee?: string;
  /** By which header rows name each other, and under which they do; a link of no direction counts once, whichever row names it. */
  links?: { by: string; under: string[]; undirected?: boolean };
}

const jira = { source: 'jira', title: 'Summary', state: 'Status', assignee: 'Assignee' };
const shapes: Shape[] = [
  { file: 'jira-csv/cloud-en-comments.csv', ...jira, due: 'Due date', comment: 'Comment' },
  { file: 'jira-csv/cloud-en-small.csv', ...jira, due: 'Due date', estimate: 'Custom field (Story point estimate)' },
  { file: 'jira-csv/spektr-sample.csv', ...jira, estimate: 'Story Points' },
  { file: 'estimates/jira-time-estimates.csv', source: 'jira', key: 'id', due: 'duedate' },
  ...['bamboo', 'clover', 'duracloud', 'jirasoftware', 'moodle', 'usergrid'].map((name) => ({
    file: `storypoints/${name}.csv`,
    source: 'jira',
    title: 'title',
    estimate: 'storypoint',
  })),
  { file: 'azure-devops/adodata.csv', source: 'azure-devops', title: 'Title', state: 'State' },
  { file: 'azure-devops/team-valid-required-only.csv', source: 'table', title: 'Name', state: 'State' },
  { file: 'azure-devops/team-valid-with-optional.csv', source: 'table', title: 'Name', state: 'State' },
  {
    file: 'azure-devops/project-valid-depends-on.csv',
    source: 'table',
    title: 'Name',
    state: 'State',
    links: { by: 'ID', under: ['Depends On'] },
  },
  { file: 'redmine/import_issues.csv', source: 'redmine', title: 'subject', state: 'status', due: 'due_date', assignee: 'user' },
  {
    file: 'redmine/import_issues_utf8_with_bom.csv',
    source: 'redmine',
    title: 'subject',
    state: 'status',
    due: 'due_date',
    assignee: 'user',
  },
  {
    file: 'redmine/import_subtasks.csv',
    source: 'redmine',
    title: 'subject',
    links: { by: 'row', under: ['simple relation', 'delayed relation'], undirected: true },
  },
  {
    file: 'redmine/import_subtasks_with_relations.csv',
    source: 'redmine',
    title: 'subject',
    due: 'due',
    links: { by: 'row', under: ['follows'] },
  },
  { file: 'redmine/import_dates.csv', source: 'table', title: 'subject', due: 'due' },
  {
    file: 'github/hhs-project-items.json',
    source: 'github',
    key: 'issue_url',
    title: 'issue_title',
    estimate: 'issue_points',
  },
];

/** The links of a file by the titles of both ends, read as plainly as the rest. */
function linksIn(rows: Cells[], { links, title = '' }: Shape): string[] {
  if (!links) return [];
  const titles = new Map(rows.map((row) => [row[links.by]?.[0], row[title]?.[0] ?? '']));
  const pairs = rows.flatMap((row) =>
    links.under
      .flatMap((head) => row[head] ?? [])
      .flatMap((cell) => cell.split(/[;,]/))
      .map((part) => part.trim().split(' ')[0])
      .filter((key) => titles.has(key))
      .map((key) => pair([row[title]?.[0] ?? '', titles.get(key) ?? ''], links.undirected)),
  );
  return [...new Set(pairs)].sort();
}

function pair(ends: string[], undirected = false): string {
  return (undirected ? ends.sort() : ends).join(' – ');
}

/** The links that were made, read from the row that is said to name them: what blocks another is named by that one. */
async function linksMade({ links }: Shape): Promise<string[]> {
  const rows = await ownerDb().itemLink.findMany({
    where: { from: { backlogId: backlogId() } },
    include: { from: true, to: true },
  });
  const read = rows.map(({ kind, from, to }) => (kind === 'blocks' ? [to.title, from.title] : [from.title, to.title]));
  return read.map((ends) => pair(ends, links?.undirected)).sort();
}

const backlogId = () => world.own.ids.otherBacklog.id;

async function held() {
  const backlog = { backlogId: backlogId() };
  const titles = await ownerDb().item.findMany({ where: backlog, select: { title: true } });
  return {
    items: await ownerDb().item.count({ where: backlog }),
    titles: titles.map((item) => item.title).sort(),
    estimates: await ownerDb().item.count({ where: { ...backlog, estimate: { not: null } } }),
    due: await ownerDb().item.count({ where: { ...backlog, dueOn: { not: null } } }),
    comments: await ownerDb().comment.count({ where: { item: backlog } }),
    links: await ownerDb().itemLink.count({ where: { from: backlog } }),
    assignments: await ownerDb().assignment.count({ where: { item: backlog } }),
    states: (await ownerDb().item.groupBy({ by: ['stateId'], where: backlog })).length,
  };
}

async function upload(name: string): Promise<string> {
  const lead = actorFor(world, 'lead');
  const content = decodeFile(readFileSync(join(folder, name)));
  const backlog = world.own.ids.otherBacklog.prefix;
  const { import: id } = await perform(stageImport, lead, { backlog, fileName: name, content });
  await stageWaiting();
  return id;
}

describe('every table of other people’s comes in whole', () => {
  it.each(shapes.map((shape) => [shape.file, shape] as const))('%s', async (file, shape) => {
    const lead = actorFor(world, 'lead');
    const all = plainly(file);
    const keyOf = (row: Cells) => row[shape.key ?? '']?.[0];
    const rows = all.filter((row, at) => !shape.key || all.findIndex((other) => keyOf(other) === keyOf(row)) === at);
    const count = (head?: string) => (head ? filled(rows, head) : 0);
    const before = await held();
    const id = await upload(file);
    const page = await ask(importPage, lead, { import: id });
    expect({ status: page.status, source: page.source }).toEqual({ status: 'staged', source: shape.source });
    expect(page.dryRun?.create).toBe(rows.length);
    expect(page.problems.filter((problem) => problem.code === 'twice')).toHaveLength(all.length - rows.length);
    await perform(runImport, lead, { import: id });
    const links = linksIn(rows, shape);
    expect(page.dryRun?.links).toBe(links.length);
    expect(await linksMade(shape)).toEqual(links);
    const own = {
      items: rows.length,
      links: links.length,
      estimates: count(shape.estimate),
      due: count(shape.due),
      comments: count(shape.comment),
      assignments: count(shape.assignee),
      ...(shape.title && {
        titles: rows.map((row) => (row[shape.title ?? '']?.[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)).sort(),
      }),
      ...(shape.state && { states: different(rows, shape.state) }),
    };
    expect(await held()).toMatchObject(own);

    const again = await upload(file);
    expect(await perform(runImport, lead, { import: again })).toMatchObject({ created: 0, changed: 0, same: rows.length });
    expect(await held()).toMatchObject(own);

    await perform(undoImport, lead, { import: id });
    expect(await held()).toEqual(before);
  });
});
