import { expect } from '@open-wc/testing';
import { until } from '../../base/testing/until.js';
import { Citizen, freshMock, storedDraft } from '../testing/citizen.js';
import { afterAsking, type Answer } from '../testing/geolocation.js';

const HERE = { latitude: 20.25061234, longitude: 105.97451234 };

/** Presses the button and waits for what comes of it. */
async function locates(citizen: Citizen): Promise<void> {
  await citizen.presses('#locate');
  await until(() => citizen.find('#locate')!.getAttribute('aria-disabled') === 'false', 'an answer');
}
const located = async (answer: Answer): Promise<Citizen> => {
  afterAsking(answer);
  freshMock();
  const citizen = await Citizen.opens();
  await locates(citizen);
  return citizen;
};
const problem = (citizen: Citizen): string => citizen.find('.point [role=alert]')!.textContent!.trim();

describe('the point of the place', () => {
  it('is asked of the device only on a press, and goes with the case', async () => {
    const device = afterAsking({ ...HERE, accuracy: 12.3 });
    const mock = freshMock();
    const citizen = await Citizen.opens();
    await citizen.fillsIn();
    expect(device.asked).to.equal(0);
    await locates(citizen);
    expect(device.asked).to.equal(1);
    expect(citizen.field('point').value).to.equal('20.25061, 105.97451');
    expect(citizen.find('.point-kept')!.textContent).to.contain('sai số khoảng 13 m');
    await citizen.reviews();
    const answers = citizen.find('.answers')!.textContent!;
    expect(answers).to.contain('20.25061, 105.97451').and.contain('Chỉ cán bộ xử lý và bạn xem được');
    await citizen.presses();
    const { place } = await citizen.caseIn(mock);
    expect(place.point).to.deep.equal({ latitude: 20.25061, longitude: 105.97451 });
  });

  it('survives a reload, can be taken out, and leaves the focus at its field', async () => {
    await located({ ...HERE, accuracy: 12 });
    const again = await Citizen.opens();
    expect(again.find('.point-kept')!.textContent).to.contain('12 m');
    await again.presses('.point-kept button');
    expect(again.find('.point-kept')).to.equal(null);
    expect(storedDraft()).to.include({ point: '', located: null });
    expect(again.form.shadowRoot!.activeElement).to.equal(again.field('point'));
  });

  it('says so where the device is not exact', async () => {
    const citizen = await located({ ...HERE, accuracy: 1_430 });
    expect(citizen.find('.point-kept strong')!.textContent).to.contain('1,4 km');
    await citizen.types('point', '20.2506, 105.9745');
    // What was typed is as exact as it was typed.
    expect(citizen.find('.point-kept')!.textContent).not.to.contain('km');
  });

  for (const [name, answer, words] of [
    ['the person says no', 1, 'không được phép lấy vị trí'],
    ['the device cannot', 2, 'không xác định được vị trí'],
    ['it takes too long', 3, 'Chờ lâu mà chưa có vị trí'],
    ['the page may not', 'blocked', 'Trang này không cho phép lấy vị trí'],
    ['the page is not secure', 'insecure', 'không dùng kết nối an toàn'],
    ['it is abroad', { latitude: 48.85, longitude: 2.29, accuracy: 10 }, 'ngoài Việt Nam'],
  ] as const)
    it(`keeps what is there and says why when ${name}`, async () => {
      afterAsking(answer);
      freshMock();
      const citizen = await Citizen.opens();
      await citizen.types('detail', 'Đầu ngõ 12');
      await citizen.types('point', '20.2506, 105.9745');
      await locates(citizen);
      expect(problem(citizen)).to.contain(words);
      expect(storedDraft()).to.include({ point: '20.2506, 105.9745', detail: 'Đầu ngõ 12' });
      await citizen.types('point', '20.2507, 105.9745');
      expect(problem(citizen)).to.equal('');
    });

  it('is what was typed last, although the device answers later', async () => {
    const device = afterAsking('silence');
    freshMock();
    const citizen = await Citizen.opens();
    await citizen.presses('#locate');
    expect(citizen.find('#locate')!.textContent).to.contain('Đang tìm');
    await citizen.types('point', '21.0278, 105.8342');
    device.answer({ ...HERE, accuracy: 12 });
    await citizen.form.updateComplete;
    expect(citizen.field('point').value).to.equal('21.0278, 105.8342');
    expect(citizen.find('#locate')!.getAttribute('aria-disabled')).to.equal('false');
  });

  it('is typed, and what cannot be read is said as the field is left, and keeps the case from being sent', async () => {
    const mock = freshMock();
    const citizen = await Citizen.opens();
    await citizen.fillsIn();
    await citizen.types('point', '48.8584, 2.2945');
    expect(citizen.find('#field-point-error')!.textContent).to.contain('ngoài Việt Nam');
    expect(citizen.summary).to.deep.equal([]);
    await citizen.presses();
    expect(citizen.summary).to.deep.equal(['Tọa độ này nằm ngoài Việt Nam. Hãy kiểm tra lại.']);
    await citizen.types('point', '20°15′02″B 105°58′28″Đ');
    expect(citizen.summary).to.deep.equal([]);
    await citizen.reviews();
    await citizen.presses();
    expect((await citizen.caseIn(mock)).place.point).to.deep.equal({
      latitude: 20.25056,
      longitude: 105.97444,
    });
  });

  it('is not sent with a kind that has no place', async () => {
    const mock = freshMock();
    const citizen = await Citizen.opens();
    await citizen.fillsIn();
    await citizen.types('point', '20.2506, 105.9745');
    await citizen.ticks('[name=kind][value=REG]');
    expect(citizen.field('point')).to.equal(null);
    await citizen.reviews();
    await citizen.presses();
    expect((await citizen.caseIn(mock)).place.point).to.equal(null);
  });

  it('finds answered reports nearby, and says that they are near', async () => {
    const mock = freshMock();
    const [first] = mock.state.publications;
    first!.point = { latitude: 20.251, longitude: 105.975 };
    const citizen = await Citizen.opens();
    await citizen.types('title', 'Không giống gì cả');
    await citizen.types('point', '20.2506, 105.9745');
    await until(() => citizen.find('.similar-item'), 'the report nearby');
    expect(citizen.find('.similar-item')!.textContent).to.contain('không quá 300 m');
    await citizen.types('point', '21.0278, 105.8342');
    await until(() => !citizen.find('.similar-item'), 'nothing near there');
  });
});
