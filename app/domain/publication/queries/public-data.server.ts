import { z } from 'zod';
import { openQuery } from '#app/domain/query.server.ts';
import { publicContents } from '../public-contents.server.ts';

/** Everything that everybody may see, for open data. */
export const publicData = openQuery({
  name: 'public-data',
  summary: 'Everything that is shown to everybody',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  run: publicContents,
});
