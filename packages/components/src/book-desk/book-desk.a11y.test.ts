import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/book-desk.js';
import { until } from '../base/testing/until.js';
import { forceColours } from '../testing/force-colours.js';
import { focused, inShadow, useMockApi } from '../testing/mock-api.js';
import type { GdBookDesk } from './index.js';

const DRAFT = '0193540e-5a00-7000-b200-000000000001';
const AGREED = '0193540e-5a00-7000-b200-000000000002';
interface Axe {
  run(
    element: Element,
    options: { runOnly: string[] },
  ): Promise<{ violations: { nodes: { html: string }[] }[]; passes: unknown[] }>;
}
const PARTS = ['info', 'models', 'preview', 'finish'] as const;

describe('gd-book-desk for assistive technology', () => {
  beforeEach(() => {
    useMockApi();
  });

  async function open(book: string, theme = 'light'): Promise<GdBookDesk> {
    const desk = await fixture<GdBookDesk>(html`<gd-book-desk theme=${theme} book=${book}></gd-book-desk>`);
    await until(() => desk.shadowRoot!.querySelector(book ? '#desk-title' : '#begin-title'), 'the desk');
    return desk;
  }
  async function show(desk: GdBookDesk, part: (typeof PARTS)[number]): Promise<void> {
    inShadow(desk, `#part-${part}`).click();
    const first = {
      info: '#info-title',
      models: '[id^=pick-]',
      preview: '#book-title',
      finish: '#files-title',
    };
    await until(() => desk.shadowRoot!.querySelector(first[part]), part);
  }

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds in the list and in each part of a draft, ${theme}`, async () => {
      await expect(await open('', theme)).to.be.accessible();
      const desk = await open(DRAFT, theme);
      for (const part of PARTS) {
        await show(desk, part);
        await expect(desk).to.be.accessible();
      }
    });

  it('has none in a proposal, in errors and in the question before publishing', async () => {
    const desk = await open(DRAFT);
    await show(desk, 'models');
    inShadow(desk, '#propose').click();
    await until(() => desk.shadowRoot!.querySelector('#take-proposal'), 'the proposal');
    inShadow(desk, '#add-chapter').click();
    await desk.updateComplete;
    inShadow(desk, '#save').click();
    await until(() => focused(desk)?.id === 'error-summary', 'the errors');
    await expect(desk).to.be.accessible();
    const agreed = await open(AGREED);
    await show(agreed, 'finish');
    inShadow(agreed, '#step-publish').click();
    await until(() => focused(agreed)?.id === 'confirm-title', 'the question');
    await expect(agreed).to.be.accessible();
  });

  it('has targets that are large enough or far enough apart in each part (WCAG 2.2, 2.5.8)', async () => {
    // Off in axe unless it is asked for. The first check loads axe.
    await expect(await open('')).to.be.accessible();
    const { axe } = globalThis as unknown as { axe: Axe };
    await setViewport({ width: 360, height: 740 });
    try {
      const desk = await open(DRAFT);
      for (const part of PARTS) {
        await show(desk, part);
        const { violations, passes } = await axe.run(desk, { runOnly: ['target-size'] });
        const small = violations.flatMap(({ nodes }) => nodes.map((node) => node.html));
        expect(small, part).to.deep.equal([]);
        expect(passes, part).to.have.length(1);
      }
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });

  it('is not wider than a page of 320 pixels in any part', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const desk = await open(DRAFT);
      for (const part of PARTS) {
        await show(desk, part);
        expect(document.documentElement.scrollWidth, part).to.be.at.most(320);
      }
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });

  it('tells the part that is open, and the bars, without colours of its own', async () => {
    await forceColours(true);
    try {
      const desk = await open(DRAFT);
      await show(desk, 'models');
      const chosen = await fixture(html`<p style="forced-color-adjust: none; background: Highlight"></p>`);
      const { backgroundColor } = getComputedStyle(chosen);
      expect(getComputedStyle(inShadow(desk, '#part-models')).backgroundColor).to.equal(backgroundColor);
      expect(getComputedStyle(inShadow(desk, '#part-info')).backgroundColor).not.to.equal(backgroundColor);
      const fill = (selector: string) => getComputedStyle(inShadow(desk, `.bar ${selector}`)).fill;
      expect(fill('.part-main')).not.to.equal(fill('.part-plain'));
    } finally {
      await forceColours(false);
    }
  });
});
