import { Refused } from '#app/domain/errors.ts';
import { setCoordinates } from '#app/domain/identity/set-coordinates.server.ts';
import { takeAgencyIn } from '#app/domain/identity/take-agency-in.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { joinPath } from '#app/paths.ts';
import { withDatabase } from '#app/platform/database-use.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { publicUrl } from '#app/platform/public-url.server.ts';
import { plainLine } from '#app/platform/start-problem.server.ts';
import { readAgencyArgs, readCoordinates } from './agency/agency-args.ts';
import { reasonsOf } from './import/report.ts';

/**
 * `npm run agency -- --code CODE …`: takes one more agency in, and prints the link by which its administrator comes in, once. With nothing
 * but `--coordinates yes|no` it says of one that is here whether it coordinates.
 */
try {
  const argv = process.argv.slice(2);
  const said = readCoordinates(argv);
  if (said) {
    await withDatabase(readEnv(), () => setCoordinates(said));
    console.log(`${said.code.toUpperCase()} ${said.coordinates ? 'coordinates from now on' : 'does not coordinate any more'}.`);
    process.exit();
  }
  const asked = readAgencyArgs(argv);
  const { agency, administrator, link } = await withDatabase(readEnv(), () => takeAgencyIn(asked));
  console.log(`${agency} was taken in. Its administrator sets a password, or accepts, by this link, once:`);
  console.log(`  ${administrator}: ${publicUrl()}${joinPath(link)}`);
} catch (error) {
  const why = error instanceof Refused ? reasonsOf(error, textsFor('en')) : plainLine(error);
  console.error(`Nothing was changed: ${why}`);
  process.exitCode = 1;
}
process.exit();
