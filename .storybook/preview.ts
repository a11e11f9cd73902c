import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import '@gd/components/all';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import MockDate from 'mockdate';
import manifest from '@gd/components/custom-elements.json';
import { connectElements, openPortal, siteOf } from '../stories/support/api.js';
import { blockStorage, expectNoViolations, isTest } from './strict-host.js';
import './preview.css';

setCustomElementsManifest(manifest);
// Controls set attributes; an element that changes its own must not write them back and render the story again.
setStorybookHelpersConfig({
  hideArgRef: true,
  disableArgObserver: true,
  categoryOrder: [
    'attributes',
    'properties',
    'slots',
    'events',
    'cssProps',
    'cssParts',
    'cssStates',
    'methods',
  ],
});
connectElements();

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    // The page in preview.css has the colours of each theme.
    backgrounds: { disable: true },
    viewport: {
      options: {
        phone: {
          name: 'Điện thoại · Phone 360',
          styles: { width: '360px', height: '780px' },
          type: 'mobile',
        },
        zoom400: {
          name: 'Phóng to 400 % · Zoom 400 %',
          styles: { width: '320px', height: '640px' },
          type: 'mobile',
        },
        desktop: {
          name: 'Máy tính · Desktop 1280',
          styles: { width: '1280px', height: '900px' },
          type: 'desktop',
        },
      },
    },
    options: {
      storySort: { order: ['Giới thiệu · Introduction', 'Elements', 'States', 'Theming', 'Hostile hosts'] },
    },
    docs: {
      // Each story is a portal of its own only here; a real page sets its key once, by configure().
      source: { transform: (code: string) => code.replace(/\s+site="[^"]*"/g, '') },
    },
  },
  globalTypes: {
    locale: {
      description: 'Ngôn ngữ · Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    theme: {
      description: 'Giao diện · Theme',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Sáng · Light' },
          { value: 'dark', title: 'Tối · Dark' },
          { value: 'auto', title: 'Theo máy · Auto' },
          { value: 'inherit', title: 'Theo cổng · Inherit' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'vi', theme: 'light' },
  beforeEach: ({ id, parameters }) => {
    // Due dates count from today; the sample cases are to look the same on any day.
    MockDate.set('2026-11-23T09:00:00+07:00');
    openPortal(id, parameters['api']);
    const unblock = isTest && parameters['storage'] !== 'allowed' ? blockStorage() : undefined;
    return () => {
      unblock?.();
      MockDate.reset();
    };
  },
  afterEach: async ({ canvasElement }) => {
    if (isTest) await expectNoViolations();
    const missing = canvasElement.querySelector(':not(:defined)');
    if (missing) throw new Error(`<${missing.localName}> is not defined`);
  },
  decorators: [
    (story, { id, args, globals: { locale, theme } }) =>
      html`<div class="page page-${theme}" lang=${locale}>
        ${story({ args: { ...args, site: siteOf(id), ...(theme !== 'light' && { theme }) } })}
      </div>`,
  ],
};

export default preview;
