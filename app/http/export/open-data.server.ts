import { createHash } from 'node:crypto';
import { isDemo } from '../demo.server.ts';
import { csvOf } from './csv.ts';
import { demoMark, markedAsDemo } from './download.server.ts';
import type { Cell, Sheet } from './sheet.ts';

export const openFormats = ['csv', 'json'] as const;
export type OpenFormat = (typeof openFormats)[number];

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

interface OpenSheet {
  name: string;
  columns: readonly { name: string; description: string }[];
  rows: readonly (readonly Cell[])[];
  licence: { name: string; url: string };
}

/**
 * A table of open data: CSV with commas and points in every language, or JSON that describes its columns. Whoever asks again with the
 * tag of what they have is told that it still holds; pages of other sites may read it.
 */
export async function openData(request: Request, sheet: OpenSheet, format: OpenFormat): Promise<Response> {
  const body = format === 'csv' ? await csvBody(sheet) : await jsonBody(sheet);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ETag: tag,
    'Cache-Control': 'public, no-cache',
    'Access-Control-Allow-Origin': '*',
    Link: `<${sheet.licence.url}>; rel="license"`,
  };
  if (holds(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  const file = { 'Content-Type': types[format], 'Content-Disposition': `attachment; filename="${sheet.name}.${format}"` };
  return new Response(body, { headers: { ...headers, ...file } });
}

function holds(asked: string | null, tag: string): boolean {
  return (asked ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag || each.trim() === '*');
}

async function csvBody({ name, columns, rows }: OpenSheet): Promise<string> {
  const sheet: Sheet = { name, heads: columns.map((column) => column.name), rows: oneByOne(rows) };
  const lines: string[] = [];
  for await (const line of csvOf(await markedAsDemo(sheet), 'en')) lines.push(line);
  return lines.join('');
}

async function jsonBody({ name, columns, rows, licence }: OpenSheet): Promise<string> {
  const demo = await isDemo();
  const row = (cells: readonly Cell[]) => Object.fromEntries(columns.map((column, at) => [column.name, plain(cells[at])]));
  return `${JSON.stringify({ name, ...(demo && { demo: demoMark }), licence, columns, rows: rows.map(row) }, null, 1)}\n`;
}

function plain(cell: Cell | undefined): string | number | null {
  if (cell === undefined || cell === null || typeof cell !== 'object') return cell ?? null;
  return 'day' in cell ? cell.day : cell.moment;
}

async function* oneByOne(rows: OpenSheet['rows']): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}
