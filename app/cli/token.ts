import { withDatabase } from '#app/platform/database-use.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { plainLine } from '#app/platform/start-problem.server.ts';
import { readTokenArgs } from './token/token-args.ts';
import { tokenFor } from './token/token-for.ts';

/** `npm run --silent token -- --person EMAIL --agency CODE`: prints an API token and nothing else, so that scripts can use it. */
try {
  const args = readTokenArgs(process.argv.slice(2));
  console.log(await withDatabase(readEnv(), () => tokenFor(args)));
} catch (error) {
  console.error(`No token was made: ${plainLine(error)}`);
  process.exitCode = 1;
}
process.exit();
