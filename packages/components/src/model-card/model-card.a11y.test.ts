import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot, findAccessibilityNode } from '@web/test-runner-commands';
import '../define/model-card.js';
import { model, useMockApi, words } from '../testing/mock-api.js';
import type { GdModelCard } from './index.js';
import { itWithTree } from '../testing/accessibility-tree.js';
import { waitUntil } from '../testing/wait-until.js';

interface Node {
  role: string;
  name: string;
}

describe('gd-model-card for assistive technology', () => {
  beforeEach(() => useMockApi());

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds, ${theme}`, async () => {
      const element = await fixture<GdModelCard>(
        html`<gd-model-card theme=${theme} .model=${model({ confidence: 'partial' })}></gd-model-card>`,
      );
      await expect(element).to.be.accessible();
    });

  it('has none when there is no such model', async () => {
    const element = await fixture<GdModelCard>(html`<gd-model-card slug="dvk-999"></gd-model-card>`);
    await waitUntil(() => words(element).includes('Không có mô hình này'));
    await expect(element).to.be.accessible();
  });

  itWithTree('reads as an article with a heading and a link that says where it goes', async () => {
    await fixture(html`<gd-model-card .model=${model()}></gd-model-card>`);
    const snapshot = await a11ySnapshot({});
    const found = (role: string, name: string) =>
      findAccessibilityNode<Node>(snapshot as never, (node) => node.role === role && node.name === name);
    expect(found('heading', 'Nhà màng kết hợp tưới tiết kiệm')).to.exist;
    expect(found('link', 'Báo Ninh Bình (mở trang khác)')).to.exist;
  });
});
