import { describe, expect, it } from 'vitest';
import { decodeFile, trelloBoardIn } from '#app/domain/backlog/import/read-file.rules.ts';
import { largestFile } from '#app/domain/backlog/import/staged.ts';
import { Refused } from '#app/domain/errors.ts';
import { trelloFile } from '#tests/support/trello-board.ts';

function codeOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof Refused ? error.problems[0] : error;
  }
  return 'taken';
}

describe('a file is text', () => {
  const text = '{"name":"Сўровнома"}';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('in %s', (_name, bytes) => {
    expect(decodeFile(bytes)).toBe(text);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]), 'file_no_text'],
    ['more than 25 MB', Buffer.alloc(largestFile + 1, 32), 'file_too_big'],
  ])('and %s is refused', (_name, bytes, code) => {
    expect(codeOf(() => decodeFile(bytes))).toMatchObject({ field: 'file', code });
  });
});

describe('a text is a Trello board', () => {
  it('when it has lists and cards', () => {
    expect(trelloBoardIn(trelloFile())).toMatchObject({ name: 'Birth certificate online' });
  });

  it.each([
    ['nothing', ' \n', { code: 'file_empty' }],
    ['a table', 'Key,Title\nMOJ-1,One', { code: 'file_not_json' }],
    ['a page', '<!doctype html><title>Trello</title>', { code: 'file_not_json' }],
    ['JSON that ends too soon', '{\n"lists": [],\n"cards": [', { code: 'file_broken' }],
    ['JSON with a slip in it', '{\n"lists": [],\n"cards": [,]\n}', { code: 'file_broken' }],
    ['a list', '[]', { code: 'file_not_trello' }],
    ['a word', '"lists"', { code: 'file_not_trello' }],
    ['another tool’s export', '{"issues": [], "projects": []}', { code: 'file_not_trello' }],
    ['a board without cards', '{"lists": []}', { code: 'file_not_trello' }],
  ])('%s is refused', (_name, text, problem) => {
    expect(codeOf(() => trelloBoardIn(text))).toMatchObject({ field: 'file', ...problem });
  });
});
