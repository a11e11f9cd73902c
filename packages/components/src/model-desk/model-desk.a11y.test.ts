import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/model-desk.js';
import { inShadow, useMockApi, type MockApi } from '../testing/mock-api.js';
import type { GdModelDesk } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

describe('gd-model-desk for assistive technology', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    sessionStorage.clear();
  });

  const idOf = (slug: string) => api.state.models.find((model) => model.slug === slug)!.id;
  /** Scored by two colleagues and not concluded. */
  const OPEN = 'dvk-003';

  async function open(slug: string, theme = 'light'): Promise<GdModelDesk> {
    const desk = await fixture<GdModelDesk>(
      html`<gd-model-desk theme=${theme} model=${idOf(slug)}></gd-model-desk>`,
    );
    await waitUntil(() => desk.shadowRoot!.querySelector('[part=model]'));
    await waitUntil(() => desk.shadowRoot!.querySelector('tbody tr'));
    return desk;
  }
  async function start(desk: GdModelDesk, step: string): Promise<void> {
    await waitUntil(() => desk.shadowRoot!.querySelector(`#open-${step}`));
    inShadow(desk, `#open-${step}`).click();
    await waitUntil(() => desk.shadowRoot!.querySelector('form.command'));
  }
  async function failed(desk: GdModelDesk, step: string): Promise<void> {
    await start(desk, step);
    inShadow(desk, 'form.command button[type=submit]').click();
    await waitUntil(() => desk.shadowRoot!.querySelector('#error-summary'));
  }
  async function compared(desk: GdModelDesk): Promise<void> {
    inShadow(desk, '#open-compare').click();
    await waitUntil(() => desk.shadowRoot!.querySelector('#compare-with'));
    inShadow(desk, `input[name=compare-with]`).click();
    await waitUntil(() => desk.shadowRoot!.querySelector('table.compare'));
  }

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds in list, model, photos and scores, ${theme}`, async () => {
      await setViewport({ width: 1280, height: 900 });
      const desk = await open('dvk-001', theme);
      await waitUntil(() => desk.shadowRoot!.querySelector('.photos canvas'));
      await waitUntil(() => desk.shadowRoot!.querySelector('table.scores'));
      await expect(desk).to.be.accessible();
    });

  for (const [slug, step] of [
    [OPEN, 'score'],
    [OPEN, 'remove'],
    ['dvk-001', 'report'],
  ] as const)
    it(`has none in the errors of ${step}`, async () => {
      const desk = await open(slug);
      await failed(desk, step);
      await expect(desk).to.be.accessible();
    });

  it('has none in an edit', async () => {
    const desk = await open('dvk-001');
    await start(desk, 'edit');
    await expect(desk).to.be.accessible();
  });

  it('has none in a comparison, of its choice and of its table', async () => {
    const desk = await open('dvk-001');
    await compared(desk);
    await expect(desk).to.be.accessible();
  });

  for (const [name, slug, show] of [
    ['with the errors of a score', OPEN, (desk: GdModelDesk) => failed(desk, 'score')],
    ['with an edit', 'dvk-001', (desk: GdModelDesk) => start(desk, 'edit')],
    ['with a comparison', 'dvk-001', compared],
  ] as const)
    it(`is not wider than a page of 320 pixels, ${name}`, async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        await show(await open(slug));
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      } finally {
        await setViewport({ width: 1280, height: 800 });
      }
    });
});
