import { defineConfig } from 'vitest/config';

/** Packages are tested from their sources: the `gd-source` export condition points at `src`. */
const conditions = ['gd-source', 'module', 'node', 'development|production'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions },
        ssr: { resolve: { conditions, externalConditions: ['gd-source', 'node'] } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/{units,rules,contract,sdk,server}/src/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
