import { Refused } from '#app/domain/errors.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { withDatabase } from '#app/platform/database-use.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { plainLine } from '#app/platform/start-problem.server.ts';
import { bringAgencyFile } from './import/bring-agency-file.ts';
import { bringFile } from './import/bring-file.ts';
import { agencyFileAsked, readImportArgs } from './import/import-args.ts';
import { reasonsOf, report } from './import/report.ts';

/**
 * `npm run import -- SOURCE FILE --backlog KEY [--dry-run]`: brings a file into a backlog as the pages do, in one go.
 * `npm run import -- --agency FILE.zip`: makes a whole agency of a file in which it was taken home elsewhere.
 */
try {
  const agencyFile = agencyFileAsked(process.argv.slice(2));
  if (agencyFile !== undefined) {
    console.log(await withDatabase(readEnv(), () => bringAgencyFile(agencyFile)));
  } else {
    const args = readImportArgs(process.argv.slice(2));
    const brought = await withDatabase(readEnv(), () => bringFile(args));
    console.log(report(brought, textsFor('en')));
  }
} catch (error) {
  const why = error instanceof Refused ? reasonsOf(error, textsFor('en')) : plainLine(error);
  console.error(`Nothing was brought in: ${why}`);
  process.exitCode = 1;
}
process.exit();
