import { oneAtATime } from '#app/platform/database-start.server.ts';
import { closeDb } from '#app/platform/db.server.ts';
import { dropEmbeddedDatabase, openEmbeddedDatabase } from '#app/platform/embedded-database.server.ts';
import { joinEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { fillAsDemo } from '#app/platform/first-start.server.ts';
import { StartProblem } from '#app/platform/start-problem.server.ts';
import { fillDemoWorld } from '#prisma/seed/demo-world.server.ts';

/**
 * `npm run demo:reset`: empties the embedded database and fills the demo world anew, with today's dates. An app that runs meanwhile
 * loses its connections, opens new ones, and shows the new world; everybody is signed out.
 */
try {
  await reset();
  console.log('The demo world is as new; whoever was signed in signs in again.');
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function reset(): Promise<void> {
  const env = readEnv();
  if (!env.demo) throw new StartProblem('DATABASE_URL or HASHAR_DEMO=off is set: this is no demo world, nothing was changed.');
  const postgres = await joinEmbeddedPostgres(env.dataDir);
  try {
    // A start on the same folder waits, as it would otherwise take the half-filled database for one that was cut off.
    await oneAtATime(postgres.adminUrl('postgres'), async () => {
      await dropEmbeddedDatabase(postgres);
      await openEmbeddedDatabase(postgres);
      await fillAsDemo(() => fillDemoWorld(new Date()));
    });
  } finally {
    await closeDb();
    await postgres.leave();
  }
}
