import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Packages are tested from their sources: the `gd-source` export condition points at `src`. */
const conditions = ['gd-source', 'module', 'node', 'development|production'];
const fromSources = {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['gd-source', 'node'] } },
};

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>;

function project(test: TestOptions): TestProjectInlineConfiguration {
  return {
    ...fromSources,
    test: {
      environment: 'node',
      testTimeout: 60_000,
      hookTimeout: 120_000,
      // By itself it gives up after a second; how long something takes on a busy machine is no test.
      expect: { poll: { timeout: 30_000 } },
      // Files share a process where they are not isolated: nothing replaced by one may reach the next.
      restoreMocks: true,
      unstubEnvs: true,
      unstubGlobals: true,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    // By itself it leaves one core free, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      project({
        name: 'node',
        // What hundreds of files import is read once per process.
        isolate: false,
        include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
        // These run in a browser, by @web/test-runner.
        exclude: [
          '**/node_modules/**',
          'packages/components/**',
          'packages/server/**',
          '**/*.browser.test.ts',
        ],
      }),
      project({
        name: 'server',
        isolate: false,
        include: ['packages/server/{src,test}/**/*.test.ts'],
        // One PostgreSQL for all files.
        globalSetup: ['packages/server/test/global-setup.ts'],
      }),
      project({ name: 'scripts', include: ['scripts/**/*.test.mjs', 'stories/**/*.test.ts'] }),
      project({ name: 'docs', include: ['docs/**/*.test.ts'] }),
      project({
        name: 'e2e',
        include: ['packages/{portal,frameworks}/e2e/**/*.test.ts'],
        globalSetup: ['packages/portal/e2e/support/global-setup.ts'],
        // One browser and one server at a time on a small machine.
        fileParallelism: false,
        // The browser is launched, and what all journeys import is read, once.
        isolate: false,
        testTimeout: 120_000,
        hookTimeout: 180_000,
      }),
    ],
  },
});
