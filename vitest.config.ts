import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 30_000, hookTimeout: 60_000 };
const site = { globalSetup: ['tests/built-sites.ts'], ...patience };

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
