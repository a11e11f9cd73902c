import { expect, oneEvent } from '@open-wc/testing';
import type { Mock } from '@gd/sdk/mock';
import { until } from '../base/testing/until.js';
import type { SubmittedDetail } from './index.js';
import { Citizen, freshMock, photo, storedDraft, storedEntries } from './testing/citizen.js';

const OFFLINE = { 'sites.read': 'offline', 'files.upload': 'offline', 'cases.submit': 'offline' } as const;

/** A form whose outbox is loaded; then the network goes. */
async function offline(): Promise<{ mock: Mock; citizen: Citizen; before: number }> {
  const mock = freshMock();
  const before = mock.state.cases.length;
  const citizen = await Citizen.opens();
  await citizen.hasOutbox();
  mock.state.faults = { ...OFFLINE };
  return { mock, citizen, before };
}

const button = (citizen: Citizen, words: string): HTMLButtonElement =>
  [...citizen.form.shadowRoot!.querySelectorAll<HTMLButtonElement>('button')].find((each) =>
    each.textContent!.includes(words),
  )!;

describe('gd-feedback-form without a network', () => {
  it('keeps a report with its photo on the device, shows it after a reload, sends it once, gives the receipt', async () => {
    const { mock, citizen, before } = await offline();
    await citizen.fillsIn();
    await citizen.adds(await photo('đèn.jpg', 30, 20));
    await until(() => citizen.files[0]?.includes('sẽ gửi kèm khi có mạng'), 'the file waits');
    await citizen.reviews();
    await citizen.presses();
    await citizen.gets('#kept');
    await until(() => citizen.form.shadowRoot!.activeElement?.id === 'kept', 'the focus');
    expect(citizen.form.matches(':state(offline)')).to.equal(true);
    expect(storedDraft()).to.equal(null);
    citizen.form.remove();

    const again = await Citizen.opensOffline();
    await again.gets('.waiting');
    expect(again.words).to.contain('Đèn đường hỏng').and.contain('1 tệp kèm theo');
    mock.state.faults = {};
    button(again, 'Gửi ngay').click();
    await until(() => again.words.includes('Đã gửi. Mã theo dõi'), 'sent');
    expect(JSON.stringify(await storedEntries()))
      .not.to.contain('Nguyễn Thị Hoa')
      .and.not.to.contain('0912');
    const submitted = oneEvent(again.form, 'gd-submitted') as Promise<CustomEvent<SubmittedDetail>>;
    button(again, 'Mở biên nhận').click();
    const { detail } = await submitted;
    const sent = await again.caseIn(mock);
    expect(detail.id).to.equal(sent.id);
    expect(again.find('.receipt-secret')!.textContent).to.equal(sent.secret);
    expect(again.words).to.contain('đèn.jpg');
    expect(mock.state.cases.length).to.equal(before + 1);
    expect(await storedEntries()).to.deep.equal([]);
    again.form.remove();
  });

  it('makes one case when the answer to the first sending was lost', async () => {
    const { mock, citizen, before } = await offline();
    mock.state.faults = { 'cases.submit': { fault: 'dropped', times: 3 } };
    await citizen.fillsIn();
    await citizen.reviews();
    await citizen.presses();
    await citizen.gets('#kept');
    expect(mock.state.cases.length).to.equal(before + 1);
    button(citizen, 'Gửi ngay').click();
    await until(() => citizen.words.includes('Đã gửi. Mã theo dõi'), 'sent');
    expect(mock.state.cases.length).to.equal(before + 1);
    citizen.form.remove();
  });

  it('says what the server refuses, and removes it from the device after a question', async () => {
    const { mock, citizen, before } = await offline();
    await citizen.fillsIn();
    await citizen.reviews();
    await citizen.presses();
    await citizen.gets('#kept');
    mock.state.faults = { 'cases.submit': 'origin_not_allowed' };
    button(citizen, 'Gửi ngay').click();
    await until(() => citizen.words.includes('Máy chủ không nhận: Trang này chưa được đăng ký'), 'refused');
    button(citizen, 'Xóa khỏi máy').click();
    await until(() => citizen.words.includes('có thể đã đến cơ quan'), 'the question');
    citizen.find<HTMLButtonElement>('.waiting .button-danger')!.click();
    await until(() => citizen.find('form'), 'an empty form');
    expect(await storedEntries()).to.deep.equal([]);
    expect(mock.state.cases.length).to.equal(before);
    citizen.form.remove();
  });

  it('writes down no ID number: such a request stays in the form', async () => {
    const { citizen } = await offline();
    await citizen.fillsIn();
    await citizen.ticks('[name=kind][value=INF]');
    await citizen.types('document', 'Quy hoạch sử dụng đất của phường năm 2026');
    await citizen.ticks('[name=deliveryForm]');
    await citizen.types('purpose', 'Tìm hiểu');
    await citizen.types('idNumber', '037188000009');
    await citizen.reviews();
    await citizen.presses();
    await citizen.gets('#send-failure');
    expect(citizen.find('#kept')).to.equal(null);
    expect(await storedEntries()).to.deep.equal([]);
    citizen.form.remove();
  });

  it('keeps it in memory where the browser blocks storage, and says so', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
    Object.defineProperty(window, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      const { mock, citizen } = await offline();
      await citizen.fillsIn();
      await citizen.reviews();
      await citizen.presses();
      await citizen.gets('#kept');
      expect(citizen.words).to.contain('Hãy giữ trang này mở');
      mock.state.faults = {};
      button(citizen, 'Gửi ngay').click();
      await until(() => citizen.words.includes('Đã gửi. Mã theo dõi'), 'sent');
      button(citizen, 'Mở biên nhận').click();
      await citizen.gets('.receipt');
      citizen.form.remove();
    } finally {
      Object.defineProperty(window, 'indexedDB', real);
    }
  });

  it('leaves what is being written as it is when the receipt of something else is looked at', async () => {
    const { mock, citizen } = await offline();
    await citizen.fillsIn();
    await citizen.reviews();
    await citizen.presses();
    await citizen.gets('#kept');
    button(citizen, 'Viết nội dung khác').click();
    await citizen.gets('form');
    await citizen.types('title', 'Cống tràn nước');
    mock.state.faults = {};
    button(citizen, 'Gửi ngay').click();
    await until(() => citizen.words.includes('Đã gửi. Mã theo dõi'), 'sent');
    button(citizen, 'Mở biên nhận').click();
    await citizen.gets('.receipt');
    button(citizen, 'Gửi').click();
    await citizen.gets('form');
    expect(citizen.field('title').value).to.equal('Cống tràn nước');
    citizen.form.remove();
  });
});
