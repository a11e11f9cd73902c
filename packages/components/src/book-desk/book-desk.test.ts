import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createClient } from '@gd/sdk';
import '../define/book-desk.js';
import { until } from '../base/testing/until.js';
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
import type { GdBookDesk } from './index.js';

const DRAFT = '0193540e-5a00-7000-b200-000000000001';
const AGREED = '0193540e-5a00-7000-b200-000000000002';

describe('gd-book-desk', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  const inMock = (id: string) => api.state.books.find((book) => book.id === id)!;
  const has = (desk: Element, selector: string) => desk.shadowRoot!.querySelector(selector) !== null;
  const press = (desk: Element, selector: string) => inShadow(desk, selector).click();
  const saved = (desk: Element) => words(inShadow(desk, '#saved'));
  const rows = (desk: Element) =>
    allInShadow(desk, '.box').map((box) =>
      [...box.querySelectorAll('li')].map((row) => words(row.querySelector('a'))),
    );

  async function open(book = '', lang = 'vi'): Promise<GdBookDesk> {
    const desk = await fixture<GdBookDesk>(html`<gd-book-desk lang=${lang} book=${book}></gd-book-desk>`);
    await until(() => has(desk, book ? '#desk-title' : '#books-title'), 'the desk');
    if (book) await until(() => focused(desk)?.id === 'desk-title', 'the focus on the title');
    return desk;
  }
  async function save(desk: GdBookDesk): Promise<void> {
    press(desk, '#save');
    await desk.updateComplete;
    await until(() => !saved(desk).includes('Đang lưu'), 'the answer to the save');
    await desk.updateComplete;
  }
  /** Somebody else works on the book meanwhile. */
  function elsewhere(change: (book: ReturnType<typeof inMock>) => void): void {
    const book = inMock(DRAFT);
    change(book);
    book.version += 1;
  }

  it('lists the books with their states, opens one and gives the focus back on the way home', async () => {
    const desk = await open();
    expect(words(desk)).to.contain('Bản thảo').and.contain('Đã thống nhất').and.contain('8/20 mô hình');
    const selected = oneEvent(desk, 'gd-book-select');
    press(desk, `#open-${DRAFT}`);
    expect((await selected).detail).to.deep.equal({ id: DRAFT });
    await until(() => focused(desk)?.id === 'desk-title', 'the book');
    press(desk, '#to-list');
    await until(() => focused(desk)?.id === `open-${DRAFT}`, 'the list again');
  });

  it('begins a book once, though the first answer is lost', async () => {
    const desk = await open();
    await until(() => has(desk, '#begin-title'), 'the form');
    const before = api.state.books.length;
    press(desk, 'form button[type=submit]');
    await until(() => focused(desk)?.id === 'error-summary', 'the summary');
    expect(words(focused(desk))).to.contain('Tên sách');
    enter(desk, '#info-title', 'Một trăm mô hình');
    enter(desk, '#info-size', '30');
    let lost = 0;
    api.onTheWay = (request, answer) => {
      if (request.method !== 'POST' || lost > 0) return answer;
      lost += 1;
      return new Response('{}', { status: 403 });
    };
    press(desk, 'form button[type=submit]');
    await until(() => lost === 1 && focused(desk)?.id === 'error-summary', 'the lost answer');
    press(desk, 'form button[type=submit]');
    await until(() => focused(desk)?.id === 'desk-title', 'the new book');
    expect(api.state.books).to.have.length(before + 1);
    expect(words(inShadow(desk, '#desk-title'))).to.equal('Một trăm mô hình');
    expect(desk.book).to.equal(api.state.books.at(-1)!.id);
  });

  it('chooses, moves and removes models by keys alone, tells it, and keeps the balance in view', async () => {
    const desk = await open(DRAFT);
    await until(() => has(desk, '[id^=pick-]'), 'the candidates');
    const [first = [], second = []] = rows(desk);
    const economy = () => {
      const figure = inShadow(desk, '#balance-fields').closest('figure')!;
      return [...figure.querySelectorAll('tbody tr:first-child > *')].map((cell) => words(cell)).join(' ');
    };
    expect(economy()).to.equal('Phát triển kinh tế 2 7,1 16');

    const id = inMock(DRAFT).chapters[0]!.modelIds[1]!;
    inShadow(desk, `#down-${id}`).focus();
    await sendKeys({ press: 'Enter' });
    expect(rows(desk).slice(0, 2)).to.deep.equal([[first[0]], [first[1], ...second]]);
    await until(() => focused(desk)?.id === `down-${id}`, 'the focus on the same button');
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Alt' });
    expect(rows(desk).slice(0, 2)).to.deep.equal([first, second]);
    await until(
      () => words(inShadow(desk, '[role=status]')).includes('nay ở vị trí 2, Chương 1'),
      'the announcement',
    );

    await until(() => focused(desk)?.id === `up-${id}`, 'the focus on the button of that way');
    press(desk, `#remove-${id}`);
    await until(
      () => focused(desk)?.id === `remove-${inMock(DRAFT).chapters[0]!.modelIds[0]}`,
      'the neighbour',
    );
    expect(economy()).to.equal('Phát triển kinh tế 1 7,1 16');

    inShadow(desk, `#pick-${id}`).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => rows(desk)[0]!.length === 2, 'the model in the chapter of its field');
    expect(words(focused(desk))).to.equal('Bỏ');
    expect(saved(desk), 'the same choice again').to.contain('Đã lưu lúc');
  });

  it('moves a model to any other chapter by a dialog', async () => {
    const desk = await open(DRAFT);
    const id = inMock(DRAFT).chapters[0]!.modelIds[0]!;
    press(desk, `#move-${id}`);
    await until(() => focused(desk)?.id === 'confirm-title', 'the dialog');
    inShadow<HTMLSelectElement>(desk, '#confirm-choice').value = '3';
    press(desk, '#confirm button[type=submit]');
    await until(() => focused(desk)?.id === `move-${id}`, 'the focus on the moved row');
    expect(rows(desk).map(({ length }) => length)).to.deep.equal([1, 2, 2, 3]);
  });

  it('adds, names and moves chapters, asks before one with models goes, and saves all of it', async () => {
    const desk = await open(DRAFT);
    press(desk, '#add-chapter');
    await until(() => focused(desk)?.id.startsWith('chapter-title-'), 'the field of the name');
    const key = focused(desk)!.id.slice('chapter-title-'.length);
    await save(desk);
    await until(() => focused(desk)?.id === 'error-summary', 'the summary');
    expect(saved(desk)).to.contain('chưa lưu');
    inShadow(desk, `#chapter-title-${key}`).focus();
    await sendKeys({ type: 'Gương sáng' });
    expect(words(allInShadow(desk, '.box').at(-1)!.querySelector('h4'))).to.equal('Chương 5. Gương sáng');
    press(desk, `#chapter-up-${key}`);
    await desk.updateComplete;
    const [chapter] = allInShadow(desk, '.box');
    chapter!.querySelector<HTMLElement>('[id^=chapter-remove-]')!.click();
    await until(() => focused(desk)?.id === 'confirm-title', 'the question');
    await sendKeys({ press: 'Escape' });
    await desk.updateComplete;
    expect(allInShadow(desk, '.box')).to.have.length(5);
    const changed = oneEvent(desk, 'gd-book-change');
    await save(desk);
    expect((await changed).detail).to.deep.equal({ id: DRAFT, status: 'draft' });
    expect(inMock(DRAFT).chapters.map(({ title }) => title)[3]).to.equal('Gương sáng');
    expect(saved(desk)).to.contain('Đã lưu lúc');
  });

  it('searches and filters the candidates, and keeps the place when more come', async () => {
    const desk = await open(DRAFT);
    await until(() => has(desk, '[id^=pick-]'), 'the candidates');
    const shown = () => allInShadow(desk, '[id^=pick-]').map(({ id }) => id);
    const before = shown();
    [...allInShadow(desk, '#candidates-title ~ button')].at(-1)!.click();
    await until(() => shown().length > before.length, 'more');
    await until(() => focused(desk)?.id === shown()[before.length], 'the first new one');
    enter(desk, '#find-field', 'political-system');
    await until(() => shown().length < before.length, 'the field');
    enter(desk, '#find', 'không có chữ này đâu');
    press(desk, '.find button');
    await until(() => words(desk).includes('Không có mô hình nào khớp'), 'help');
    expect(paths(api).at(-1)).to.contain('field=political-system').and.contain('q=');
  });

  it('shows what a proposal changes before it is taken over with one button', async () => {
    const desk = await open(DRAFT);
    press(desk, '#propose');
    await until(() => focused(desk)?.id === 'proposal-title', 'the proposal');
    expect(words(desk))
      .to.contain('Thêm 15 mô hình')
      .and.contain('Bỏ 3 mô hình')
      .and.contain('vào “Phát triển kinh tế”');
    expect(saved(desk), 'nothing is changed yet').to.contain('Đã lưu lúc');
    press(desk, '#take-proposal');
    await until(() => focused(desk)?.id === 'chapters-title', 'the chapters');
    expect(rows(desk).flat()).to.have.length(20);
    await save(desk);
    expect(inMock(DRAFT).chapters.flatMap(({ modelIds }) => modelIds)).to.have.length(20);
  });

  it('takes the cover from the photos of chosen models, and drops it with its model', async () => {
    const desk = await open(DRAFT);
    press(desk, '#part-info');
    await desk.updateComplete;
    const radios = () => allInShadow<HTMLInputElement>(desk, '[name=cover]');
    const few = radios().length;
    inShadow(desk, '#cover').closest('section')!.querySelector<HTMLElement>('button')!.click();
    await until(() => !has(desk, '#reading') && radios().length >= few, 'all photos');
    radios()[1]!.click();
    await save(desk);
    const { coverPhotoId } = inMock(DRAFT);
    const owner = api.state.models.find(({ photos }) =>
      photos.some(({ fileId }) => fileId === coverPhotoId),
    )!;
    press(desk, '#part-models');
    await desk.updateComplete;
    press(desk, `#remove-${owner.id}`);
    await save(desk);
    expect(inMock(DRAFT).coverPhotoId).to.equal(null);
  });

  it('keeps what was typed when somebody else saved first, says what differs, and lets one choose', async () => {
    const desk = await open(DRAFT);
    elsewhere((book) => {
      book.subtitle = 'Bản của đồng nghiệp';
      book.chapters[0]!.modelIds.pop();
    });
    press(desk, '#part-info');
    await desk.updateComplete;
    enter(desk, '#info-title', 'Tên của tôi');
    await save(desk);
    await until(() => focused(desk)?.id === 'conflict', 'what happened');
    expect(words(focused(desk)))
      .to.contain('thiếu 1 mô hình')
      .and.contain('Tên sách; Tên phụ');
    expect(inShadow<HTMLInputElement>(desk, '#info-title').value).to.equal('Tên của tôi');
    expect(inMock(DRAFT).title).not.to.equal('Tên của tôi');
    press(desk, '#overwrite');
    await until(() => inMock(DRAFT).title === 'Tên của tôi', 'mine');
    elsewhere((book) => (book.subtitle = 'Lần nữa'));
    enter(desk, '#info-title', 'Tên khác');
    await save(desk);
    await until(() => has(desk, '#take-theirs'), 'the second time');
    press(desk, '#take-theirs');
    await until(() => focused(desk)?.id === 'recorded', 'theirs');
    expect(inShadow<HTMLInputElement>(desk, '#info-subtitle').value).to.equal('Lần nữa');
    expect(saved(desk)).to.contain('Đã lưu lúc');
  });

  it('knows its own words again when the answer to a save was lost', async () => {
    const desk = await open(DRAFT);
    press(desk, '#part-info');
    await desk.updateComplete;
    enter(desk, '#info-title', '  Tên mới  ');
    api.onTheWay = ({ method }, answer) =>
      method === 'PATCH' ? new Response('{}', { status: 403 }) : answer;
    await save(desk);
    await until(() => focused(desk)?.id === 'error-summary', 'the failure');
    expect(inMock(DRAFT).title).to.equal('Tên mới');
    api.onTheWay = undefined;
    await save(desk);
    expect(has(desk, '#conflict')).to.equal(false);
    expect(saved(desk)).to.contain('Đã lưu lúc');
  });

  it('asks before unsaved work is left, in the page and in the browser', async () => {
    const desk = await open(DRAFT);
    const leaves = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaves()).to.equal(true);
    press(desk, '#add-chapter');
    await desk.updateComplete;
    expect(leaves(), 'the browser asks').to.equal(false);
    press(desk, '#to-list');
    await until(() => focused(desk)?.id === 'confirm-title', 'the question');
    await sendKeys({ press: 'Escape' });
    await until(() => desk.book === DRAFT, 'still here');
    expect(allInShadow(desk, '.box')).to.have.length(5);
    press(desk, '#to-list');
    await until(() => focused(desk)?.id === 'confirm-title', 'the question again');
    press(desk, '#confirm button[type=submit]');
    await until(() => has(desk, '#books-title'), 'the list');
    expect(leaves()).to.equal(true);
  });

  it('says what is missing, then agrees, publishes after a question, and offers the pages for print', async () => {
    const desk = await open(DRAFT);
    const { key } = await addEmpty(desk);
    press(desk, '#part-finish');
    await desk.updateComplete;
    const missing = () => words(inShadow(desk, '#missing'));
    expect(missing()).to.contain('chưa lưu').and.contain('Chương 5. (chưa có tên) chưa có mô hình');
    press(desk, '#step-agree');
    press(desk, '#part-models');
    await desk.updateComplete;
    press(desk, `#chapter-remove-${key}`);
    await desk.updateComplete;
    press(desk, '#part-finish');
    await desk.updateComplete;
    expect(missing()).to.contain('Không còn thiếu gì');
    press(desk, '#step-agree');
    await until(() => focused(desk)?.id === 'recorded', 'agreed');
    expect(inMock(DRAFT).status).to.equal('agreed');
    expect(has(desk, '#save')).to.equal(false);
    press(desk, '#step-publish');
    await until(() => focused(desk)?.id === 'confirm-title', 'the question');
    await sendKeys({ press: 'Escape' });
    expect(inMock(DRAFT).status).to.equal('agreed');
    press(desk, '#step-reopen');
    await until(() => has(desk, '#save'), 'a draft again');
    press(desk, '#step-agree');
    await until(() => has(desk, '#step-publish'), 'agreed again');
    press(desk, '#step-publish');
    await until(() => focused(desk)?.id === 'confirm-title', 'the question again');
    press(desk, '#confirm button[type=submit]');
    await until(() => inMock(DRAFT).status === 'published', 'published');
    await until(() => has(desk, '.links a'), 'the pages');
    expect(allInShadow<HTMLAnchorElement>(desk, '.links a').map(({ href }) => href)).to.deep.equal([
      `https://api.test/books/37/${DRAFT}/print?size=a5`,
      `https://api.test/books/37/${DRAFT}/print?size=a4`,
    ]);
  });

  async function addEmpty(desk: GdBookDesk): Promise<{ key: string }> {
    press(desk, '#add-chapter');
    await until(() => focused(desk)?.id.startsWith('chapter-title-'), 'the new chapter');
    return { key: focused(desk)!.id.slice('chapter-title-'.length) };
  }

  it('has a file made, tells how far it is, and downloads the one that the server names', async () => {
    const desk = await open(AGREED, 'en');
    press(desk, '#part-finish');
    await desk.updateComplete;
    press(desk, '#file-epub');
    press(desk, '#file-epub');
    await until(() => has(desk, 'progress'), 'progress');
    expect(inShadow(desk, 'progress').getAttribute('aria-label')).to.contain('E-book');
    await until(() => words(inShadow(desk, '#file-epub')).startsWith('Download'), 'the file');
    expect(inMock(AGREED).exports).to.have.length(1);
    const made = inMock(AGREED).exports[0]!;
    press(desk, '#file-epub');
    await until(() => paths(api).some((path) => path.endsWith(`/exports/${made.id}/file`)), 'the download');
  });

  it('follows a file of a published book under the id of the first order', async () => {
    const client = createClient({ baseUrl: 'https://api.test', auth: () => 'key', fetch: api.fetch });
    await client.books.publish(AGREED, { ifMatch: '*' });
    const first = await client.books.makeExport(AGREED, 'json');
    const desk = await open(AGREED);
    press(desk, '#part-finish');
    await desk.updateComplete;
    press(desk, '#file-json');
    await until(() => words(inShadow(desk, '#file-json')).startsWith('Tải về'), 'the file');
    press(desk, '#file-json');
    await until(
      () => paths(api).some((path) => path.endsWith(`/exports/${first.id}/file`)),
      'the first order',
    );
  });

  it('shows the preview as readers will see it, with what is typed and not saved', async () => {
    const desk = await open(DRAFT);
    press(desk, '#part-info');
    await desk.updateComplete;
    enter(desk, '#info-title', 'Chưa lưu');
    press(desk, '#part-preview');
    await until(() => has(desk, '#book-title'), 'the preview');
    expect(words(inShadow(desk, '#book-title'))).to.equal('Chưa lưu');
    expect(allInShadow(desk, '.model')).to.have.length(8);
    expect(words(inShadow(desk, '.story'))).to.contain('Đọc cả câu chuyện');
  });

  it('lets a reader see everything and change nothing', async () => {
    const desk = await open(AGREED);
    expect(has(desk, '#part-info')).to.equal(false);
    expect(has(desk, '.row-tools')).to.equal(false);
    expect(has(desk, '[id^=pick-]')).to.equal(false);
    expect(words(desk)).to.contain('Muốn sửa thì mở lại bản thảo');
  });

  it('says that it failed and tries again, and that a book is not there', async () => {
    api.state.faults['books.all'] = 'forbidden';
    const desk = await fixture<GdBookDesk>(html`<gd-book-desk></gd-book-desk>`);
    await until(() => has(desk, '[role=alert]'), 'the failure');
    api.state.faults = {};
    await desk.reload();
    await until(() => has(desk, '#books-title'), 'the list');
    desk.book = '0193540e-5a00-7000-b200-00000000dead';
    await until(() => words(desk).includes('Không có tập sách này'), 'not there');
    press(desk, '#to-list');
    await until(() => has(desk, '#books-title'), 'the list again');
  });

  it('keeps what was typed when there is no connection', async () => {
    const desk = await open(DRAFT);
    press(desk, '#part-info');
    await desk.updateComplete;
    enter(desk, '#info-foreword', 'Lời nói đầu chưa lưu');
    api.state.faults['books.edit'] = 'offline';
    press(desk, '#save');
    await until(() => focused(desk)?.id === 'error-summary', 'the failure');
    expect(words(focused(desk))).to.contain('nội dung đã nhập vẫn được giữ');
    expect(inShadow<HTMLTextAreaElement>(desk, '#info-foreword').value).to.equal('Lời nói đầu chưa lưu');
  });
});
