import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 30_000, hookTimeout: 60_000 };
// A browser on a busy machine takes its time; what is broken fails all the same.
const site = {
  globalSetup: ['tests/built-sites.ts'],
  ...patience,
  testTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...patience } },
      {
        test: {
          name: 'unit-auckland',
          include: ['tests/unit/**/*date*.test.ts', 'tests/unit/{visuals,exports}/**/*.test.ts'],
          env: { TZ: 'Pacific/Auckland' },
          ...patience,
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], ...site } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...site } },
    ],
  },
});
