import { refuse } from '#app/domain/errors.ts';
import { isLoose, type Loose } from './loose-json.rules.ts';
import { largestFile } from './staged.ts';

/**
 * The text of an uploaded file: UTF-8, with or without its mark, or UTF-16 by its mark.
 * @throws Refused for what is too big or no text
 */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.length > largestFile) throw refuse('file', 'file_too_big', { megabytes: largestFile / 1_000_000 });
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe && 'utf-16le') || (bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be');
  try {
    return new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('file', 'file_no_text');
  }
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

function parsed(text: string): unknown {
  if (text.trim() === '') throw refuse('file', 'file_empty');
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('file', /^\s*[[{]/.test(text) ? 'file_broken' : 'file_not_json');
  }
}
