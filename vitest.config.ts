import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/data/**', 'tests/bench/**', 'tests/cli/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 30_000,
    // A lock's timer in Prisma's schema engine runs on for ten seconds after a migration.
    teardownTimeout: 1_000,
  },
});
