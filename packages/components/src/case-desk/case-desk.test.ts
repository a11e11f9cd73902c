import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { CaseStatus } from '@gd/rules';
import '../define/case-desk.js';
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
import type { CaseChange, GdCaseDesk } from './index.js';
import { keptKeys } from '../testing/storage.js';
import { waitUntil } from '../testing/wait-until.js';

const GOOD_ANSWER = 'Tổ điện của phường đã thay ba bóng đèn hỏng và kiểm tra cả tuyến ngõ 8 vào tối qua.';

describe('gd-case-desk', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    sessionStorage.clear();
  });

  async function open(id: string): Promise<GdCaseDesk> {
    const desk = await fixture<GdCaseDesk>(html`<gd-case-desk case-id=${id}></gd-case-desk>`);
    await waitUntil(() => desk.shadowRoot!.querySelector('[part=case]'), 'the case is shown');
    return desk;
  }
  const openIn = (status: CaseStatus) => open(caseIn(api, status).id);

  async function start(desk: GdCaseDesk, command: string): Promise<void> {
    inShadow(desk, `#open-${command}`).click();
    await waitUntil(() => desk.shadowRoot!.querySelector('form.command'));
  }
  const send = (desk: GdCaseDesk) => inShadow(desk, 'form.command button[type=submit]').click();
  const recorded = (desk: GdCaseDesk) => waitUntil(() => focused(desk)?.id === 'recorded', 'recorded');
  const summary = async (desk: GdCaseDesk) => {
    await waitUntil(() => focused(desk)?.id === 'error-summary', 'the summary has focus');
    return words(focused(desk));
  };
  const lastBody = async (): Promise<unknown> =>
    api.requests
      .findLast(({ method }) => method === 'POST')!
      .clone()
      .json();

  it('lists what the sender attached once', async () => {
    const sample = caseIn(api, 'processing');
    const [photo] = api.state.files.keys();
    sample.fileIds = [photo!];
    sample.events[0].fileIds = [photo!];
    const desk = await open(sample.id);
    expect(allInShadow(desk, '.file')).to.have.length(1);
    await waitUntil(() => desk.shadowRoot!.querySelector('[part=case] canvas'), 'the photo is drawn');
  });

  it('takes one press of the button although the press takes away a message above it', async () => {
    const desk = await openIn('processing');
    await start(desk, 'answer');
    send(desk);
    await summary(desk);

    enter(desk, '#command-doneBy', 'Tổ điện phường');
    inShadow(desk, '#command-text').focus();
    await sendKeys({ type: GOOD_ANSWER });
    const button = inShadow(desk, 'form.command button[type=submit]');
    // Unscrolled, where no scroll anchoring keeps the button in its place.
    await setViewport({ width: 900, height: 2400 });
    const { x, y, width, height } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await sendMouse({ type: 'down' });
    await aTimeout(80);
    await sendMouse({ type: 'up' });
    await recorded(desk);
    await resetMouse();
    await setViewport({ width: 800, height: 600 });
  });

  it('shows content, place, due dates with reasons, history, and the photo without asking', async () => {
    const desk = await openIn('submitted');
    const text = words(desk);
    expect(text).to.contain('ổ gà sâu khoảng 20 cm').and.contain('Trước số 45 đường Trần Hưng Đạo');
    expect(text).to.contain('Vì sao là ngày này?');
    await waitUntil(() => desk.shadowRoot!.querySelector('canvas'));
    expect(focused(desk)?.textContent).to.equal(caseIn(api, 'submitted').title);
  });

  for (const [status, commands] of [
    ['submitted', ['receive', 'message', 'note', 'restrict']],
    ['received', ['start', 'ask', 'transfer', 'refuse', 'split', 'message', 'note', 'restrict']],
    // It is late: an extension is decided before the day that it moves.
    ['processing', ['answer', 'split', 'message', 'note', 'restrict']],
    ['answered', ['close', 'message', 'note', 'restrict', 'publish']],
    ['withdrawn', ['note', 'restrict']],
  ] as const)
    it(`offers what is allowed when ${status}, and nothing else`, async () => {
      const desk = await openIn(status);
      const offered = allInShadow(desk, '.commands button').map(({ id }) => id);
      expect(offered).to.have.members(commands.map((command) => `open-${command}`));
    });

  it('receives by keyboard, against the version that was read, and tells the page', async () => {
    const { id } = caseIn(api, 'submitted');
    const desk = await open(id);
    inShadow(desk, '#open-receive').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(desk)?.id === 'command-note');
    await sendKeys({ type: 'Da nhan' });
    await sendKeys({ press: 'Tab' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(desk, 'gd-case-change')) as CustomEvent<CaseChange>;
    expect(detail).to.deep.equal({ id, status: 'received' });
    await recorded(desk);
    expect(words(focused(desk))).to.equal('Đã ghi: Tiếp nhận.');
    expect(await lastBody()).to.deep.equal({ note: 'Da nhan' });
    const { headers } = api.requests.at(-1)!;
    expect(headers.get('If-Match')).to.equal('"1"');
    expect(headers.get('Idempotency-Key')).to.match(/^[0-9a-f-]{36}$/);
    expect(desk.shadowRoot!.querySelector('#open-start'), 'the next steps are those of the new status').to
      .exist;
  });

  it('goes on with the version that a command gave', async () => {
    const desk = await openIn('received');
    await start(desk, 'start');
    send(desk);
    await recorded(desk);
    await start(desk, 'answer');
    enter(desk, '#command-text', GOOD_ANSWER);
    enter(desk, '#command-doneBy', 'Tổ điện phường');
    send(desk);
    await waitUntil(() => words(inShadow(desk, '.head')).includes('Đã trả lời'));
  });

  it('checks an answer before it is sent, in a summary that leads to the fields', async () => {
    const desk = await openIn('processing');
    await start(desk, 'answer');
    enter(desk, '#command-text', 'Đã xong.');
    send(desk);
    const text = await summary(desk);
    expect(text).to.contain('Nội dung trả lời: Trả lời cần ít nhất 50 ký tự');
    expect(text).to.contain('Ai đã thực hiện: Mục này cần được điền');
    expect(paths(api).some((path) => path.includes('/answer'))).to.be.false;
    allInShadow(desk, '.error-summary a')[1]!.click();
    expect(focused(desk)?.id).to.equal('command-doneBy');
    enter(desk, '#command-text', GOOD_ANSWER);
    await desk.updateComplete;
    expect(desk.shadowRoot!.querySelector('#command-text-error'), 'a corrected field is checked again').to.be
      .null;
    enter(desk, '#command-doneBy', 'Tổ điện phường');
    enter(desk, '#command-doneOn', '2026-11-22');
    send(desk);
    await recorded(desk);
    expect(await lastBody()).to.deep.equal({
      text: GOOD_ANSWER,
      doneBy: 'Tổ điện phường',
      doneOn: '2026-11-22',
      fileIds: [],
    });
  });

  it('takes a short answer with a document beside it', async () => {
    const desk = await openIn('processing');
    await start(desk, 'answer');
    enter(desk, '#command-text', 'Xem văn bản kèm theo.');
    enter(desk, '#command-doneBy', 'Phòng Kinh tế');
    enter(desk, '#command-doneOn', '2026-11-22');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7'], 'van-ban.pdf', { type: 'application/pdf' }));
    const input = inShadow<HTMLInputElement>(desk, '#command-fileIds');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    send(desk);
    await recorded(desk);
    expect((await lastBody()) as { fileIds: string[] })
      .property('fileIds')
      .to.have.length(1);
  });

  it('shows the server’s reason at the field it names', async () => {
    const desk = await openIn('received');
    api.state.faults['cases.ask'] = 'validation_failed';
    await start(desk, 'ask');
    enter(desk, '#command-question', 'Xin cho biết số nhà cụ thể?');
    send(desk);
    expect(await summary(desk)).to.contain('Có mục chưa đúng');
  });

  it('keeps typed text through a failure, a reload of the page and a look elsewhere, until it is sent', async () => {
    const { id } = caseIn(api, 'processing');
    const desk = await open(id);
    api.state.faults['cases.answer'] = 'forbidden';
    await start(desk, 'answer');
    enter(desk, '#command-text', GOOD_ANSWER);
    enter(desk, '#command-doneBy', 'Tổ điện phường');
    enter(desk, '#command-doneOn', '2026-11-22');
    send(desk);
    expect(await summary(desk)).to.contain('Không có quyền');
    expect(inShadow<HTMLTextAreaElement>(desk, '#command-text').value).to.equal(GOOD_ANSWER);
    desk.remove();
    const again = await open(id);
    await start(again, 'answer');
    expect(inShadow<HTMLTextAreaElement>(again, '#command-text').value).to.equal(GOOD_ANSWER);
    again.caseId = caseIn(api, 'submitted').id;
    await waitUntil(() => again.shadowRoot!.querySelector('#open-receive'));
    again.caseId = id;
    await waitUntil(() => again.shadowRoot!.querySelector('#open-answer'));
    await start(again, 'answer');
    expect(inShadow<HTMLInputElement>(again, '#command-doneBy').value).to.equal('Tổ điện phường');
    api.state.faults = {};
    send(again);
    await recorded(again);
    expect(keptKeys()).to.deep.equal([]);
  });

  it('reads a case again that someone else changed, keeps the text, and sends it then', async () => {
    const theCase = caseIn(api, 'received');
    const desk = await open(theCase.id);
    await start(desk, 'refuse');
    enter(desk, '#command-reason', 'Việc này thuộc Sở Xây dựng.');
    theCase.title = 'Tiêu đề vừa sửa';
    theCase.events.push({ ...theCase.events.at(-1)!, type: 'noted' });
    send(desk);
    expect(await summary(desk)).to.contain('vừa được người khác cập nhật');
    expect(words(inShadow(desk, '.head'))).to.contain('Tiêu đề vừa sửa');
    expect(inShadow<HTMLTextAreaElement>(desk, '#command-reason').value).to.equal(
      'Việc này thuộc Sở Xây dựng.',
    );
    send(desk);
    await recorded(desk);
    expect(theCase.status).to.equal('refused');
  });

  it('leaves the text to copy when the step is no longer possible', async () => {
    const theCase = caseIn(api, 'received');
    const desk = await open(theCase.id);
    await start(desk, 'refuse');
    enter(desk, '#command-reason', 'Việc này thuộc Sở Xây dựng.');
    theCase.status = 'withdrawn';
    theCase.events.push({ ...theCase.events.at(-1)!, type: 'withdrawn', status: 'withdrawn', by: 'citizen' });
    send(desk);
    await waitUntil(() => words(desk).includes('Bước này không còn làm được'));
    expect(inShadow<HTMLTextAreaElement>(desk, '#command-reason').value).to.contain('Sở Xây dựng');
    const sent = api.requests.length;
    send(desk);
    await desk.updateComplete;
    expect(api.requests).to.have.length(sent);
  });

  it('transfers to a unit of the province that is chosen by name', async () => {
    const desk = await openIn('received');
    await start(desk, 'transfer');
    const picker = inShadow(desk, 'gd-unit-picker');
    let leaked = 0;
    document.addEventListener('gd-change', () => (leaked += 1), { once: true });
    picker.dispatchEvent(
      new CustomEvent('gd-change', {
        detail: { value: '14533@2025-07-01', unit: undefined, resolution: undefined },
        bubbles: true,
        composed: true,
      }),
    );
    enter(desk, '#command-reason', 'Vị trí thuộc địa bàn phường Tây Hoa Lư.');
    send(desk);
    await recorded(desk);
    expect(await lastBody()).to.deep.equal({
      toUnit: '14533@2025-07-01',
      reason: 'Vị trí thuộc địa bàn phường Tây Hoa Lư.',
    });
    expect(leaked, 'the choice inside is no event of the desk').to.equal(0);
    expect(words(inShadow(desk, '.timeline'))).to.contain('Tây Hoa Lư');
  });

  it('reads the contact only when asked, forgets it with the case, and never stores it', async () => {
    const { id, sender } = caseIn(api, 'submitted');
    const desk = await open(id);
    expect(paths(api).some((path) => path.includes('/contact'))).to.be.false;
    expect(words(desk)).to.contain('Mỗi lần xem được ghi lại').and.not.contain(sender!.name);
    inShadow(desk, '#show-contact').click();
    await waitUntil(() => words(desk).includes(sender!.name));
    await waitUntil(() => focused(desk)?.id === 'hide-contact');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.contain(sender!.name);
    desk.caseId = caseIn(api, 'processing').id;
    await waitUntil(() => desk.shadowRoot!.querySelector('#open-answer'));
    expect(words(desk)).not.to.contain(sender!.name);
  });

  it('offers no contact of a report without a name', async () => {
    const anonymous = api.state.cases.find(({ sender }) => sender === null)!;
    const desk = await open(anonymous.id);
    expect(words(desk)).to.contain('Gửi không ghi tên');
    expect(desk.shadowRoot!.querySelector('#show-contact')).to.be.null;
  });

  it('says what is missing: no case chosen, none with this id, no sign-in, no connection', async () => {
    const desk = await fixture<GdCaseDesk>(html`<gd-case-desk></gd-case-desk>`);
    expect(words(desk)).to.contain('Chọn một việc');
    desk.caseId = '0193540e-5a00-7000-8000-00000000ffff';
    await waitUntil(() => words(desk).includes('Không có việc này'));
    api.state.faults['cases.read'] = 'unauthenticated';
    await desk.refresh();
    await desk.updateComplete;
    expect(words(desk)).to.contain('Chưa đăng nhập');
    api.state.faults['cases.read'] = 'offline';
    void desk.refresh();
    await waitUntil(() => desk.matches(':state(offline)'), 'offline', { timeout: 6000 });
  });

  it('shows the case asked for last', async () => {
    api.state.faults['cases.read'] = 'slow';
    const desk = await fixture<GdCaseDesk>(
      html`<gd-case-desk case-id=${caseIn(api, 'submitted').id}></gd-case-desk>`,
    );
    await waitUntil(() => api.requests.length === 1);
    api.state.faults = {};
    desk.caseId = caseIn(api, 'closed').id;
    await waitUntil(() => words(desk).includes(caseIn(api, 'closed').title));
    expect(api.requests[0]!.signal.aborted).to.be.true;
  });

  it('changes its language with the page', async () => {
    const desk = await openIn('received');
    desk.setAttribute('lang', 'en');
    await waitUntil(() => words(desk).includes('Next step'));
    expect(words(desk)).to.contain('Transfer').and.contain('Sent without a name');
  });
});
