import { afterEach, expect, it, vi } from 'vitest';
import { joinPath } from '#app/paths.ts';
import { log } from '#app/platform/log.server.ts';

afterEach(() => vi.restoreAllMocks());

/** The line that `log` writes for it. */
function written(fields: object): string {
  const stream = Reflect.get(
    log,
    Object.getOwnPropertySymbols(log).find(({ description }) => description === 'pino.stream') ?? '',
  );
  let line = '';
  vi.spyOn(stream, 'write').mockImplementation((text: unknown) => {
    line = String(text);
    return true;
  });
  log.error(fields, 'a page failed');
  return line;
}

it.each([joinPath('s3cret-of-a-link'), `${joinPath('s3cret-of-a-link')}.data`])(
  'tells no secret of a one-time link: %s',
  (path) => {
    const line = written({ path });
    expect(line).toContain('/join/…');
    expect(line).not.toContain('s3cret');
  },
);

it('tells where it was of any other page', () => {
  expect(written({ path: '/boards/1' })).toContain('"path":"/boards/1"');
});
