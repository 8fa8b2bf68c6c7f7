import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backPath } from '#app/http/back.server.ts';
import { goOn } from '#app/routes/identity/go-on.server.ts';

const request = new Request('https://hashar.example/sign-in');
const back = (asked: string | undefined) => backPath(request, asked);

describe('where a form asks to come back to', () => {
  it.each([
    ['/boards/1?item=MOJ-1', '/boards/1?item=MOJ-1'],
    ['/people?find=a&show=left', '/people?find=a&show=left'],
    ['/', '/'],
    ['', '/'],
    [undefined, '/'],
    ['boards', '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
    ['/\t/elsewhere.example', '/'],
    ['/\n/elsewhere.example', '/'],
    ['\t//elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/.//elsewhere.example', '/elsewhere.example'],
    ['/a/..//elsewhere.example', '/elsewhere.example'],
    ['/%2e//elsewhere.example', '/elsewhere.example'],
    ['/./\\elsewhere.example', '/elsewhere.example'],
    ['https://hashar.example@elsewhere.example/', '/'],
  ])('%j leads to %s', (asked, path) => {
    expect(back(asked)).toBe(path);
  });

  it('is never another site, whatever is asked', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2f',
      '\t',
      '\n',
      ' ',
      '@',
      ':',
      '?',
      '#',
      'a',
      'elsewhere.example',
    );
    const asked = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.webPath(),
      fc.string(),
    );
    fc.assert(
      fc.property(asked, (path) => {
        const to = back(`/${path}`);
        expect(to).toMatch(/^\/(?![/\\])/);
        expect(new URL(to, request.url).origin).toBe('https://hashar.example');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the start of whoever has signed in where nothing was asked', () => {
    expect([goOn(request, ''), goOn(request, '//elsewhere.example'), goOn(request, '/teams')]).toEqual([
      '/home',
      '/home',
      '/teams',
    ]);
  });
});
