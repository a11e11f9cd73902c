import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/model-list.js';
import { allInShadow, focused, inShadow, useMockApi, type MockApi } from '../testing/mock-api.js';
import type { GdModelList } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const shown = (list: GdModelList) => allInShadow(list, '.cards article').length;

/** A card near the screen is laid out a frame later (`content-visibility`); before that axe sees no background. */
async function drawn(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

describe('gd-model-list for assistive technology', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds after a search, ${theme}`, async () => {
      const list = await fixture<GdModelList>(
        html`<gd-model-list theme=${theme} page-size="3"></gd-model-list>`,
      );
      await waitUntil(() => shown(list) > 0);
      await drawn();
      await expect(list).to.be.accessible();
      list.q = 'nha mang';
      await waitUntil(() => shown(list) === 1);
      await drawn();
      await expect(list).to.be.accessible();
    });

  it('has none while it loads, when nothing is found, and when it failed', async () => {
    api.state.faults['models.list'] = 'slow';
    const list = await fixture<GdModelList>(html`<gd-model-list></gd-model-list>`);
    await expect(list).to.be.accessible();
    api.state.faults = {};
    list.q = 'khongcogica';
    await waitUntil(() => list.matches(':state(empty)'));
    await expect(list).to.be.accessible();
    api.state.faults['models.list'] = 'forbidden';
    list.q = 'lua';
    await waitUntil(() => list.matches(':state(error)'));
    await expect(list).to.be.accessible();
  });

  it('works by keyboard alone, in the order of the page', async () => {
    const list = await fixture<GdModelList>(html`<gd-model-list page-size="2" paged></gd-model-list>`);
    await waitUntil(() => shown(list) === 2);
    inShadow(list, '#q').focus();
    const order: string[] = [];
    for (let i = 0; i < 14; i += 1) {
      await sendKeys({ press: 'Tab' });
      order.push(focused(list)?.id || (focused(list)?.localName ?? ''));
    }
    expect(order).to.deep.equal([
      ...['field', 'province', 'year', 'recognition', 'level', 'kind', 'button'],
      ...['sort', 'button'],
      ...['a', 'a', 'a', 'a', 'button'],
    ]);
  });

  it('folds the filters away on a narrow page, behind a button that says so', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const list = await fixture<GdModelList>(html`<gd-model-list page-size="2" paged></gd-model-list>`);
      await waitUntil(() => shown(list) === 2);
      const toggle = inShadow(list, '.filter-toggle');
      expect(inShadow(list, '#filters').checkVisibility()).to.be.false;
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      toggle.click();
      await list.updateComplete;
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(inShadow(list, '#filters').checkVisibility()).to.be.true;
      expect(document.documentElement.scrollWidth, 'nothing is wider than the page').to.be.at.most(320);
      await expect(list).to.be.accessible();
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
