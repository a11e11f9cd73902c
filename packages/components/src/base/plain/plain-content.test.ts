import { expect, fixture, html } from '@open-wc/testing';
import { createMock } from '@gd/sdk/mock';
import '../../define/feedback-board.js';
import '../../define/model-list.js';
import { waitUntil } from '../../testing/wait-until.js';
import { configure } from '../configure.js';

/** An API that the test lets answer, or fail. */
function gatedApi(): { answer: () => void; fail: () => void } {
  const mock = createMock();
  let [answer, fail]: (() => void)[] = [];
  const gate = new Promise<void>((resolve, reject) => {
    [answer, fail] = [resolve, () => reject(new TypeError('offline'))];
  });
  gate.catch(() => undefined);
  const slow: typeof fetch = async (input, init) => {
    await gate;
    return mock.fetch(input, init);
  };
  configure({ apiBase: 'https://api.test', site: 'gd_site_37_demo', fetch: slow, publicUrl: mock.publicUrl });
  return { answer: answer!, fail: fail! };
}

for (const tag of ['gd-model-list', 'gd-feedback-board'] as const)
  describe(`links inside ${tag}`, () => {
    const open = async () => {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(tag);
      const link = document.createElement('a');
      link.href = '/danh-sach/';
      link.textContent = 'Danh sách';
      element.append('\n  ', link, '\n');
      around.append(element);
      await element.updateComplete;
      return { element, link };
    };
    const settled = (element: Element) => () =>
      element.shadowRoot!.querySelector('[part~=card], .report, [role=alert]');

    it('are shown until the first answer', async () => {
      const { answer } = gatedApi();
      const { element, link } = await open();
      expect(link.checkVisibility()).to.equal(true);
      answer();
      await waitUntil(settled(element), 'the answer');
      expect(link.checkVisibility()).to.equal(false);
    });

    it('are shown where no answer comes', async () => {
      const { fail } = gatedApi();
      const { element, link } = await open();
      fail();
      await waitUntil(() => element.shadowRoot!.querySelector('[role=alert]'), 'the failure');
      expect(link.checkVisibility()).to.equal(true);
    });

    it('are no matter of white space or of what is for the fallback', async () => {
      gatedApi();
      const { element, link } = await open();
      link.slot = 'fallback';
      element.requestUpdate();
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('slot:not([name])')).to.equal(null);
    });
  });
