import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { schemaChanges } from '#app/platform/migrate.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';

/** `npm run migration -- name`: writes the step from the migrations so far to prisma/schema, for a person to read and complete. */
const name = process.argv[2]?.toLowerCase().replace(/[^a-z0-9]+/g, '_');
if (!name) {
  console.error('Say what the migration does: npm run migration -- add-sprints');
  process.exit(1);
}

const postgres = await joinEmbeddedPostgres(join(projectRoot, '.cache', 'test-postgres'), { fsync: 'off' });
const sql = await schemaChanges(postgres.adminUrl('postgres')).finally(() => postgres.leave());
if (!sql) {
  console.log('The migrations and prisma/schema agree: nothing to write.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(projectRoot, 'prisma', 'migrations', `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${join(folder, 'migration.sql')}`);
}
// Prisma’s schema engine leaves a timer running for ten seconds.
process.exit(0);
