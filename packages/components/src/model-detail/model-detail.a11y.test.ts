import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/model-detail.js';
import { inShadow, useMockApi, type MockApi } from '../testing/mock-api.js';
import type { GdModelDetail } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const ready = (element: GdModelDetail) => waitUntil(() => element.matches(':state(ready)'));

describe('gd-model-detail for assistive technology', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds, nor after an incomplete answer, ${theme}`, async () => {
      const element = await fixture<GdModelDetail>(
        html`<gd-model-detail slug="dvk-001" theme=${theme}></gd-model-detail>`,
      );
      await ready(element);
      await expect(element).to.be.accessible();
      inShadow(element, '.survey button').click();
      await waitUntil(() => element.shadowRoot!.querySelector('.field-error'));
      await expect(element).to.be.accessible();
    });

  it('has none with a photo enlarged', async () => {
    const element = await fixture<GdModelDetail>(html`<gd-model-detail slug="dvk-001"></gd-model-detail>`);
    await ready(element);
    inShadow(element, '.photo').click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog')?.open);
    await expect(element).to.be.accessible();
  });

  it('has none while it loads, when there is no such model, and when it failed', async () => {
    api.state.faults['models.read'] = 'slow';
    const element = await fixture<GdModelDetail>(html`<gd-model-detail slug="dvk-001"></gd-model-detail>`);
    await expect(element).to.be.accessible();
    api.state.faults = {};
    element.slug = 'dvk-999';
    await waitUntil(() => element.matches(':state(empty)'));
    await expect(element).to.be.accessible();
    api.state.faults['models.read'] = 'forbidden';
    element.slug = 'dvk-002';
    await waitUntil(() => element.matches(':state(error)'));
    await expect(element).to.be.accessible();
  });

  it('fits a narrow page', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const element = await fixture<GdModelDetail>(html`<gd-model-detail slug="dvk-001"></gd-model-detail>`);
      await ready(element);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
