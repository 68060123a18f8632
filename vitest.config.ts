import { defineConfig } from 'vitest/config';

const site = { globalSetup: ['tests/built-sites.ts'], testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'unit-auckland',
          include: ['tests/unit/**/*date*.test.ts', 'tests/unit/{visuals,exports}/**/*.test.ts'],
          env: { TZ: 'Pacific/Auckland' },
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], ...site } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...site } },
    ],
  },
});
