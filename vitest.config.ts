import { defineConfig } from 'vitest/config';

/** `pure` needs nothing but node; `database` starts one throw-away PostgreSQL per run; `drills` start whole servers. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          // One module cache per worker: half of the time went into loading the same modules again for every file.
          isolate: false,
          include: ['src/{core,documents,contract,web}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          isolate: false,
          include: ['src/{server,cli}/**/*.test.ts', 'demo/**/*.test.ts', 'test/database/**/*.test.ts'],
          globalSetup: ['./test/databaseServer.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'drills',
          include: ['test/drills/**/*.test.ts'],
          globalSetup: ['./test/drills/built.ts'],
          testTimeout: 90_000,
        },
      },
    ],
  },
});
