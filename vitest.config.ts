import { defineConfig } from 'vitest/config';

const withDatabase = { globalSetup: ['tests/support/global-setup.ts'] };

/** They put something else in a module's or the browser's place, or set its pace, and must load the modules themselves. */
const apart = [
  'tests/domain/identity/commands/sign-in.test.ts',
  'tests/domain/reach/second-wall.test.ts',
  'tests/platform/live.test.ts',
  'tests/ui/live/stream.test.ts',
];

export default defineConfig({
  test: {
    pool: 'forks',
    setupFiles: ['tests/support/setup.ts'],
    // One more than the cores that are asked for: each waits for PostgreSQL, or for a process that it started, half of its time.
    maxWorkers: 3,
    testTimeout: 15_000,
    hookTimeout: 30_000,
    // What is waited for comes at once, or late on a busy machine, or never.
    expect: { poll: { timeout: 10_000 } },
    // A lock's timer in Prisma's schema engine runs on for ten seconds after a migration.
    teardownTimeout: 1_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'app',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{data,bench,cli}/**', 'tests/architecture.test.ts', ...apart],
          // Loading the app anew for each file takes longer than its tests.
          isolate: false,
          ...withDatabase,
        },
      },
      { extends: true, test: { name: 'apart', include: apart, ...withDatabase } },
      // Whole processes and tools: slower, and not in need of a database of their own.
      {
        extends: true,
        test: { name: 'whole', include: ['tests/cli/**/*.test.ts', 'tests/architecture.test.ts'], testTimeout: 60_000 },
      },
      { extends: true, test: { name: 'data', include: ['tests/data/**/*.test.ts'], testTimeout: 300_000, ...withDatabase } },
    ],
  },
});
