import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { HEADERS } from '@gd/contract';
import type { CaseStatus } from '@gd/rules';
import '../define/case-status.js';
import {
  allInShadow,
  caseIn,
  enter,
  focused,
  inShadow,
  paths,
  useMockApi,
  words,
  type MockApi,
} from '../testing/mock-api.js';
import type { CaseLoaded, GdCaseStatus } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const form = (attributes = html`<gd-case-status></gd-case-status>`) => fixture<GdCaseStatus>(attributes);
const submit = (element: GdCaseStatus) => inShadow(element, 'form.lookup button').click();
const shown = (element: GdCaseStatus) =>
  waitUntil(() => element.shadowRoot!.querySelector('[part=case]'), 'the case is shown');
const button = (element: GdCaseStatus, text: string) => {
  const found = allInShadow(element, 'button').find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`no button says ${text}`);
  return found;
};
/** The body of the last request to a path. */
const bodyOf = async ({ requests }: MockApi, end: string): Promise<unknown> =>
  requests
    .findLast(({ url }) => url.endsWith(end))!
    .clone()
    .json();

describe('gd-case-status', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  async function open(status: CaseStatus): Promise<GdCaseStatus> {
    const { code, secret } = caseIn(api, status);
    const element = await fixture<GdCaseStatus>(
      html`<gd-case-status .credentials=${{ code, secret }}></gd-case-status>`,
    );
    await shown(element);
    return element;
  }

  describe('the form', () => {
    it('says what is missing in a summary that takes focus, and asks no server', async () => {
      const element = await form();
      submit(element);
      await waitUntil(() => focused(element)?.id === 'error-summary');
      expect(words(focused(element)))
        .to.contain('Nhập mã theo dõi')
        .and.contain('Nhập mật mã');
      expect(inShadow(element, '#code').getAttribute('aria-invalid')).to.equal('true');
      inShadow(element, '.error-summary a').click();
      expect(focused(element)?.id).to.equal('code');
      expect(api.requests).to.be.empty;
    });

    it('tells a mistyped code as the field is left, not while it is typed', async () => {
      const element = await form();
      const { code } = caseIn(api, 'answered');
      const wrong = code.slice(0, 3) + (code[3] === '2' ? '3' : '2') + code.slice(4);
      const input = inShadow<HTMLInputElement>(element, '#code');
      input.focus();
      await sendKeys({ type: wrong });
      expect(element.shadowRoot!.querySelector('#code-error')).to.be.null;
      await sendKeys({ press: 'Tab' });
      expect(words(inShadow(element, '#code-error'))).to.contain('gõ nhầm');
      expect(input.value).to.equal(wrong);
      enter(element, '#code', code);
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('#code-error')).to.be.null;
    });

    it('opens a case from a code typed small and without dashes, and stores nothing', async () => {
      const element = await form();
      const { code, secret, title } = caseIn(api, 'answered');
      inShadow(element, '#code').focus();
      await sendKeys({ type: code.toLowerCase().replaceAll('-', '') });
      await sendKeys({ press: 'Tab' });
      expect(inShadow<HTMLInputElement>(element, '#code').value).to.equal(code);
      await sendKeys({ type: secret });
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const { detail } = (await oneEvent(element, 'gd-case-loaded')) as CustomEvent<CaseLoaded>;
      expect(detail).to.deep.equal({ code, status: 'answered' });
      await shown(element);
      await waitUntil(() => focused(element)?.textContent === title);
      expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.contain(secret);
      expect(location.href).not.to.contain(secret);
      expect(paths(api).join(), 'the secret is no part of an address').not.to.contain(secret);
    });

    it('shows the whole secret on a small phone, and opens by Enter from it', async () => {
      const frame = await fixture<HTMLElement>(html`<div><gd-case-status></gd-case-status></div>`);
      frame.style.width = '296px';
      const element = frame.querySelector('gd-case-status')!;
      await element.updateComplete;
      const field = inShadow<HTMLTextAreaElement>(element, '#secret');
      enter(element, '#code', caseIn(api, 'answered').code);
      enter(element, '#secret', 'W'.repeat(32));
      expect(field.scrollHeight).to.be.at.most(field.clientHeight);
      expect(field.scrollWidth).to.be.at.most(field.clientWidth);
      enter(element, '#secret', caseIn(api, 'answered').secret);
      field.focus();
      await sendKeys({ press: 'Enter' });
      await shown(element);
    });

    it('fills both fields from a pasted receipt', async () => {
      const element = await form();
      const { code, secret } = caseIn(api, 'received');
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', `Mã theo dõi: ${code}\nMật mã: ${secret}`);
      inShadow(element, '#code').dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, cancelable: true }),
      );
      await element.updateComplete;
      submit(element);
      await shown(element);
    });

    it('says in one sentence that nothing has this code and secret, and keeps both', async () => {
      const element = await form(
        html`<gd-case-status code=${caseIn(api, 'answered').code}></gd-case-status>`,
      );
      enter(element, '#secret', 'x'.repeat(32));
      submit(element);
      await waitUntil(() => focused(element)?.id === 'error-summary');
      expect(allInShadow(element, '.error-summary li')).to.have.length(1);
      expect(words(focused(element))).to.contain('Không tìm thấy hồ sơ nào');
      expect(inShadow<HTMLInputElement>(element, '#code').value).to.equal(caseIn(api, 'answered').code);
      expect(inShadow<HTMLInputElement>(element, '#secret').value).to.equal('x'.repeat(32));
    });

    it('says that there is no connection and tries again with what was typed', async () => {
      const { code, secret } = caseIn(api, 'answered');
      api.state.faults['cases.track'] = 'offline';
      const element = await form();
      enter(element, '#code', code);
      enter(element, '#secret', secret);
      submit(element);
      await waitUntil(() => element.matches(':state(offline)'), 'offline', { timeout: 6000 });
      await element.updateComplete;
      expect(words(element)).to.contain('Không kết nối được');
      element.setAttribute('lang', 'en');
      await waitUntil(() => words(element).includes('No connection'), 'the failure in English');
      api.state.faults = {};
      inShadow(element, '.notice-error button').click();
      await shown(element);
    });
  });

  describe('an open case', () => {
    it('shows status, answer and who did it, and due dates with their reason and basis', async () => {
      const element = await open('answered');
      expect(words(inShadow(element, '.head')))
        .to.contain('Đã trả lời')
        .and.contain('Phường Hoa Lư');
      const answer = words(inShadow(element, '[part=answer]'));
      expect(answer).to.contain('đã thay nắp cống mới').and.contain('Tổ duy tu đô thị phường Hoa Lư');
      expect(words(inShadow(element, '.timeline')), 'it is not said twice').not.to.contain(
        'đã thay nắp cống',
      );
      const why = allInShadow<HTMLDetailsElement>(element, '.deadline details').at(-1)!;
      expect(why.open).to.be.false;
      expect(words(why)).to.contain('10 ngày làm việc').and.contain('khoản 2 Điều 147').and.contain('T-22');
      expect(words(why), 'each day that does not count').to.match(/15\/11\/2026: .+/);
    });

    it('says a refusal with the right address', async () => {
      expect(words(inShadow(await open('refused'), '[part=answer]'))).to.contain(
        'Cổng Dịch vụ công quốc gia',
      );
    });

    for (const [status, steps] of [
      ['submitted', ['Gửi tin nhắn', 'Rút lại']],
      ['needs_info', ['Gửi bổ sung', 'Rút lại']],
      ['answered', ['Gửi tin nhắn', 'Xác nhận đã xử lý xong', 'Gửi đánh giá', 'Phản ánh lại']],
      ['closed', ['Gửi đánh giá']],
    ] as const)
      it(`offers what is allowed when ${status}, and nothing else`, async () => {
        const element = await open(status);
        const all = [
          ...['Gửi bổ sung', 'Gửi tin nhắn', 'Rút lại'],
          ...['Xác nhận đã xử lý xong', 'Gửi đánh giá', 'Phản ánh lại'],
        ];
        const offered = allInShadow(element, 'button').map((one) => one.textContent ?? '');
        expect(all.filter((text) => offered.some((one) => one.includes(text)))).to.have.members([...steps]);
      });

    it('sends a reply once, also when the first answer is lost', async () => {
      const element = await open('needs_info');
      button(element, 'Gửi bổ sung').click();
      await element.updateComplete;
      expect(words(inShadow(element, '#reply-text-error'))).to.contain('Viết nội dung bổ sung');
      enter(element, '#reply-text', 'Rác ở cổng phía bắc, cạnh quán phở.');
      const replied = caseIn(api, 'needs_info');
      // The server takes the reply; a proxy on the way answers in its place.
      api.onTheWay = ({ method }, answer) =>
        method === 'POST' ? new Response('{}', { status: 418 }) : answer;
      button(element, 'Gửi bổ sung').click();
      await waitUntil(() => element.matches(':state(error)'));
      await element.updateComplete;
      expect(inShadow<HTMLTextAreaElement>(element, '#reply-text').value, 'the text stays').to.contain(
        'phía bắc',
      );
      api.onTheWay = undefined;
      button(element, 'Gửi bổ sung').click();
      await waitUntil(() => focused(element)?.id === 'step-done');
      const keys = api.requests
        .filter(({ method }) => method === 'POST')
        .map(({ headers }) => headers.get(HEADERS.idempotencyKey));
      expect(keys).to.have.length(2);
      expect(new Set(keys)).to.have.length(1);
      expect(replied.events.filter(({ type }) => type === 'info_supplied')).to.have.length(1);
      expect(words(inShadow(element, '.head'))).to.contain('Đã tiếp nhận');
      expect(words(inShadow(element, '.timeline'))).to.contain('cạnh quán phở');
    });

    it('sends files with a reply, after they are stored', async () => {
      const element = await open('needs_info');
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.7'], 'bien-ban.pdf', { type: 'application/pdf' }));
      transfer.items.add(new File(['#!/bin/sh'], 'chay.sh', { type: 'application/x-sh' }));
      const input = inShadow<HTMLInputElement>(element, '#reply-files');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await waitUntil(() => words(element.shadowRoot!.querySelector('.chosen')).includes('Đã tải lên'));
      expect(words(inShadow(element, '#reply-files-error'))).to.contain('chay.sh');
      enter(element, '#reply-text', 'Xem biên bản kèm theo.');
      button(element, 'Gửi bổ sung').click();
      await waitUntil(() => focused(element)?.id === 'step-done');
      expect((await bodyOf(api, '/reply')) as { fileIds: string[] })
        .property('fileIds')
        .to.have.length(1);
    });

    it('asks before a withdrawal; Escape changes nothing', async () => {
      const element = await open('submitted');
      button(element, 'Rút lại').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog')?.open);
      expect(focused(element)?.id).to.equal('step-dialog-title');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !element.shadowRoot!.querySelector('dialog'));
      expect(paths(api).some((path) => path.includes('withdraw'))).to.be.false;
      expect(focused(element)?.textContent, 'focus comes back').to.contain('Rút lại');
    });

    it('withdraws with a reason, and keeps it when that fails', async () => {
      const element = await open('submitted');
      api.state.faults['cases.withdraw'] = 'command_not_allowed';
      button(element, 'Rút lại').click();
      await waitUntil(() => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog')?.open);
      enter(element, '#step-text', 'Đã được xử lý tại chỗ.');
      inShadow(element, 'dialog button[type=submit]').click();
      await waitUntil(() => element.shadowRoot!.querySelector('dialog [role=alert]'));
      expect(inShadow<HTMLTextAreaElement>(element, '#step-text').value).to.equal('Đã được xử lý tại chỗ.');
      api.state.faults = {};
      setTimeout(() => inShadow(element, 'dialog button[type=submit]').click());
      const { detail } = (await oneEvent(element, 'gd-case-loaded')) as CustomEvent<CaseLoaded>;
      expect(detail.status).to.equal('withdrawn');
      await waitUntil(() => focused(element)?.id === 'step-done');
      expect(await bodyOf(api, '/withdraw')).to.deep.equal({ reason: 'Đã được xử lý tại chỗ.' });
      expect(element.shadowRoot!.querySelector('dialog')).to.be.null;
    });

    it('confirms that the matter is handled', async () => {
      const element = await open('answered');
      button(element, 'Xác nhận đã xử lý xong').click();
      await waitUntil(() => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog')?.open);
      inShadow(element, 'dialog button[type=submit]').click();
      await waitUntil(() => words(inShadow(element, '.head')).includes('Đã đóng'));
      expect(await bodyOf(api, '/confirm')).to.deep.equal({});
    });

    it('draws a photo on a canvas when it is asked for', async () => {
      const element = await open('answered');
      expect(
        paths(api).some((path) => path.includes('/files/')),
        'no data is used unasked',
      ).to.be.false;
      button(element, 'Xem ảnh').click();
      await waitUntil(() => element.shadowRoot!.querySelector('canvas'));
      const canvas = inShadow<HTMLCanvasElement>(element, 'canvas');
      expect(canvas.getAttribute('aria-label')).to.contain('Ảnh ');
      expect(canvas.getContext('2d')!.getImageData(0, 0, 1, 1).data[3], 'it is drawn').to.equal(255);
      expect(element.shadowRoot!.querySelector('img')).to.be.null;
    });

    it('reads again on demand and keeps a text that is being written', async () => {
      const element = await open('needs_info');
      enter(element, '#reply-text', 'Đang viết dở');
      caseIn(api, 'needs_info').title = 'Tiêu đề mới';
      button(element, 'Cập nhật').click();
      await waitUntil(() => words(inShadow(element, '.head')).includes('Tiêu đề mới'));
      expect(inShadow<HTMLTextAreaElement>(element, '#reply-text').value).to.equal('Đang viết dở');
    });

    it('keeps the case on the screen when it cannot be read again', async () => {
      const element = await open('answered');
      api.state.faults['cases.track'] = 'forbidden';
      button(element, 'Cập nhật').click();
      await waitUntil(() => element.shadowRoot!.querySelector('.notice-error[role=alert]'));
      expect(element.shadowRoot!.querySelector('[part=case]')).to.exist;
    });

    it('gives the place a line of its own', async () => {
      const frame = await fixture<HTMLElement>(html`<div></div>`);
      frame.style.width = '1200px';
      const element = await open('answered');
      frame.append(element);
      const facts = inShadow(element, '.head .facts');
      const place = facts.lastElementChild!;
      expect(words(place)).to.contain('Nơi xảy ra');
      expect(place.getBoundingClientRect().width).to.be.closeTo(facts.getBoundingClientRect().width, 1);
    });

    it('prints the reasons of the due dates', async () => {
      const element = await open('answered');
      dispatchEvent(new Event('beforeprint'));
      const reasons = allInShadow<HTMLDetailsElement>(element, '.deadline details');
      expect(reasons.length).to.be.above(0);
      expect(reasons.every(({ open: unfolded }) => unfolded)).to.be.true;
      dispatchEvent(new Event('afterprint'));
    });

    it('goes back to an empty form for another case', async () => {
      const element = await open('answered');
      button(element, 'Xem hồ sơ khác').click();
      await waitUntil(() => focused(element)?.id === 'code');
      expect(inShadow<HTMLInputElement>(element, '#code').value).to.equal('');
      expect(inShadow<HTMLInputElement>(element, '#secret').value).to.equal('');
    });

    it('changes its language with the page', async () => {
      const element = await open('answered');
      element.setAttribute('lang', 'en');
      await waitUntil(() => words(element).includes('Answered'));
      expect(words(element)).to.contain('Why this date?').and.contain('Confirm that it is handled');
    });
  });
});
