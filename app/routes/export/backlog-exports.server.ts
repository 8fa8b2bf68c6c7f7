import type { Actor } from '#app/domain/actor.ts';
import type { ItemRow } from '#app/domain/backlog/backlog.ts';
import { exportBacklog } from '#app/domain/backlog/commands/export-backlog.server.ts';
import type { BacklogFile } from '#app/domain/backlog/export/backlog-format.ts';
import { backlogFile } from '#app/domain/backlog/queries/backlog-file.server.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { importsPage } from '#app/domain/backlog/queries/imports-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { isDemo } from '#app/http/demo.server.ts';
import { demoMark, download, type Format, sheetDownload } from '#app/http/export/download.server.ts';
import type { Cell, Sheet } from '#app/http/export/sheet.ts';
import type { TextKey } from '#app/locales/keys.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import type { Texts } from '#app/locales/texts.ts';
import { pageAsked } from '../backlog/backlog-acts.server.ts';
import { momentCell } from './cells.ts';

interface Asked {
  actor: Actor;
  prefix: string;
  request: Request;
}

/** Items read at once. */
const most = 1_000;

/** The items of a backlog's page, all of them, under its filter. */
export async function itemsSheet({ actor, prefix, request }: Asked, format: Format): Promise<Response> {
  const { archived, filter } = pageAsked(request);
  const pageAfter = (after?: string) => ask(backlogPage, actor, { backlog: prefix, archived, ...filter, after, most });
  const first = await pageAfter();
  await perform(exportBacklog, actor, { backlog: prefix, list: 'items', format, rows: first.total });
  const { locale } = actor.person;
  const t = textsFor(locale);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (let page = first; ; page = await pageAfter(page.next)) {
      for (const item of page.items) yield itemCells(item, t);
      if (page.next === null) return;
    }
  }
  return sheetDownload({ name: first.backlog.prefix, heads: itemHeads(t), rows: rows() }, format, locale);
}

/** All items of a backlog as a table, those behind that are archived. */
export function wholeItemsSheet(actor: Actor, prefix: string): Sheet {
  const t = textsFor(actor.person.locale);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (const archived of [false, true]) {
      for (let after: string | null | undefined; after !== null; ) {
        const page = await ask(backlogPage, actor, { backlog: prefix, archived, ...(after && { after }), most });
        for (const item of page.items) yield itemCells(item, t);
        after = page.next;
      }
    }
  }
  return { name: prefix, heads: itemHeads(t), rows: rows() };
}

function itemCells(item: ItemRow, t: Texts): Cell[] {
  return [
    item.key,
    item.title,
    t(`item:type.${item.type}`),
    item.state.name,
    t(`item:category.${item.state.category}`),
    item.estimate,
    item.dueOn && { day: item.dueOn },
    item.assignees.map((named) => named.name).join('; '),
    item.labels.map((label) => label.name).join('; '),
    item.parent,
    t(`item:classification.${item.classification}` as TextKey),
  ];
}

const itemHeads = (t: Texts) => heads.map((head) => t(`export:item.${head}`));

const heads = [
  'key',
  'title',
  'type',
  'state',
  'category',
  'estimate',
  'due',
  'assignees',
  'labels',
  'parent',
  'classification',
] as const;

/** What was brought into a backlog. */
export async function importsSheet({ actor, prefix }: Asked, format: Format): Promise<Response> {
  const { backlog, imports } = await ask(importsPage, actor, { backlog: prefix });
  await perform(exportBacklog, actor, { backlog: prefix, list: 'imports', format, rows: imports.length });
  const t = textsFor(actor.person.locale);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (const { fileName, status, made, by, at } of imports)
      yield [fileName, t(`import:status.${status}`), made, by, momentCell(at, actor.agency.zone)];
  }
  const heads = (['file', 'status', 'made', 'by', 'at'] as const).map((head) => t(`import:earlier.${head}`));
  return sheetDownload({ name: `${backlog.prefix}-imports`, heads, rows: rows() }, format, actor.person.locale);
}

/** All of a backlog in its own format, which can be imported again. */
export async function backlogJson({ actor, prefix }: Asked): Promise<Response> {
  const first = await ask(backlogFile, actor, { backlog: prefix });
  await perform(exportBacklog, actor, { backlog: prefix, list: 'file', format: 'json', rows: first.total });
  return download(backlogPieces(actor, prefix, first), `${first.backlog.prefix}.json`, 'json');
}

/** A backlog's own file, written while its items are read; its first page may have been read before. */
export async function* backlogPieces(
  actor: Actor,
  prefix: string,
  read?: Awaited<ReturnType<typeof backlogFile.run>>,
): AsyncGenerator<string> {
  const first = read ?? (await ask(backlogFile, actor, { backlog: prefix }));
  const { format, version, backlog, states, labels } = first;
  const head = { format, version, ...((await isDemo()) && { demo: demoMark }), backlog, states, labels };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  const people = new Map<string, BacklogFile['people'][number]>();
  let between = '\n';
  for (let page = first; ; page = await ask(backlogFile, actor, { backlog: prefix, after: page.next })) {
    for (const person of page.people) people.set(person.id, person);
    for (const item of page.items) {
      yield `${between}${JSON.stringify(item)}`;
      between = ',\n';
    }
    if (page.next === null) break;
  }
  yield `\n],"people":${JSON.stringify([...people.values()])}}\n`;
}
