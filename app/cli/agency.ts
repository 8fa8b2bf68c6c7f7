import { Refused } from '#app/domain/errors.ts';
import { takeAgencyIn } from '#app/domain/identity/take-agency-in.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { joinPath } from '#app/paths.ts';
import { withDatabase } from '#app/platform/database-use.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { publicUrl } from '#app/platform/public-url.server.ts';
import { plainLine } from '#app/platform/start-problem.server.ts';
import { readAgencyArgs } from './agency/agency-args.ts';
import { reasonsOf } from './import/report.ts';

/** `npm run agency -- --code CODE …`: takes one more agency in, and prints the link by which its administrator comes in, once. */
try {
  const asked = readAgencyArgs(process.argv.slice(2));
  const { agency, administrator, link } = await withDatabase(readEnv(), () => takeAgencyIn(asked));
  console.log(`${agency} was taken in. Its administrator sets a password, or accepts, by this link, once:`);
  console.log(`  ${administrator}: ${publicUrl()}${joinPath(link)}`);
} catch (error) {
  const why = error instanceof Refused ? reasonsOf(error, textsFor('en')) : plainLine(error);
  console.error(`No agency was taken in: ${why}`);
  process.exitCode = 1;
}
process.exit();
