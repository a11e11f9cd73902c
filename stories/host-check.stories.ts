import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect } from 'storybook/test';
import { diagnose, type Facts } from '../packages/components/src/kit/host-check/diagnose.js';
import type { Language } from '../packages/components/src/kit/host-check/messages.js';
import { showReport } from '../packages/components/src/kit/host-check/report.js';

const KIT = 'https://api.example.vn/kit';

/** A page where nothing is wrong. */
const good: Facts = {
  page: 'https://phuong.example.vn/phan-anh/',
  lang: 'vi',
  blocked: [],
  files: [{ address: `${KIT}/1.4.2-6581760e/gd.js`, hasIntegrity: true }],
  apiBase: 'https://api.example.vn',
  site: 'gd_site_37_hoalu',
  answer: { kind: 'ok' },
  elements: ['gd-feedback-form'],
  undefinedElements: [],
  keepsPlace: true,
  shift: 0,
};

const reportOf = (facts: Facts, language: Language) => html`
  <div
    class="report"
    ${ref((host) => {
      if (host) showReport(host as HTMLElement, diagnose(facts), language, () => undefined);
    })}
  ></div>
`;

const meta: Meta = { title: 'Host check', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;

const root = (canvas: HTMLElement) => canvas.querySelector('.report')!.shadowRoot!;

/** What `gd-check.js` shows at the end of a page where nearly everything is wrong. */
export const ManyFaults: Story = {
  render: (_args, { globals: { locale } }) =>
    reportOf(
      {
        ...good,
        lang: 'vn',
        blocked: [
          { directive: 'connect-src', source: 'https://api.example.vn/v1/site' },
          { directive: 'img-src', source: 'https://tracker.example/p.gif' },
        ],
        files: [
          { address: `${KIT}/gd.js`, hasIntegrity: false },
          { address: `${KIT}/1.4.1-0a1b2c3d/gd-all.js`, hasIntegrity: false },
        ],
        answer: { kind: 'problem', code: 'origin_not_allowed', requestId: '0193540e' },
        undefinedElements: ['gd-feed-form'],
        keepsPlace: false,
      },
      locale as Language,
    ),
  play: async ({ canvasElement }) => {
    await expect(root(canvasElement).querySelectorAll('li.error').length).toBeGreaterThan(3);
    await expect(root(canvasElement).textContent).toContain('https://phuong.example.vn');
  },
};

/** Nothing to be mended. */
export const AllWell: Story = {
  render: (_args, { globals: { locale } }) => reportOf(good, locale as Language),
  play: async ({ canvasElement }) => {
    await expect(root(canvasElement).querySelectorAll('li')).toHaveLength(0);
  },
};
