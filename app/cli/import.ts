import { Refused } from '#app/domain/errors.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { withDatabase } from '#app/platform/database-use.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { plainLine } from '#app/platform/start-problem.server.ts';
import { bringFile } from './import/bring-file.ts';
import { readImportArgs } from './import/import-args.ts';
import { reasonsOf, report } from './import/report.ts';

/** `npm run import -- SOURCE FILE --backlog KEY [--dry-run]`: brings a file into a backlog as the pages do, in one go. */
try {
  const args = readImportArgs(process.argv.slice(2));
  const brought = await withDatabase(readEnv(), () => bringFile(args));
  console.log(report(brought, textsFor('en')));
} catch (error) {
  const why = error instanceof Refused ? reasonsOf(error, textsFor('en')) : plainLine(error);
  console.error(`Nothing was brought in: ${why}`);
  process.exitCode = 1;
}
process.exit();
