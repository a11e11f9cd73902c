import { expect, fixture, html } from '@open-wc/testing';
import type { CaseStatus } from '@gd/rules';
import '../define/case-status.js';
import {
  allInShadow,
  caseIn,
  enter,
  focused,
  inShadow,
  useMockApi,
  words,
  type MockApi,
} from '../testing/mock-api.js';
import type { GdCaseStatus } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const button = (element: GdCaseStatus, text: string) => {
  const found = allInShadow(element, 'button').find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`no button says ${text}`);
  return found;
};
const done = (element: GdCaseStatus) =>
  waitUntil(() => focused(element)?.id === 'step-done', 'the step is done');
const result = (element: GdCaseStatus) =>
  waitUntil(() => focused(element)?.id === 'verified', 'the result', { timeout: 5000 });

describe('gd-case-status while a case lives', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  async function open(status: CaseStatus): Promise<GdCaseStatus> {
    const { code, secret } = caseIn(api, status);
    const element = await fixture<GdCaseStatus>(
      html`<gd-case-status .credentials=${{ code, secret }}></gd-case-status>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('[part=case]'));
    return element;
  }

  it('writes in the thread, with a file', async () => {
    const element = await open('processing');
    const { events } = caseIn(api, 'processing');
    inShadow<HTMLDetailsElement>(element, 'details.write').open = true;
    button(element, 'Gửi tin nhắn').click();
    await waitUntil(() => focused(element)?.id === 'write-text');
    expect(words(inShadow(element, '#write-text-error'))).to.contain('Viết lời nhắn');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7'], 'don.pdf', { type: 'application/pdf' }));
    const input = inShadow<HTMLInputElement>(element, '#write-files');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    enter(element, '#write-text', 'Tôi gửi thêm đơn.');
    button(element, 'Gửi tin nhắn').click();
    await done(element);
    expect(events.at(-1)).to.deep.include({ type: 'messaged', by: 'citizen', text: 'Tôi gửi thêm đơn.' });
    expect(events.at(-1)!.fileIds).to.have.length(1);
    expect(words(inShadow(element, '.timeline')))
      .to.contain('Tôi gửi thêm đơn.')
      .and.contain('don.pdf');
  });

  it('rates with words, and replaces the rating', async () => {
    const element = await open('answered');
    const { events } = caseIn(api, 'answered');
    button(element, 'Gửi đánh giá').click();
    await waitUntil(() => focused(element)?.id === 'score-5');
    expect(words(inShadow(element, '#score-error'))).to.contain('Chọn một mức');
    inShadow(element, '#score-2').click();
    enter(element, '#rate-text', 'Còn chậm.');
    button(element, 'Gửi đánh giá').click();
    await done(element);
    expect(events.at(-1)).to.deep.include({ type: 'rated', score: 2, text: 'Còn chậm.' });
    inShadow(element, '#score-4').click();
    button(element, 'Thay đánh giá trước').click();
    await waitUntil(() => events.at(-1)?.score === 4);
  });

  it('reopens once, with a reason', async () => {
    const element = await open('answered');
    const one = caseIn(api, 'answered');
    button(element, 'Phản ánh lại').click();
    await waitUntil(() => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog')?.open);
    enter(element, '#step-text', 'Chưa.');
    inShadow(element, 'dialog button[type=submit]').click();
    await waitUntil(() => focused(element)?.id === 'step-text');
    expect(words(inShadow(element, '#step-text-error'))).to.contain('ít nhất 10 ký tự');
    enter(element, '#step-text', 'Nắp cống lại vỡ ngay hôm sau.');
    inShadow(element, 'dialog button[type=submit]').click();
    await done(element);
    expect(one.status).to.equal('reopened');
    expect(
      allInShadow(element, 'button').some((each) => each.textContent?.includes('Phản ánh lại')),
    ).to.equal(false);
  });

  it('shows what the office did meanwhile, says so, and keeps what is being written', async () => {
    const element = await open('needs_info');
    const one = caseIn(api, 'needs_info');
    enter(element, '#reply-text', 'Đang viết dở');
    element.refreshSeconds = 0.05;
    const looks = () => api.requests.filter(({ headers }) => headers.has('If-None-Match'));
    await waitUntil(() => looks().length > 0);
    expect(looks()[0]!.headers.get('If-None-Match')).to.equal(`"${one.events.length}"`);
    const [first] = one.events;
    one.events.push({
      ...first,
      type: 'messaged',
      by: 'officer',
      at: '2026-11-23T08:00:00.000Z',
      status: 'needs_info',
      text: 'Cho xin ảnh cổng bắc.',
    });
    await waitUntil(() => words(inShadow(element, '.timeline')).includes('Cho xin ảnh cổng bắc.'));
    expect(inShadow<HTMLTextAreaElement>(element, '#reply-text').value).to.equal('Đang viết dở');
    await waitUntil(
      () => words(element).includes('Hồ sơ vừa có thay đổi. Trạng thái: Chờ bổ sung.'),
      'said',
      {
        timeout: 4000,
      },
    );
  });

  it('stays as it is while the server cannot be reached', async () => {
    const element = await open('answered');
    api.state.faults['cases.track'] = 'forbidden';
    const before = api.requests.length;
    element.refreshSeconds = 0.05;
    await waitUntil(() => api.requests.length > before);
    await element.updateComplete;
    expect(element.matches(':state(done)')).to.equal(true);
  });

  it('says prominently how to lodge what was sent the wrong way', async () => {
    const restricted = api.state.cases.find(({ title }) => title.includes('nhận tiền'))!;
    const { code, secret } = restricted;
    const element = await fixture<GdCaseStatus>(
      html`<gd-case-status .credentials=${{ code, secret }}></gd-case-status>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('.lodging'));
    expect(words(inShadow(element, '.lodging')))
      .to.contain('không được công khai')
      .and.contain('tố cáo');
  });

  it('takes the code behind the # of the address, as the QR code of a receipt has it', async () => {
    const { code } = caseIn(api, 'answered');
    history.replaceState(null, '', `#${code}`);
    try {
      const element = await fixture<GdCaseStatus>(html`<gd-case-status></gd-case-status>`);
      expect(inShadow<HTMLInputElement>(element, '#code').value).to.equal(code);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  describe('verified', () => {
    it('finds an honest case right, step by step, and says what it cannot show', async () => {
      const element = await open('answered');
      button(element, 'Kiểm tra biên nhận').click();
      await result(element);
      const said = words(inShadow(element, '#verified'));
      expect(said).to.contain('Không thấy gì bị sửa').and.contain('Cả 4 bước có trong nhật ký');
      expect(said).to.contain('chưa kiểm tra').and.contain('khóa của nhật ký được lấy từ chính máy chủ này');
    });

    it('finds a step whose words were changed since', async () => {
      const element = await open('answered');
      api.onTheWay = undefined;
      const fetched = element as unknown as { view: { events: { text: string | null }[] } };
      fetched.view.events.at(-1)!.text = 'Đã xử lý xong.';
      button(element, 'Kiểm tra biên nhận').click();
      await result(element);
      expect(words(inShadow(element, '#verified')))
        .to.contain('Có điều không khớp')
        .and.contain('Bước 4:');
    });

    it('waits for a step that no checkpoint has yet, and fails aloud where the log cannot be read', async () => {
      const element = await open('answered');
      api.state.faults['log.inclusion'] = 'not_found';
      button(element, 'Kiểm tra biên nhận').click();
      await result(element);
      api.state.faults['log.inclusion'] = 'forbidden';
      button(element, 'Kiểm tra biên nhận').click();
      await waitUntil(() => element.shadowRoot!.querySelector('.notice-error[role=alert]'));
    });

    it('reads a receipt that was kept, and refuses another file', async () => {
      const element = await open('answered');
      const choose = (text: string, name: string) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name));
        const input = inShadow<HTMLInputElement>(element, '#kept-file');
        input.files = transfer.files;
        input.dispatchEvent(new Event('change'));
      };
      choose('một bài thơ', 'tho.txt');
      await waitUntil(() => words(element).includes('tho.txt không phải biên nhận'));
      choose(JSON.stringify({ receipt: { v: 1 }, content: {} }), 'bien-nhan.json');
      await result(element);
      expect(words(inShadow(element, '#verified'))).to.contain('Tệp không phải biên nhận hợp lệ');
    });
  });
});
