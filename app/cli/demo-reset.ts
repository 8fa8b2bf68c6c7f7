import { closeDb, db } from '#app/platform/db.server.ts';
import { dropEmbeddedDatabase, openEmbeddedDatabase } from '#app/platform/embedded-database.server.ts';
import { joinEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { fillAsDemo } from '#app/platform/first-start.server.ts';
import { fillDemoWorld } from '#prisma/seed/demo-world.server.ts';

/** `npm run demo:reset`: empties the embedded database and fills the demo world anew, with today's dates. */
const env = readEnv();
if (!env.demo) {
  console.error('DATABASE_URL or HASHAR_DEMO=off is set: this is no demo world, nothing was changed.');
  process.exit(1);
}

const postgres = await joinEmbeddedPostgres(env.dataDir);
try {
  await dropEmbeddedDatabase(postgres);
  await openEmbeddedDatabase(postgres);
  await fillAsDemo(() => fillDemoWorld(db(), new Date()));
  console.log('The demo world is as new.');
} finally {
  await closeDb();
  await postgres.leave();
}
process.exit(0);
