import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/feedback-board.js';
import {
  allInShadow,
  enter,
  focused,
  inShadow,
  paths,
  useMockApi,
  words,
  type MockApi,
} from '../testing/mock-api.js';
import type { BoardFilters, GdFeedbackBoard } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const titles = (element: GdFeedbackBoard) => allInShadow(element, '.report .title').map((one) => words(one));
const button = (element: GdFeedbackBoard, text: string) => {
  const found = allInShadow(element, 'button').find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`no button says ${text}`);
  return found;
};

describe('gd-feedback-board', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  async function open(template = html`<gd-feedback-board></gd-feedback-board>`): Promise<GdFeedbackBoard> {
    const element = await fixture<GdFeedbackBoard>(template);
    await waitUntil(() => element.matches(':state(ready)'));
    await element.updateComplete;
    return element;
  }

  it('shows what was reported and answered, and no word about senders', async () => {
    const element = await open();
    const { publications, cases } = api.state;
    expect(titles(element)).to.have.members(publications.map(({ title }) => title));
    const said = words(element);
    expect(said).to.contain(publications[0]!.answer).and.contain('Đúng hạn');
    for (const { sender } of cases) if (sender) expect(said).not.to.contain(sender.name);
  });

  it('finds without marks, tells the page, and lets everything be cleared', async () => {
    const element = await open();
    const told = oneEvent(element, 'gd-board-filter') as Promise<CustomEvent<BoardFilters>>;
    enter(element, '#q', 'nap cong');
    expect((await told).detail).to.deep.equal({ q: 'nap cong', kind: '', sort: '-publishedAt' });
    await waitUntil(() => titles(element).length === 1);
    enter(element, '#q', 'tàu vũ trụ');
    await waitUntil(() => element.matches(':state(empty)'));
    await element.updateComplete;
    button(element, 'Xóa tìm kiếm').click();
    await waitUntil(() => titles(element).length === api.state.publications.length);
  });

  it('orders by “me too” and counts one, once', async () => {
    const element = await open(html`<gd-feedback-board sort="-supports"></gd-feedback-board>`);
    const [most] = [...api.state.publications].sort((a, b) => b.supports - a.supports);
    expect(titles(element)[0]).to.equal(most!.title);
    const before = most!.supports;
    const support = button(element, 'Tôi cũng gặp');
    support.click();
    support.click();
    await waitUntil(() => words(inShadow(element, '.report')).includes(`${before + 1} người cùng gặp`));
    expect(support.getAttribute('aria-disabled')).to.equal('true');
    expect(paths(api).filter((path) => path.includes('/support'))).to.have.length(1);
  });

  it('says at the report that a “me too” was not counted, and keeps the board', async () => {
    const element = await open();
    api.state.faults['publications.support'] = 'forbidden';
    button(element, 'Tôi cũng gặp').click();
    await waitUntil(() => element.shadowRoot!.querySelector('.report [role=alert]'));
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(button(element, 'Tôi cũng gặp').getAttribute('aria-disabled')).to.equal('false');
  });

  it('loads more from where it ended, with the focus at the first new one', async () => {
    const element = await open(html`<gd-feedback-board page-size="1"></gd-feedback-board>`);
    api.state.faults['publications.list'] = 'forbidden';
    button(element, 'Xem thêm').click();
    await waitUntil(() => element.shadowRoot!.querySelector('.notice-error'));
    expect(titles(element)).to.have.length(1);
    api.state.faults = {};
    element.reload();
    await waitUntil(() => element.matches(':state(ready)'));
    await element.updateComplete;
    button(element, 'Xem thêm').click();
    await waitUntil(() => titles(element).length === 2);
    await waitUntil(() => words(focused(element)) === titles(element)[1]);
  });

  it('draws photos on a canvas, only when asked, and again after a failure', async () => {
    const element = await open();
    const asked = () => paths(api).filter((path) => path.includes('/photos/'));
    expect(asked()).to.deep.equal([]);
    api.state.faults['publications.photo'] = 'not_found';
    button(element, 'Xem ảnh').click();
    await waitUntil(() => words(element).includes('Không tải được ảnh'));
    api.state.faults = {};
    button(element, 'Xem ảnh').click();
    await waitUntil(() => element.shadowRoot!.querySelector('canvas'));
    expect(inShadow(element, 'canvas').getAttribute('aria-label')).to.equal('Ảnh: Ảnh hiện trường');
  });

  it('links the open data once it is known where the API is', async () => {
    const element = await open(html`<gd-feedback-board open-data="37"></gd-feedback-board>`);
    expect(allInShadow<HTMLAnchorElement>(element, '.open-data a').map(({ href }) => href)).to.deep.equal([
      'https://api.test/v1/open-data/37/cases?format=csv',
      'https://api.test/v1/open-data/37/cases?format=json',
    ]);
  });

  it('says that it failed, and tries again', async () => {
    api.state.faults['publications.list'] = 'internal_error';
    const element = await fixture<GdFeedbackBoard>(html`<gd-feedback-board></gd-feedback-board>`);
    await waitUntil(() => element.matches(':state(error)'), 'error', { timeout: 6000 });
    await element.updateComplete;
    api.state.faults = {};
    button(element, 'Thử lại').click();
    await waitUntil(() => titles(element).length > 0);
  });

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds (${theme})`, async () => {
      const element = await open(
        html`<gd-feedback-board theme=${theme} heading-level="2" open-data="37"></gd-feedback-board>`,
      );
      await expect(element).to.be.accessible();
    });

  it('is not wider than a page of 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      await open();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
