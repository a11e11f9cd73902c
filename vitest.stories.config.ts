import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { strictPolicy } from './.storybook/strict-policy.js';
import { findBrowser } from './scripts/lib/browser.mjs';
import { compareLook, compareTree } from './stories/baselines/compare.js';

/**
 * Storybook compares the decoded path of a story with `import.meta.url`, of which it decodes spaces alone; in a
 * clone under "Đà Nẵng" no story would be found (storybookjs/storybook#36045).
 */
function decodeStoryUrls(): Plugin {
  return {
    name: 'decode-story-urls',
    enforce: 'post',
    transform: (code, id) =>
      id.includes('.stories.')
        ? code.replaceAll(/\w*convertToFilePath\w*\(import\.meta\.url\)/g, 'decodeURIComponent($&)')
        : undefined,
  };
}

/** Gives each file of stories what is done after a story. */
const compareStories: Plugin = {
  name: 'compare-stories',
  enforce: 'post',
  transform: (code, id) =>
    id.includes('.stories.')
      ? `${code}\nimport { compareEach } from '/stories/baselines/compare-each.ts';\ncompareEach();`
      : undefined,
};

/** Every story is a test: it renders, its play function passes, and axe finds nothing. */
export default defineConfig(async (): Promise<ViteUserConfig> => {
  const { executablePath, args, env } = await findBrowser();
  // Playwright takes no undefined value, which Node's type of an environment allows.
  const environment = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? '']));
  return {
    plugins: [
      await storybookTest({ configDir: '.storybook' }),
      decodeStoryUrls(),
      compareStories,
      strictPolicy(),
    ],
    test: {
      name: 'stories',
      // A busy machine is no fault of a story.
      testTimeout: 60_000,
      // All stories in one page, as Storybook itself shows them: a page per file loads everything anew.
      isolate: false,
      browser: {
        commands: { compareLook, compareTree },
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath, args, env: environment } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
});
