import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Nothing leaves the machine.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: {
        // Packages come from their sources, as in the other tests; the rest is Vite's own list for browsers.
        conditions: ['gd-source', 'module', 'browser', 'development|production'],
        dedupe: ['lit'],
      },
      // All that elements may import from outside. One found only when a test runs would reload the page under it.
      optimizeDeps: {
        include: [
          'lit',
          'lit/decorators.js',
          'lit/directives/*.js',
          '@gd/sdk > ky',
          '@gd/contract > zod/mini',
          '@gd/components > uqr',
          '@gd/receipts > canonicalize',
          '@gd/receipts > @noble/ed25519',
          '@gd/sdk > altcha-lib',
          '@gd/sdk > altcha-lib/algorithms/web/pbkdf2',
        ],
      },
      // The chunk of a province's communes is data; its size says nothing about the code.
      // A style sheet is an address, as on a portal, and never in the page as data:.
      build: {
        chunkSizeWarningLimit: 3000,
        assetsInlineLimit: 0,
        // Every element is there from the start; what one loads later elsewhere is there already.
        rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
      },
    }),
};

export default config;
