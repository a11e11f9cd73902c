import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { createClient } from '@gd/sdk';
import '../define/model-book.js';
import { allInShadow, focused, inShadow, useMockApi, words, type MockApi } from '../testing/mock-api.js';
import type { GdModelBook } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

describe('gd-model-book', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  /** Publishes the sample book that is agreed. */
  async function publish(): Promise<string> {
    const { id } = api.state.books.find(({ status }) => status === 'agreed')!;
    const { fetch } = api;
    const client = createClient({
      baseUrl: 'https://api.test',
      site: 'gd_site_37_demo',
      auth: () => 'key',
      fetch,
    });
    await client.books.publish(id, { ifMatch: '*' });
    return id;
  }

  async function open(template = html`<gd-model-book></gd-model-book>`, state = 'ready') {
    const element = await fixture<GdModelBook>(template);
    await waitUntil(() => element.matches(`:state(${state})`));
    await element.updateComplete;
    return element;
  }

  it('shows the book published last: cover, contents, chapters and every model with its story', async () => {
    const id = await publish();
    const element = await open();
    const { chapters } = api.state.books.find((book) => book.id === id)!.published!.book;
    expect(words(inShadow(element, '.head'))).to.contain('Khéo từ những việc nhỏ');
    expect(allInShadow(element, '.model')).to.have.length(
      chapters.reduce((sum, { models }) => sum + models.length, 0),
    );
    expect(allInShadow(element, '.contents li')).to.have.length(chapters.length + 1);
    expect(words(inShadow(element, '.story'))).to.contain('Thực trạng, lý do');
    const links = allInShadow<HTMLAnchorElement>(element, '.take a').map(({ href }) => href);
    expect(links).to.deep.equal([
      `https://api.test/books/37/${id}/print?size=a5`,
      `https://api.test/books/37/${id}/print?size=a4`,
      `https://api.test/v1/open-data/37/books/${id}/epub`,
      `https://api.test/v1/open-data/37/books/${id}/print`,
      `https://api.test/v1/open-data/37/books/${id}/json`,
    ]);
  });

  it('leads from the contents to a chapter and back, with the keyboard’s place', async () => {
    await publish();
    const element = await open();
    allInShadow(element, '.contents button')[1]!.click();
    expect(focused(element)?.id).to.equal('chapter-1');
    inShadow(element, '.chapter p button').click();
    expect(focused(element)?.id).to.equal('contents');
  });

  it('opens every story for print', async () => {
    await publish();
    const element = await open();
    const closed = () => allInShadow<HTMLDetailsElement>(element, 'details:not([open])').length;
    expect(closed()).to.be.above(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(closed()).to.equal(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(closed()).to.be.above(0);
  });

  it('says that no book is published, and that one is not known', async () => {
    expect(words(await open(undefined, 'empty'))).to.contain('Chưa có tập sách nào');
    const draft = api.state.books[0]!.id;
    const element = await open(html`<gd-model-book book=${draft}></gd-model-book>`, 'empty');
    expect(words(element)).to.contain('chưa được xuất bản');
  });

  it('says that it failed, tries again, and changes its language with the page', async () => {
    const id = await publish();
    api.state.faults['books.read'] = 'forbidden';
    const element = await open(undefined, 'error');
    api.state.faults = {};
    const loaded = oneEvent(element, 'gd-book-loaded');
    element.reload();
    expect((await loaded).detail).to.deep.equal({ id, title: 'Khéo từ những việc nhỏ' });
    element.lang = 'en';
    await waitUntil(() => words(element).includes('Back to the contents'));
  });

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds, closed and open (${theme})`, async () => {
      await publish();
      const element = await open(html`<gd-model-book theme=${theme}></gd-model-book>`);
      await expect(element).to.be.accessible();
      for (const details of allInShadow<HTMLDetailsElement>(element, 'details')) details.open = true;
      await expect(element).to.be.accessible();
    });

  it('is not wider than a page of 320 pixels', async () => {
    await publish();
    await setViewport({ width: 320, height: 640 });
    try {
      await open();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
