import { defineConfig } from 'prisma/config';

// Prisma downloads a schema engine unless this names an existing file; `prisma generate` never runs it, and migrations use the
// engine compiled to WASM (app/platform/migrate.server.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
