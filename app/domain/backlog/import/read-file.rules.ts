import { refuse } from '#app/domain/errors.ts';
import { backlogFormat } from '../export/backlog-format.ts';
import { isLoose, type Loose, listOf } from './loose-json.rules.ts';
import { type ImportSource, largestFile } from './staged.ts';
import { encodingOf } from './table/encoding.rules.ts';
import { rowsInJson } from './table/json-table.rules.ts';
import { toolOf } from './table/recognise.rules.ts';
import { firstRecords } from './table/text-table.rules.ts';

/** Letters that no text has; a picture or an archive is full of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const notText = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g;

/**
 * The text of an uploaded file: UTF-8 or UTF-16 with or without their marks, Windows-1251 or ISO-8859-1.
 * @throws Refused for what is too big, a workbook, or no text
 */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.length > largestFile) throw refuse('file', 'file_too_big', { megabytes: largestFile / 1_000_000 });
  // An archive, which a workbook is.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) throw refuse('file', 'file_workbook');
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const strange = text.slice(0, 20_000).match(notText)?.length ?? 0;
  if (strange * 100 > Math.min(text.length, 20_000)) throw refuse('file', 'file_no_text');
  return text;
}

/**
 * Which tool a text is from, and about how many rows it has.
 * @param asked the tool, where somebody says so
 * @throws Refused for what cannot be read as that, or as anything known
 */
export function recogniseFile(text: string, asked?: ImportSource): { source: ImportSource; rows: number } {
  if (asked === 'trello') return { source: 'trello', rows: listOf(trelloBoardIn(text).cards).length };
  if (text.trim() === '') throw refuse('file', 'file_empty');
  if (/^\s*[[{]/.test(text)) return recogniseJson(parsed(text));
  if (asked === 'github' || asked === 'hashar') throw refuse('file', 'file_not_json');
  if (/^\s*<[!?a-z]/i.test(text)) throw refuse('file', 'file_not_table');
  const { header, hasRows } = firstRecords(text);
  if (!hasRows) throw refuse('file', 'file_no_rows');
  return { source: asked ?? toolOf(header), rows: text.split('\n').length - 1 };
}

function recogniseJson(json: unknown): { source: ImportSource; rows: number } {
  if (isLoose(json) && json.format === backlogFormat) return { source: 'hashar', rows: listOf(json.items).length };
  if (isLoose(json) && Array.isArray(json.lists) && Array.isArray(json.cards))
    return { source: 'trello', rows: json.cards.length };
  const rows = rowsInJson(json).length;
  if (rows === 0) throw refuse('file', 'file_json_unknown');
  return { source: 'github', rows };
}

/**
 * The board that a text holds.
 * @throws Refused for broken JSON, for what is none, and for JSON that is no export of a Trello board
 */
export function trelloBoardIn(text: string): Loose {
  const board = parsed(text);
  if (!isLoose(board) || !Array.isArray(board.lists) || !Array.isArray(board.cards)) throw refuse('file', 'file_not_trello');
  return board;
}

/** @throws Refused for broken JSON, and for what is none */
export function parsed(text: string): unknown {
  if (text.trim() === '') throw refuse('file', 'file_empty');
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('file', /^\s*[[{]/.test(text) ? 'file_broken' : 'file_not_json');
  }
}
