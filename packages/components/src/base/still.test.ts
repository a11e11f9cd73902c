/** A page with gd-cloak.css keeps still: nothing moves from the first paint until the slowest answer is shown. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { cloakStyles } from '../../scripts/kit/cloak.mjs';
import { useMockApi } from '../testing/mock-api.js';
import { waitUntil } from '../testing/wait-until.js';
import { configure, configured } from './configure.js';

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

const DELAY_MS = 60;

/**
 * Of elements shorter than a screen the height hangs on font, width and content; a page that wants nothing to move below
 * them keeps the place itself, as docs/embed.md says.
 */
const RESERVED = `
  :root gd-unit-picker { display: block; min-block-size: 18em }
  :root gd-case-status { display: block; min-block-size: 32em }
  :root gd-model-card { display: block; min-block-size: 64em }`;

/** Each alone: what stands below a long element is not seen. With the module that defines it, as the loader has it. */
const ELEMENTS: Readonly<Record<string, readonly [TemplateResult, () => Promise<unknown>]>> = {
  'gd-unit-picker': [html`<gd-unit-picker></gd-unit-picker>`, () => import('../define/unit-picker.js')],
  'gd-feedback-form': [
    html`<gd-feedback-form></gd-feedback-form>`,
    () => import('../define/feedback-form.js'),
  ],
  'gd-case-status': [html`<gd-case-status></gd-case-status>`, () => import('../define/case-status.js')],
  'gd-complaint-draft': [
    html`<gd-complaint-draft></gd-complaint-draft>`,
    () => import('../define/complaint-draft.js'),
  ],
  'gd-denunciation-guide': [
    html`<gd-denunciation-guide></gd-denunciation-guide>`,
    () => import('../define/denunciation-guide.js'),
  ],
  'gd-feedback-board': [
    html`<gd-feedback-board></gd-feedback-board>`,
    () => import('../define/feedback-board.js'),
  ],
  'gd-model-list': [html`<gd-model-list></gd-model-list>`, () => import('../define/model-list.js')],
  'gd-model-card': [
    html`<gd-model-card slug="dvk-001"></gd-model-card>`,
    () => import('../define/model-card.js'),
  ],
  'gd-model-detail': [
    html`<gd-model-detail slug="dvk-001"></gd-model-detail>`,
    () => import('../define/model-detail.js'),
  ],
  'gd-model-form': [html`<gd-model-form></gd-model-form>`, () => import('../define/model-form.js')],
  'gd-model-stats': [html`<gd-model-stats></gd-model-stats>`, () => import('../define/model-stats.js')],
  'gd-service-stats': [
    html`<gd-service-stats></gd-service-stats>`,
    () => import('../define/service-stats.js'),
  ],
};

describe('while elements load', () => {
  const cloak = new CSSStyleSheet();

  before(async () => {
    await setViewport({ width: 390, height: 800 });
    cloak.replaceSync(cloakStyles(Object.keys(ELEMENTS)) + RESERVED);
  });

  for (const [tag, [element, define]] of Object.entries(ELEMENTS))
    it(`the page keeps still around ${tag}`, async () => {
      useMockApi();
      const { fetch: answer = fetch } = configured();
      configure({
        fetch: async (input, init) => {
          await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
          return answer(input, init);
        },
      });
      document.adoptedStyleSheets = [cloak];
      const shifts: LayoutShift[] = [];
      const observer = new PerformanceObserver((list) =>
        shifts.push(...(list.getEntries() as LayoutShift[])),
      );
      const place = await fixture<HTMLElement>(
        html`<div>
          <p>Trước</p>
          ${element}
          <p>Sau</p>
        </div>`,
      );
      // What the test before left moves when it goes.
      await nextFrame();
      await nextFrame();
      observer.observe({ type: 'layout-shift' });
      // Defined late, as by the loader; those that an earlier test needed are there.
      await define();
      await waitUntil(() => !place.querySelector(':not(:defined), :state(loading)'), `${tag} is ready`);
      await nextFrame();
      await nextFrame();
      await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
      shifts.push(...(observer.takeRecords() as LayoutShift[]));
      observer.disconnect();
      document.adoptedStyleSheets = [];
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      const moved = shifts.flatMap(({ sources }) =>
        sources.map(({ node }) => node?.textContent?.slice(0, 30)),
      );
      // Less than a line of text that moves by a pixel is rounding.
      expect(sum, moved.join(' | ')).to.be.below(0.001);
    });
});
