import { expect, fixture, html } from '@open-wc/testing';
import type { MockCase } from '@gd/sdk/mock';
import '../define/case-desk.js';
import {
  caseIn,
  enter,
  focused,
  inShadow,
  paths,
  useMockApi,
  words,
  type MockApi,
} from '../testing/mock-api.js';
import type { GdCaseDesk } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

describe('a request about personal data', () => {
  let api: MockApi;
  let request: MockCase;
  beforeEach(() => {
    api = useMockApi();
    request = api.state.cases.find(({ kind }) => kind === 'DSR')!;
  });
  async function open(id: string): Promise<GdCaseDesk> {
    const desk = await fixture<GdCaseDesk>(html`<gd-case-desk case-id=${id}></gd-case-desk>`);
    await waitUntil(() => desk.shadowRoot!.querySelector('[part=case]'));
    return desk;
  }
  const eraseButton = (desk: GdCaseDesk, code: string) =>
    desk.shadowRoot!.querySelector<HTMLElement>(`.subject-cases [aria-label$="${code}"]`);

  it('looks for the cases of the person only when asked, and erases one with a reason', async () => {
    const desk = await open(request.id);
    expect(words(inShadow(desk, '#data-title'))).to.equal('Dữ liệu cá nhân');
    expect(paths(api).some((path) => path.includes('/subject/'))).to.be.false;
    inShadow(desk, '#find-subject').click();
    const ended = caseIn(api, 'closed');
    Object.assign(ended, { sender: request.sender });
    await waitUntil(() => eraseButton(desk, ended.code), 'the closed case can be erased');
    eraseButton(desk, ended.code)!.click();
    await waitUntil(() => desk.shadowRoot!.querySelector<HTMLDialogElement>('#erase-dialog')?.open);
    expect(focused(desk)?.id).to.equal('erase-reason');
    inShadow(desk, '#erase-dialog button[type=submit]').click();
    await waitUntil(() => words(inShadow(desk, '#erase-dialog')).includes('ít nhất 10 ký tự'));
    enter(desk, '#erase-reason', 'Theo yêu cầu của chủ thể dữ liệu.');
    inShadow(desk, '#erase-dialog button[type=submit]').click();
    await waitUntil(() => words(desk).includes(`Đã xóa dữ liệu cá nhân của hồ sơ ${ended.code}`));
    expect(ended.content).to.equal('');
    const sent = api.requests.find(({ url }) => url.endsWith('/erase'))!;
    expect(await sent.json()).to.deep.equal({
      reason: 'Theo yêu cầu của chủ thể dữ liệu.',
      dataRequest: request.id,
    });
    expect(sent.headers.get('If-Match')).to.match(/^"/);
  });

  it('says why a case may not be erased', async () => {
    const desk = await open(request.id);
    api.state.faults['cases.erase'] = 'forbidden';
    inShadow(desk, '#find-subject').click();
    await waitUntil(() => desk.shadowRoot!.querySelector('.subject-cases button'));
    inShadow(desk, '.subject-cases button').click();
    await waitUntil(() => desk.shadowRoot!.querySelector<HTMLDialogElement>('#erase-dialog')?.open);
    enter(desk, '#erase-reason', 'Theo yêu cầu của chủ thể dữ liệu.');
    inShadow(desk, '#erase-dialog button[type=submit]').click();
    await waitUntil(() => words(inShadow(desk, '#erase-dialog')).includes('Không có quyền'));
  });

  it('offers no such panel for another open case', async () => {
    const desk = await open(caseIn(api, 'received').id);
    expect(desk.shadowRoot!.querySelector('#data-title')).to.be.null;
  });

  it('lets a leader erase an ended case itself', async () => {
    const ended = caseIn(api, 'refused');
    const desk = await open(ended.id);
    await waitUntil(() => desk.shadowRoot!.querySelector('#erase-this'));
    inShadow(desk, '#erase-this').click();
    await waitUntil(() => desk.shadowRoot!.querySelector<HTMLDialogElement>('#erase-dialog')?.open);
    await expect(desk).to.be.accessible();
    enter(desk, '#erase-reason', 'Hết thời hạn lưu giữ theo quy định.');
    inShadow(desk, '#erase-dialog button[type=submit]').click();
    await waitUntil(() => focused(desk)?.id === 'recorded');
    expect(desk.shadowRoot!.querySelector('#erase-this'), 'once is enough').to.be.null;
    expect(words(inShadow(desk, '.timeline'))).to.contain('Đã xóa dữ liệu cá nhân');
  });
});
