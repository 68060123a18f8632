import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 30_000, hookTimeout: 60_000 };
// They hold no state, so that modules are loaded once for all of them and not for each file: a quarter of the time.
const unit = { isolate: false, ...patience };
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
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...unit } },
      {
        test: {
          name: 'unit-auckland',
          include: ['tests/unit/**/*date*.test.ts', 'tests/unit/{visuals,exports}/**/*.test.ts'],
          env: { TZ: 'Pacific/Auckland' },
          ...unit,
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], ...site } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...site } },
    ],
  },
});
