import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { dayIn } from '#app/domain/day.ts';
import { actorOfMember } from '#app/domain/identity/queries/actor-of-member.server.ts';
import { visibleImports } from '#app/domain/reach/visible.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import type { ImportChoices } from './choices.ts';
import { isLoose, type Loose } from './loose-json.rules.ts';
import { parsed, trelloBoardIn } from './read-file.rules.ts';
import { hasharReader } from './read-hashar.rules.ts';
import { type Reader, trelloReader } from './read-trello.rules.ts';
import type { ImportSource } from './staged.ts';
import { guessRoles } from './table/guess-roles.rules.ts';
import { foldHeader } from './table/header-words.ts';
import { jsonTable, rowsInJson } from './table/json-table.rules.ts';
import { tableReader } from './table/read-table.rules.ts';
import type { ColumnRole } from './table/roles.ts';
import { type DayOrder, isTableSource, type TableSource } from './table/staged-table.ts';
import type { Table } from './table/table.ts';
import { textTableReader } from './table/text-table.rules.ts';

/** What was chosen for an import before it is read. */
export type Mapping = Partial<ImportChoices> & {
  columns?: ColumnRole[];
  dayOrders?: Record<string, DayOrder>;
  header?: string;
};

interface Unread {
  id: string;
  backlogId: string;
  source: ImportSource;
  mapping: Mapping;
  zone: string;
  agency: string;
  uploader: string;
  createdAt: Date;
}

/** The reader that an import's file needs. */
export async function readerFor(text: string, unread: Unread): Promise<Reader> {
  const { source, zone } = unread;
  if (isTableSource(source)) return readerOfTable(await tableIn(text), { ...unread, source });
  if (source === 'hashar') return hasharReader(looseIn(text));
  return trelloReader(trelloBoardIn(text), (moment) => dayIn(zone, new Date(moment)));
}

async function readerOfTable(table: Table, unread: Unread & { source: TableSource }): Promise<Reader> {
  const { source, mapping, zone, createdAt } = unread;
  const header = headerOf(table);
  const chosen = mapping.columns ? mapping : await chosenBefore(unread, header);
  const fits = chosen?.columns?.length === table.columns.length;
  return tableReader(table, {
    source,
    header,
    roles: (fits && chosen.columns) || guessRoles(table, source),
    dayOrders: chosen?.dayOrders ?? {},
    chosen: fits,
    zone,
    uploadedAt: createdAt.toISOString(),
  });
}

/** What the columns of the same headers were taken for when such a file last came into the backlog, as far as the uploader saw it. */
async function chosenBefore({ id, backlogId, source, agency, uploader }: Unread, header: string): Promise<Mapping | undefined> {
  const by = await actorOfMember(uploader, agency);
  if ('nobody' in by) return undefined;
  const { actor } = by;
  const same = { backlogId, source, id: { not: id }, mapping: { path: ['header'], equals: header } };
  const before = await inTransaction(actor, { reads: 'many' }, (tx) =>
    tx.import.findFirst({
      where: { AND: [visibleImports(actor), { ...same, status: { in: ['done', 'undone'] } }] },
      orderBy: { createdAt: 'desc' },
      select: { mapping: true },
    }),
  );
  return before?.mapping as Mapping | undefined;
}

function headerOf({ columns }: Table): string {
  const names = columns.map(({ name, at }) => `${foldHeader(name)} ${at.length}`);
  return createHash('sha256').update(names.join('\0')).digest('hex').slice(0, 32);
}

/** Rows read before others get their turn. */
const slice = 2_000;

async function tableIn(text: string): Promise<Table> {
  if (/^\s*[[{]/.test(text)) return jsonTable(rowsInJson(parsed(text)));
  const reader = textTableReader(text);
  while (!reader.read(slice)) await breathe();
  return reader.result();
}

function looseIn(text: string): Loose {
  const json = parsed(text);
  return isLoose(json) ? json : {};
}
