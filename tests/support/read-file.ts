import { Buffer } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';

/** The cells of a list that was taken out as a file, its headings first; of XLSX numbers and dates as such. Read by others than who wrote it. */
export async function cellsOf(response: Response, format: 'csv' | 'xlsx'): Promise<unknown[][]> {
  if (format === 'csv') return parse(await response.text(), { bom: true }) as string[][];
  const rows: unknown = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
  const [first] = rows as unknown[];
  const isSheet = typeof first === 'object' && first !== null && 'data' in first;
  return (isSheet ? first.data : rows) as unknown[][];
}
