import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findBrowser } from './scripts/lib/browser.mjs';
import { findFirefox } from './scripts/lib/firefox.mjs';
import { webTestRunnerColours } from './scripts/lib/web-test-runner-colours.mjs';
import { webTestRunnerCounts } from './scripts/lib/web-test-runner-counts.mjs';

const { executablePath, args, env, pages } = await findBrowser();
const countsFile = process.env.GD_TEST_COUNTS;
// A second engine takes as long again: for the whole suite, or where it was asked for.
const firefox = countsFile || process.env.FIREFOX_PATH ? await findFirefox() : undefined;
if (countsFile && !firefox) console.log('Firefox is not installed: elements are tested in Chromium alone.');

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['packages/components/src/**/*.test.ts', 'packages/*/src/**/*.browser.test.ts'],
  // Packages are tested from their sources; Lit in its development form, which warns.
  nodeResolve: { exportConditions: ['gd-source', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // The file with the decorator settings itself: esbuild reads it alone, without what it extends.
      tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)),
    }),
    // The other commands (keys, mouse, viewport, media, files) are there by default.
    a11ySnapshotPlugin(),
    webTestRunnerColours(),
  ],
  filterBrowserLogs: ({ args: [text] }) => !String(text).startsWith('Lit is in dev mode'),
  browsers: [
    chromeLauncher({ launchOptions: { executablePath, args, env }, concurrency: pages }),
    // By WebDriver BiDi; its windows in the background are slowed.
    ...(firefox
      ? [chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox }, concurrency: 1 })]
      : []),
  ],
  testFramework: { config: { timeout: 30_000, forbidOnly: Boolean(countsFile) } },
  reporters: [defaultReporter(), ...(countsFile ? [webTestRunnerCounts(countsFile)] : [])],
};
