import type { Cell, Sheet } from './sheet.ts';
import { zipOf } from './zip.server.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel takes no longer text in a cell. */
const longestText = 32_767;
/** Places in {@link styles}. */
const style = { day: 1, moment: 2, head: 3 };

/** A table as an Excel workbook of one sheet: numbers and dates are such, and the header stays in sight. Written while the rows come. */
export function xlsxOf(sheet: Sheet): AsyncGenerator<Buffer> {
  return zipOf([
    { name: '[Content_Types].xml', content: [contentTypes] },
    { name: '_rels/.rels', content: [relationsOf(['officeDocument', 'xl/workbook.xml'])] },
    { name: 'xl/workbook.xml', content: [workbookOf(sheet.name)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [relationsOf(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])],
    },
    { name: 'xl/styles.xml', content: [styles] },
    { name: 'xl/worksheets/sheet1.xml', content: sheetOf(sheet) },
  ]);
}

async function* sheetOf({ heads, rows }: Sheet): AsyncGenerator<string> {
  const widths = heads.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="${at === 1 ? 60 : 16}" customWidth="1"/>`);
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  yield rowOf(
    1,
    heads.map((head, at) => textCell(addressOf(at, 1), head, style.head)),
  );
  let number = 2;
  for await (const row of rows) {
    const place = number;
    yield rowOf(
      place,
      row.map((cell, at) => cellOf(addressOf(at, place), cell)),
    );
    number += 1;
  }
  yield '</sheetData></worksheet>';
}

function rowOf(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A, B, … Z, AA, AB, … and the row: some programs find no cell without it. */
function addressOf(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? `${letter}${row}` : `${String.fromCharCode(64 + Math.floor(column / 26))}${letter}${row}`;
}

function cellOf(address: string, cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textCell(address, cell, 0);
  return 'day' in cell
    ? `<c r="${address}" s="${style.day}"><v>${serialOf(`${cell.day}T00:00:00Z`)}</v></c>`
    : `<c r="${address}" s="${style.moment}"><v>${serialOf(`${cell.moment.replace(' ', 'T')}:00Z`)}</v></c>`;
}

function textCell(address: string, text: string, styled: number): string {
  return `<c r="${address}" t="inlineStr" s="${styled}"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`;
}

/** Days since Excel's own beginning. */
function serialOf(iso: string): number {
  return Date.parse(iso) / 86_400_000 + 25_569;
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const unheld = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** Without what XML cannot hold. */
function escaped(text: string): string {
  return text.replace(unheld, '').replace(/[&<>"]/g, (letter) => names[letter] ?? '');
}

function workbookOf(name: string): string {
  const title = escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function relationsOf(...targets: [kind: string, target: string][]): string {
  const lines = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`;
}

const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`;

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0"/><xf fontId="0" numFmtId="164" applyNumberFormat="1"/><xf fontId="0" numFmtId="165" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;
