import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup.ts',
    // A busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Most tests wait for processes of their own; by default one core is left idle, which on two is half of them.
    maxWorkers: '100%',
  },
});
