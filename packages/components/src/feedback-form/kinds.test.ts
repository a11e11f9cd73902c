import { expect } from '@open-wc/testing';
import { HEADERS, type Submission } from '@gd/contract';
import type { Mock } from '@gd/sdk/mock';
import { configure } from '../base/configure.js';
import type { GdUnitPicker } from '../unit-picker/index.js';
import { until } from '../base/testing/until.js';
import { Citizen, freshMock, storedDraft } from './testing/citizen.js';

/** What was posted to a path, in order. */
function watch(mock: Mock): Request[] {
  const requests: Request[] = [];
  configure({
    fetch: (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'GET') requests.push(request.clone());
      return mock.fetch(request);
    },
  });
  return requests;
}
const pathsOf = (requests: readonly Request[]): string[] => requests.map(({ url }) => new URL(url).pathname);
const DENUNCIATION = 'Tôi tố cáo một cán bộ đã nhận hối lộ khi làm giấy tờ.';

describe('gd-feedback-form, by kind', () => {
  async function named(citizen: Citizen, kind: string): Promise<void> {
    await citizen.fillsIn();
    await citizen.ticks(`[name=kind][value=${kind}]`);
  }

  it('asks what a request for information needs, and sends it', async () => {
    const mock = freshMock();
    const citizen = await Citizen.opens();
    await named(citizen, 'INF');
    expect(citizen.find<GdUnitPicker>('gd-unit-picker')!.hint).to.contain('sẽ trả lời bạn');
    expect(citizen.field('detail')).to.equal(null);
    await citizen.presses();
    expect(citizen.summary).to.deep.equal([
      'Hãy ghi thông tin, tài liệu bạn cần',
      'Hãy chọn hình thức cung cấp',
      'Hãy ghi mục đích sử dụng',
      'Hãy ghi số định danh cá nhân',
    ]);
    await citizen.types('document', 'Quyết toán năm 2025');
    await citizen.ticks('[name=deliveryForm][value=paper]');
    await citizen.types('purpose', 'Theo dõi thu chi');
    await citizen.types('idNumber', '037 190 001 234');
    await citizen.reviews();
    expect(citizen.words).to.contain('Bản giấy').and.contain('037 190 001 234');
    await citizen.presses();
    const sent = await citizen.caseIn(mock);
    expect(sent.details).to.deep.equal({
      document: 'Quyết toán năm 2025',
      deliveryForm: 'paper',
      purpose: 'Theo dõi thu chi',
    });
    expect(sent.sender?.idNumber).to.equal('037190001234');
  });

  it('keeps an ID number in memory only, and sends the same case again once it is typed again', async () => {
    const mock = freshMock();
    const before = mock.state.cases.length;
    mock.state.faults['cases.submit'] = 'offline';
    const citizen = await Citizen.opens();
    await named(citizen, 'DSR');
    await citizen.ticks('[name=right][value=erase]');
    await citizen.types('idNumber', '037190001234');
    await citizen.reviews();
    await citizen.presses();
    await citizen.gets('#send-failure');
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain('037190001234');
    // The attempt had arrived, say; its answer was lost.
    delete mock.state.faults['cases.submit'];
    await citizen.presses();
    await citizen.gets('.receipt');
    expect(mock.state.cases.length).to.equal(before + 1);

    mock.state.faults['cases.submit'] = 'offline';
    const other = await Citizen.opens();
    await named(other, 'DSR');
    await other.ticks('[name=right][value=erase]');
    await other.types('idNumber', '037190001234');
    await other.reviews();
    await other.presses();
    await other.gets('#send-failure');
    delete mock.state.faults['cases.submit'];
    const again = await Citizen.opens();
    expect(again.find('#review'), 'the number is asked for again').to.equal(null);
    expect(again.field('idNumber').value).to.equal('');
    await again.types('idNumber', '037190001234');
    await again.reviews();
    await again.presses();
    await again.gets('.receipt');
    expect(again.words, 'it is the body of the first attempt').not.to.contain('Lần gửi trước đã đến nơi');
    expect(mock.state.cases.length).to.equal(before + 2);
  });

  it('takes a group with those who speak for it', async () => {
    const mock = freshMock();
    const citizen = await Citizen.opens();
    await citizen.fillsIn();
    await citizen.types('groupSize', '8');
    await citizen.types('representatives', 'Nguyễn Thị Hoa\nTrần Văn Bình\n\nLê Thị Cúc');
    await citizen.presses();
    expect(citizen.summary).to.deep.equal(['Nhóm này cần từ 1 đến 2 người đại diện']);
    expect(citizen.find<HTMLDetailsElement>('.on-behalf')!.open).to.equal(true);
    await citizen.types('representatives', 'Nguyễn Thị Hoa\nTrần Văn Bình');
    await citizen.reviews();
    await citizen.presses();
    expect((await citizen.caseIn(mock)).groupSize).to.equal(8);
  });

  it('shows the guide for a denunciation, keeps nothing of it and sends nothing', async () => {
    const mock = freshMock();
    const requests = watch(mock);
    const citizen = await Citizen.opens();
    await citizen.types('content', DENUNCIATION);
    await citizen.gets('gd-denunciation-guide:defined');
    expect(citizen.words).to.contain('“tôi tố cáo”').and.contain('Đừng viết nội dung tố cáo vào trang này');
    expect(citizen.find('[type=submit]')).to.equal(null);
    expect(citizen.field('title')).to.equal(null);
    await citizen.ticks('[name=kind][value=DEN]');
    expect(citizen.form.shadowRoot!.activeElement?.id).to.equal('lodging');
    citizen.find<HTMLFormElement>('form')!.requestSubmit();
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain('hối lộ');
    expect(pathsOf(requests)).to.deep.equal([]);
  });

  it('lets the person go on, and says that it is not published', async () => {
    const mock = freshMock();
    const citizen = await Citizen.opens();
    await citizen.types('content', DENUNCIATION);
    (await citizen.gets('.go-on button')).click();
    await citizen.form.updateComplete;
    expect(citizen.words).to.contain('bạn không được bảo vệ như người tố cáo');
    await citizen.types('title', 'Cán bộ nhận tiền khi làm giấy tờ');
    await citizen.ticks('[name=anonymous][value=anonymous]');
    await citizen.reviews();
    await citizen.presses();
    expect((await citizen.gets('.receipt-lodging')).textContent)
      .to.contain('Nội dung này không được công khai')
      .and.contain('tố cáo');
    expect((await citizen.caseIn(mock)).kind).to.equal('FBK');
  });

  it('shows the draft of a complaint, and why', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    await citizen.types('content', 'Tôi khiếu nại quyết định thu hồi đất của gia đình tôi.');
    await citizen.gets('gd-complaint-draft:defined');
    expect(citizen.words).to.contain('“khiếu nại”').and.contain('chữ ký hoặc điểm chỉ');
    await citizen.ticks('[name=kind][value=FBK]');
    expect(citizen.find('gd-complaint-draft')).to.equal(null);
    await citizen.presses('.notice-warning button');
    await citizen.gets('gd-complaint-draft');
  });

  it('advises to split what holds several matters', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    await citizen.types('content', 'Tôi khiếu nại quyết định phạt và tố cáo cán bộ nhận hối lộ.');
    expect(citizen.words).to.contain('Nội dung có vẻ gồm nhiều việc').and.contain('Hãy gửi từng việc một');
  });

  it('hints at answered reports alike once the title has three words, and takes a “me too”', async () => {
    const mock = freshMock();
    const requests = watch(mock);
    const [published] = mock.state.publications;
    const citizen = await Citizen.opens();
    await citizen.types('title', 'Nắp cống');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(pathsOf(requests)).to.deep.equal([]);
    await citizen.types('title', published!.title);
    await citizen.gets('.similar-item');
    const item = [...citizen.form.shadowRoot!.querySelectorAll('.similar-item')].find(({ textContent }) =>
      textContent!.includes(published!.title),
    )!;
    expect(pathsOf(requests)).to.deep.equal(['/v1/publications/similar']);
    item.querySelector('details')!.open = true;
    await until(() => item.textContent!.includes(published!.answer), 'the answer');
    const { supports } = published!;
    item.querySelector('button')!.click();
    // The words come with the press, the count with the answer.
    await until(() => published!.supports === supports + 1, 'counted');
    expect(item.textContent).to.contain('Đã ghi nhận');
    await citizen.types('content', DENUNCIATION);
    expect(citizen.find('.similar-item')).to.equal(null);
  });

  it('hides a field for machines, and says what to do when one has filled it in', async () => {
    const mock = freshMock();
    const requests = watch(mock);
    const citizen = await Citizen.opens();
    await citizen.fillsIn();
    const trap = citizen.find<HTMLInputElement>('#website')!;
    expect(trap.closest('[aria-hidden=true]')!.getBoundingClientRect().width).to.be.at.most(1);
    expect([trap.tabIndex, trap.autocomplete]).to.deep.equal([-1, 'off']);
    trap.value = 'http://spam.example';
    trap.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await citizen.reviews();
    await citizen.presses();
    expect((await citizen.gets('#send-failure')).textContent).to.contain('máy điền');
    const submit = requests.find(({ url }) => url.endsWith('/v1/cases'))!;
    expect(((await submit.json()) as Submission).website).to.equal('http://spam.example');
    expect(JSON.stringify(storedDraft())).not.to.contain('spam.example');
  });

  it('sends without a proof where none can be solved, and says what else to do when one is needed', async () => {
    const mock = freshMock();
    mock.state.site.proofOfWork = true;
    mock.state.faults['challenges.issue'] = 'internal_error';
    mock.state.faults['cases.submit'] = 'proof_required';
    const requests = watch(mock);
    const citizen = await Citizen.opens();
    citizen.form.innerHTML = '<a slot="fallback" href="tel:1022">Gọi 1022</a>';
    await citizen.fillsIn();
    await citizen.reviews();
    await citizen.presses();
    await until(() => citizen.find('#send-failure'), 'the refusal');
    expect(citizen.find('#send-failure')!.textContent).to.contain('gửi tại trụ sở');
    expect(citizen.find<HTMLSlotElement>('#send-failure slot')!.assignedElements()).to.have.length(1);
    const submit = requests.find(({ url }) => url.endsWith('/v1/cases'))!;
    expect(submit.headers.has(HEADERS.proof)).to.equal(false);
  });
});
