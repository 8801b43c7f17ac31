import { defineConfig } from 'vitest/config';

/**
 * Five kinds of tests, by the ending of the file: `.cli.test.ts` runs the built command line, `.browser.test.ts` looks
 * at pages in a browser, `.store.test.ts` starts triple stores (`npm run test:stores`), `.spark.test.ts` starts Spark
 * (`npm run test:spark`), and any other `.test.ts` is a unit test, which starts no process.
 */
const kind = (name: string, include: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [include], setupFiles: ['test/setup.ts'], ...more },
});

const UNIT = { setupFiles: ['test/no-process.ts', 'test/setup.ts'] };
/** Counts the steps of functions, so it needs modules that no other test has run: unit tests share theirs, to be fast. */
const STEPS = 'test/read/steps.test.ts';

export default defineConfig({
  test: {
    projects: [
      kind('unit', 'test/**/*.test.ts', { ...UNIT, exclude: ['test/**/*.{cli,browser,store,spark}.test.ts', STEPS], isolate: false }),
      kind('unit-steps', STEPS, UNIT),
      kind('cli', 'test/**/*.cli.test.ts', { globalSetup: 'test/build.ts' }),
      kind('browser', 'test/**/*.browser.test.ts', { globalSetup: 'test/build.ts' }),
      kind('spark', 'test/**/*.spark.test.ts', { globalSetup: 'test/build.ts' }),
      // Servers share the machine, so they are tested one after another.
      kind('stores', 'test/**/*.store.test.ts', { globalSetup: 'test/build.ts', fileParallelism: false }),
    ],
    // Generous, so that a busy machine fails no test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // By default one core is left idle, which on two is half of them.
    maxWorkers: '100%',
  },
});
