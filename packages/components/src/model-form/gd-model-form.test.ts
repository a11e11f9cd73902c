import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { type Nomination } from '@gd/contract';
import { until } from '../base/testing/until.js';
import { photo } from '../feedback-form/testing/citizen.js';
import { focused } from '../testing/mock-api.js';
import type { ModelNominated } from './index.js';
import { freshMock, Nominator, storedDraft } from './testing/nominator.js';

const pdf = (name: string): File => new File(['%PDF-1.7\n'], name, { type: 'application/pdf' });

describe('gd-model-form', () => {
  it('sends a citizen’s nomination whole, tells the page, and shows the number and what comes next', async () => {
    const { state, sent } = freshMock();
    const person = await Nominator.opens();
    expect(person.field('consent').checked, 'never beforehand').to.equal(false);
    await person.fillsIn();
    await person.types('place', 'Ngõ 12, đường Trần Hưng Đạo');
    await person.types('from', 'tháng 5/2023');
    await person.types('method', 'Mỗi nhà nhận một đoạn ngõ.');
    await person.presses('#add-forces');
    await person.types('forces-1-name', 'Chi hội Phụ nữ');
    await person.presses('#add-figures');
    await person.types('figures-1-name', 'Đường hoa (km)');
    await person.types('figures-1-value', '1,5');
    await person.adds('photos', await photo('hoa.jpg', 60, 40));
    await person.types(`photos-${storedDraft()!.photos[0]!.key}-alt`, 'Ngõ trồng hoa hai bên');
    await person.adds('documents', pdf('Kế hoạch.pdf'));
    await person.reviews();
    expect(person.words)
      .to.contain('Ngõ xanh không rác')
      .and.contain('Mỗi nhà nhận một đoạn ngõ.')
      .and.contain('Đường hoa (km) 1,5')
      .and.contain('từ tháng 5/2023')
      .and.contain('Chi hội Phụ nữ')
      .and.contain('Kế hoạch')
      .and.contain('Không công khai');
    expect(person.find('[role=img]')!.getAttribute('aria-label')).to.equal('Ngõ trồng hoa hai bên');

    setTimeout(() => person.find('[type=submit]')!.click());
    const { detail } = (await oneEvent(person.form, 'gd-model-nominated')) as CustomEvent<ModelNominated>;
    await until(() => focused(person.form)?.id === 'receipt', 'the receipt has the focus');
    const kept = state.models.find(({ id }) => id === detail.id)!;
    expect(detail.slug).to.equal(kept.slug);
    expect((await person.gets('.receipt-code')).textContent).to.equal(kept.slug);
    expect(person.words).to.contain('Các bước tiếp theo');
    expect(kept).to.include({ field: 'culture-society', kind: 'collective', level: 'commune' });
    expect(kept.nominator).to.deep.equal({
      name: 'Nguyễn Thị Hoa',
      address: 'Số 5, ngõ 12',
      phone: '0912 345 678',
    });
    // Another purpose and another time than a report's.
    expect(((await sent.at(-1)!.json()) as Nomination).consent).to.include({
      ...{ locale: 'vi', version: 'models-2026-01' },
    });
    expect(kept.period).to.deep.equal({ from: '2023-05', to: null });
    expect(kept.forces).to.deep.equal([{ role: 'lead', name: 'Chi hội Phụ nữ' }]);
    expect(kept.figures).to.deep.equal([{ name: 'Đường hoa (km)', value: 1.5 }]);
    expect(kept.photos[0]).to.include({ alt: 'Ngõ trồng hoa hai bên', caption: '' });
    expect(kept.documents[0]).to.include({ title: 'Kế hoạch' });
    expect(storedDraft(), 'nothing is left on the device').to.equal(null);
  });

  it('offers the district only where the model began before there was none', async () => {
    freshMock();
    const person = await Nominator.opens();
    expect(person.find('input[name=level][value=district]')).to.equal(null);
    await person.types('from', '2024');
    await person.gets('input[name=level][value=district]');
    await person.types('from', '7/2025');
    await until(() => person.find('input[name=level][value=district]') === null, 'no district');
  });

  it('asks a unit’s officer for no contact and for no proof, and sends none', async () => {
    const { state, sent } = freshMock('key');
    state.site.proofOfWork = true;
    const officer = await Nominator.opens();
    expect(officer.find('#field-name')).to.equal(null);
    expect(officer.progress).to.have.length(5);
    await officer.fillsIn();
    await officer.reviews();
    await officer.presses();
    await officer.gets('.receipt');
    expect(((await sent.at(-1)!.json()) as Nomination).nominator).to.equal(null);
    expect(sent.map(({ headers }) => headers.get('Gd-Proof'))).to.deep.equal([null]);
    expect(state.models.at(-1)!.nominatedBy).to.equal('unit');
  });

  it('names what is missing or cannot be read, and leads to each field', async () => {
    freshMock();
    const person = await Nominator.opens();
    await person.types('from', 'hồi xưa');
    await person.presses('#add-figures');
    await person.types('figures-1-value', '12.5');
    await person.adds('photos', await photo('hoa.jpg', 30, 20));
    await person.presses();
    await until(() => focused(person.form)?.id === 'error-summary', 'the summary has the focus');
    expect(person.summary).to.include.members([
      'Hãy ghi tên mô hình',
      'Hãy chọn lĩnh vực',
      'Hãy ghi tên số liệu',
      'Hãy mô tả ảnh cho người không nhìn thấy',
      'Hãy ghi số điện thoại hoặc thư điện tử để nhận trả lời',
    ]);
    expect(person.summary.some((line) => line.startsWith('Chưa đọc được'))).to.equal(true);
    expect(person.summary.some((line) => line.startsWith('Chỉ ghi số'))).to.equal(true);
    expect(person.progress[0]).to.equal('cần sửa');
    for (const link of person.all<HTMLAnchorElement>('#error-summary a')) {
      link.click();
      expect(`#${focused(person.form)?.id}`).to.equal(link.getAttribute('href'));
    }
    await person.types('from', '5/2023');
    await person.types('to', '2022');
    await person.presses();
    expect(person.summary)
      .to.include('Ngày kết thúc trước ngày bắt đầu')
      .and.not.include('Chưa đọc được thời gian: hãy ghi như 2023, 5/2023 hoặc 18/5/2023');
  });

  it('says in words how far each section is', async () => {
    freshMock();
    const person = await Nominator.opens();
    // The portal's own ward is the place until another is chosen.
    expect(person.words).to.contain('1/6 phần đã xong');
    const optional = ['không bắt buộc', 'không bắt buộc', 'không bắt buộc'];
    expect(person.progress).to.deep.equal(['chưa ghi', 'đã xong', ...optional, 'chưa ghi']);
    await person.types('title', 'Ngõ');
    expect(person.progress[0]).to.equal('đang ghi');
    await person.fillsIn();
    for (const part of ['situation', 'method', 'outputs']) await person.types(part, 'Đã làm.');
    expect(person.words).to.contain('4/6 phần đã xong');
    expect(person.summary, 'nobody is told of mistakes while writing').to.deep.equal([]);
    person.all<HTMLAnchorElement>('.progress a')[2]!.click();
    expect(focused(person.form)?.textContent).to.equal('Câu chuyện');
  });

  it('keeps what was typed over a reload, with its lines and files', async () => {
    freshMock();
    const person = await Nominator.opens();
    await person.fillsIn();
    await person.presses('#add-figures');
    await person.types('figures-1-name', 'Số hộ');
    await person.types('figures-1-value', '1.250');
    await person.adds('photos', await photo('hoa.jpg', 30, 20));
    await person.types(`photos-${storedDraft()!.photos[0]!.key}-alt`, 'Hoa');
    const again = await Nominator.opens();
    expect(again.words).to.contain('đã được khôi phục').and.contain('hoa.jpg');
    expect(again.field('title').value).to.equal('Ngõ xanh không rác');
    expect(again.field('figures-1-value').value).to.equal('1.250');
    expect(again.field(`photos-${storedDraft()!.photos[0]!.key}-alt`).value).to.equal('Hoa');
    await again.reviews();
    expect(again.words).to.contain('Số hộ 1.250');
  });

  it('says when the browser keeps nothing, and goes on in memory', async () => {
    freshMock();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      const person = await Nominator.opens();
      await person.types('title', 'Ngõ xanh không rác');
      expect(person.words).to.contain('chặn việc lưu tạm');
      const again = await Nominator.opens();
      expect(again.field('title').value).to.equal('Ngõ xanh không rác');
      // The memory of this page would meet the next test.
      await again.presses('.notice .button-link');
      await again.presses('.button-danger');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('loses nothing offline, and counts once when the first answer is lost', async () => {
    const { state, line } = freshMock();
    const before = state.models.length;
    const person = await Nominator.opens();
    await person.fillsIn();
    await person.reviews();
    line.loses = true;
    await person.presses();
    await person.gets('#send-failure');
    expect(person.words).to.contain('Gửi lại').and.contain('chỉ được ghi nhận một lần');
    line.loses = false;
    await person.presses('.actions .button-secondary');
    await person.types(
      'summary',
      'Các hộ trong ngõ cùng nhau trồng hoa và giữ ngõ sạch, đã sửa lại câu này.',
    );
    await person.reviews();
    await person.presses();
    await person.gets('.receipt');
    expect(state.models.length).to.equal(before + 1);
    expect(person.words).to.contain('Lần gửi trước đã đến nơi');
  });

  it('shows at its field what the server refuses', async () => {
    const { state } = freshMock();
    const person = await Nominator.opens();
    await person.fillsIn();
    await person.adds('photos', await photo('hoa.jpg', 30, 20));
    await person.types(`photos-${storedDraft()!.photos[0]!.key}-alt`, 'Hoa');
    await person.reviews();
    state.files.clear();
    await person.presses();
    await until(() => focused(person.form)?.id === 'error-summary', 'the summary');
    expect(person.summary[0]).to.contain('Không tìm thấy tệp đã tải lên');
    expect(person.field('title').value).to.equal('Ngõ xanh không rác');
  });

  it('proves a citizen’s work where the site asks for it', async () => {
    const { state, sent } = freshMock();
    state.site.proofOfWork = true;
    const person = await Nominator.opens();
    await person.fillsIn();
    await person.reviews();
    await person.presses();
    await person.gets('.receipt');
    expect(sent.at(-1)!.headers.get('Gd-Proof')).to.be.a('string').and.not.equal('');
  });

  it('adds and takes out lines by keyboard, and never drops the focus', async () => {
    freshMock();
    const person = await Nominator.opens();
    person.find('#add-forces')!.focus();
    await sendKeys({ press: 'Enter' });
    await person.form.updateComplete;
    expect(focused(person.form)?.id).to.equal('field-forces-1-role');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Đoàn thanh niên' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused(person.form)?.id).to.equal('add-forces');
    await sendKeys({ press: 'Enter' });
    await person.form.updateComplete;
    expect(storedDraft()!.forces.map(({ role }) => role)).to.deep.equal(['lead', 'participate']);
    await person.presses('#remove-forces-2');
    expect(focused(person.form)?.id).to.equal('remove-forces-1');
    await person.presses('#remove-forces-1');
    expect(focused(person.form)?.id).to.equal('add-forces');
    expect(storedDraft()!.forces).to.deep.equal([]);
  });

  it('takes each number by the language in which it was typed', async () => {
    freshMock();
    const person = await Nominator.opens();
    await person.fillsIn();
    await person.presses('#add-figures');
    await person.types('figures-1-name', 'Số hộ');
    await person.types('figures-1-value', '1.250');
    person.form.lang = 'en';
    await until(() => person.words.includes('sections done'), 'English');
    await person.reviews();
    expect(person.words).to.contain('Số hộ 1,250');
  });

  it('fits 320 pixels', async () => {
    freshMock();
    await setViewport({ width: 320, height: 640 });
    try {
      const person = await Nominator.opens();
      await person.presses('#add-forces');
      await person.presses('#add-figures');
      await person.adds(
        'photos',
        await photo('mot-ten-tep-rat-dai-khong-co-cho-ngat-dong-nao-ca-2026.jpg', 30, 20),
      );
      await person.presses();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
