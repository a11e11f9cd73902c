import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/model-import.js';
import {
  allInShadow,
  focused,
  inShadow,
  paths,
  useMockApi,
  words,
  type MockApi,
} from '../testing/mock-api.js';
import type { GdModelImport } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

describe('gd-model-import', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  const open = () => fixture<GdModelImport>(html`<gd-model-import></gd-model-import>`);

  function choose(element: GdModelImport, file: File): void {
    const input = inShadow<HTMLInputElement>(element, '#file');
    const transfer = new DataTransfer();
    transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    inShadow(element, 'form button').click();
  }
  const sheet = (content = 'x') => new File([content], 'So mo hinh 2026.xlsx');

  async function checked(): Promise<GdModelImport> {
    const element = await open();
    choose(element, sheet());
    await waitUntil(() => words(element).includes('Kết quả kiểm tra'), 'checked', { timeout: 8000 });
    return element;
  }

  const apply = (element: GdModelImport) => inShadow(element, '.steps button:not(.button-secondary)');

  it('asks for a file, and says so at the field', async () => {
    const element = await open();
    inShadow(element, 'form button').click();
    await waitUntil(() => focused(element)?.id === 'file');
    expect(words(inShadow(element, '#file-error'))).to.contain('Hãy chọn một tệp');
    expect(paths(api).filter((path) => path.includes('/imports'))).to.deep.equal([]);
  });

  it('says before a file is chosen what becomes public, and that units take in none', async () => {
    expect(words(await open())).to.contain('kể cả “Ghi chú”, sẽ công khai');
    api = useMockApi();
    api.state.officer.sees = 'unit';
    const element = await open();
    await waitUntil(() => words(element).includes('Chỉ cán bộ giữ sổ của tỉnh'));
    expect(element.shadowRoot!.querySelector('#file')).to.equal(null);
  });

  it('reports each row before anything is written, the wrong ones first', async () => {
    const element = await checked();
    const report = api.state.imports[0]!;
    expect(words(inShadow(element, '.counts'))).to.contain(`Chưa đúng ${report.report.counts.invalid} dòng`);
    expect(allInShadow(element, 'tbody tr')).to.have.length(report.report.counts.invalid);
    expect(words(inShadow(element, '.message-error'))).to.contain('Lỗi');
    allInShadow<HTMLInputElement>(element, '.shown input')[1]!.click();
    await waitUntil(() => allInShadow(element, 'tbody tr').length === report.report.counts.new);
    expect(words(inShadow(element, 'details'))).to.contain('“Danh sách mô hình”, tiêu đề ở dòng 3');
  });

  it('writes only when wrong rows are left out on purpose, and all at once', async () => {
    const element = await checked();
    const before = api.state.models.length;
    expect(apply(element).getAttribute('aria-disabled')).to.equal('true');
    apply(element).click();
    expect(paths(api).some((path) => path.includes('/apply'))).to.equal(false);
    inShadow<HTMLInputElement>(element, '#leave-out').click();
    await element.updateComplete;
    const imported = oneEvent(element, 'gd-models-imported');
    apply(element).click();
    const { detail } = (await imported) as CustomEvent<{ added: number }>;
    expect(api.state.models.length - before).to.equal(detail.added);
    await waitUntil(() => focused(element)?.classList.contains('notice-success'));
    expect(words(focused(element))).to.equal(`Đã ghi ${detail.added} mô hình vào sổ.`);
  });

  it('says why a file cannot be read, and takes another', async () => {
    const element = await open();
    choose(element, sheet(''));
    await waitUntil(() => words(element).includes('Không đọc được tệp'), 'failed', { timeout: 8000 });
    expect(words(element)).to.contain('Tệp không có dòng nào');
    inShadow(element, '.steps button').click();
    await waitUntil(() => focused(element)?.id === 'file');
  });

  it('keeps the report when the network fails, and goes on under the same key', async () => {
    const element = await checked();
    inShadow<HTMLInputElement>(element, '#leave-out').click();
    await element.updateComplete;
    api.state.faults['imports.apply'] = 'offline';
    apply(element).click();
    await waitUntil(() => element.shadowRoot?.querySelector('.notice-error'));
    expect(words(element)).to.contain('Kết quả kiểm tra');
    api.state.faults = {};
    apply(element).click();
    await waitUntil(() => words(element).includes('mô hình vào sổ.'), 'applied', { timeout: 8000 });
    const keys = api.requests
      .filter(({ url }) => url.endsWith('/apply'))
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).to.equal(1);
  });

  it('has no fault that axe finds, and fits a page of 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const element = await checked();
      await expect(element).to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
