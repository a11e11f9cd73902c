import { expect, oneEvent } from '@open-wc/testing';
import { until } from '../base/testing/until.js';
import { sendKeys } from '@web/test-runner-commands';
import type { Submission } from '@gd/contract';
import { configure } from '../base/configure.js';
import type { GdUnitPicker } from '../unit-picker/index.js';
import type { InvalidDetail, SubmittedDetail } from './index.js';
import { Citizen, freshMock, photo, storedDraft, storedEntries } from './testing/citizen.js';

describe('gd-feedback-form', () => {
  it('takes a report to its receipt', async () => {
    const mock = freshMock();
    const { state } = mock;
    const before = state.cases.length;
    const citizen = await Citizen.opens();
    await citizen.fillsIn();
    await citizen.types('detail', 'Đầu ngõ 12');
    await citizen.reviews();
    expect(citizen.words).to.contain('Nguyễn Thị Hoa');
    const event = oneEvent(citizen.form, 'gd-submitted') as Promise<CustomEvent<SubmittedDetail>>;
    await citizen.presses();
    const { detail } = await event;
    const receipt = await citizen.gets('.receipt');
    const sent = await citizen.caseIn(mock);
    expect(state.cases.length).to.equal(before + 1);
    expect(detail).to.deep.equal({ code: sent.code, id: sent.id });
    expect(sent.place).to.deep.include({ unit: '14329@2025-07-01', detail: 'Đầu ngõ 12' });
    expect(sent.sender).to.deep.include({ name: 'Nguyễn Thị Hoa', phone: '0912 345 678' });
    expect(citizen.find('.receipt-code')!.textContent).to.equal(sent.code);
    expect(citizen.find('.receipt-secret')!.textContent).to.equal(sent.secret);
    expect((await citizen.gets('.qr')).getAttribute('aria-label')).to.contain(sent.code);
    expect(receipt.textContent).to.contain('ngày làm việc kể từ ngày');
    expect(citizen.form.shadowRoot!.activeElement?.id).to.equal('receipt');
    expect(storedDraft()).to.equal(null);
    expect(location.href).not.to.contain(sent.secret);
  });

  it('asks for everything that is missing at once, in a summary that takes the focus', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    const invalid = oneEvent(citizen.form, 'gd-invalid') as Promise<CustomEvent<InvalidDetail>>;
    await citizen.presses();
    expect((await invalid).detail.count).to.equal(7);
    expect(citizen.summary).to.deep.equal([
      'Hãy viết chuyện gì đã xảy ra',
      'Hãy chọn loại',
      'Hãy ghi tiêu đề',
      'Hãy ghi họ và tên',
      'Hãy ghi địa chỉ',
      'Hãy ghi số điện thoại hoặc thư điện tử để nhận trả lời',
      'Cần bạn đồng ý để dùng thông tin liên hệ; nếu không đồng ý, hãy chọn “Không ghi tên” khi trang có mục đó',
    ]);
    expect(citizen.form.shadowRoot!.activeElement?.id).to.equal('error-summary');
    citizen.find<HTMLAnchorElement>('#error-summary a')!.click();
    expect(citizen.form.shadowRoot!.activeElement).to.equal(citizen.field('content'));
    expect(location.hash).to.equal('');
  });

  it('looks at a field again once its error is shown, not before', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    await citizen.types('title', 'Đèn');
    expect(citizen.field('title').getAttribute('aria-invalid')).to.equal('false');
    await citizen.presses();
    expect(citizen.summary).to.include('Cần ít nhất 5 ký tự');
    await citizen.types('title', 'Đèn đường hỏng');
    expect(citizen.field('title').getAttribute('aria-invalid')).to.equal('false');
    expect(citizen.summary).not.to.include('Cần ít nhất 5 ký tự');
  });

  it('suggests a kind with the reason and leaves the choice to the person', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    await citizen.types('content', 'Đầu ngõ 12 tối quá, đề nghị phường lắp thêm đèn.');
    expect(citizen.words).to.contain('“đề nghị”');
    expect(citizen.find('[name=kind]:checked')).to.equal(null);
    const offered = [...citizen.form.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=kind]')];
    expect(offered.map(({ value }) => value)).to.deep.equal([
      ...['FBK', 'REC', 'REG', 'INF', 'REV', 'DSR'],
      ...['CPL', 'DEN'],
    ]);
    await citizen.ticks('[name=kind][value=REC]');
    await citizen.presses();
    expect(citizen.summary).to.include('Kiến nghị cần nêu bạn muốn cơ quan làm gì');
  });

  it('sends without a name where site and kind allow it, and then without consent or contact', async () => {
    const mock = freshMock();
    const citizen = await Citizen.opens();
    await citizen.fillsIn();
    await citizen.ticks('[name=anonymous][value=anonymous]');
    expect(citizen.field('name')).to.equal(null);
    await citizen.reviews();
    await citizen.presses();
    expect((await citizen.caseIn(mock)).sender).to.equal(null);
  });

  it('asks for the name again when the kind needs one', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    await citizen.ticks('[name=anonymous][value=anonymous]');
    await citizen.ticks('[name=kind][value=REC]');
    expect(citizen.field('name')).not.to.equal(null);
    expect(citizen.words).to.contain('Kiến nghị cần có họ tên');
  });

  it('never ticks the consent beforehand, and asks again when its text has changed', async () => {
    const { state } = freshMock();
    const citizen = await Citizen.opens();
    expect(citizen.field('consent').checked).to.equal(false);
    await citizen.fillsIn();
    state.site.consent.version = '2027-01';
    const again = await Citizen.opens();
    expect(again.field('consent').checked).to.equal(false);
    expect(again.field('name').value).to.equal('Nguyễn Thị Hoa');
  });

  describe('what was typed', () => {
    it('survives a reload with the files, the place and the step', async () => {
      freshMock();
      const citizen = await Citizen.opens();
      await citizen.fillsIn();
      await citizen.adds(await photo('đèn.jpg', 30, 20));
      await until(() => citizen.files[0]?.includes('Đã tải lên'), 'uploaded');
      await citizen.reviews();
      const again = await Citizen.opens();
      await again.gets('#review');
      expect(again.words).to.contain('Nguyễn Thị Hoa');
      expect(again.words).to.contain('đèn.jpg');
      await again.presses('.actions .button-secondary');
      expect(again.field('content').value).to.contain('Đèn đường ở đầu ngõ 12');
      expect(again.words).to.contain('đã được khôi phục');
      expect(again.files[0]).to.contain('đèn.jpg');
    });

    it('keeps the text of the place that names no unit yet', async () => {
      freshMock();
      const citizen = await Citizen.opens();
      await until(
        () => citizen.find<GdUnitPicker>('gd-unit-picker')!.text === 'Phường Hoa Lư',
        'the commune',
      );
      citizen.field('unit').focus();
      await sendKeys({ type: 'zzz khong co' });
      await until(() => storedDraft().unitText === 'zzz khong co', 'the text is kept');
      const again = await Citizen.opens();
      const picker = again.find<GdUnitPicker>('gd-unit-picker')!;
      await picker.updateComplete;
      expect(picker.text).to.equal('zzz khong co');
      await again.presses();
      expect(again.summary).to.include('Hãy chọn một xã, phường hoặc đặc khu trong danh sách gợi ý');
    });

    it('shows again after a reload how an old commune became the chosen one', async () => {
      freshMock();
      const citizen = await Citizen.opens();
      const picker = citizen.find<GdUnitPicker>('gd-unit-picker')!;
      const panel = (of: GdUnitPicker) => of.shadowRoot!.querySelector('[part=resolution]');
      await until(() => picker.text === 'Phường Hoa Lư', 'the commune of the site');
      picker.focus();
      await sendKeys({ type: 'ninh thang hoa lu' });
      await until(() => picker.shadowRoot!.querySelector('[role=option]'), 'rows');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await until(() => panel(picker), 'the resolution');
      const again = (await Citizen.opens()).find<GdUnitPicker>('gd-unit-picker')!;
      await until(() => panel(again), 'the resolution after the reload');
      expect(panel(again)!.textContent).to.equal(panel(picker)!.textContent);
    });

    it('says which files had not been uploaded before the reload', async () => {
      const { state } = freshMock();
      state.faults['files.upload'] = 'offline';
      const citizen = await Citizen.opens();
      await citizen.types('title', 'Đèn đường hỏng');
      await citizen.adds(await photo('đèn.jpg', 30, 20));
      const again = await Citizen.opens();
      expect(again.words).to.contain('hãy chọn lại: đèn.jpg');
    });

    it('can be cleared, after a question', async () => {
      freshMock();
      await (await Citizen.opens()).fillsIn();
      const citizen = await Citizen.opens();
      await citizen.presses('.restored-actions button');
      await citizen.presses('.restored-actions .button-danger');
      expect(citizen.field('content').value).to.equal('');
      const again = await Citizen.opens();
      expect(again.words).not.to.contain('đã được khôi phục');
    });

    it('warns where the browser blocks storage', async () => {
      freshMock();
      const real = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
      Object.defineProperty(window, 'sessionStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
      try {
        const citizen = await Citizen.opens();
        await citizen.types('title', 'Đèn đường hỏng');
        expect(citizen.words).to.contain('Trình duyệt đang chặn việc lưu tạm');
        expect((await Citizen.opens()).field('title').value).to.equal('Đèn đường hỏng');
      } finally {
        Object.defineProperty(window, 'sessionStorage', real);
      }
    });
  });

  describe('sending', () => {
    const readyToSend = async (): Promise<Citizen> => {
      const citizen = await Citizen.opens();
      await citizen.fillsIn();
      await citizen.reviews();
      return citizen;
    };

    /** Lets requests arrive and loses the answers to submissions while `lost` says so. */
    const losing = (fetch: typeof globalThis.fetch, lost: () => boolean): typeof globalThis.fetch => {
      return async (input, init) => {
        const request = new Request(input, init);
        const submits = request.method === 'POST' && new URL(request.url).pathname === '/v1/cases';
        const response = await fetch(request);
        // A proxy lost it; without a network the report would wait in the outbox.
        return submits && lost() ? new Response('', { status: 502 }) : response;
      };
    };

    it('makes one case of a double press', async () => {
      const { state } = freshMock();
      const before = state.cases.length;
      const citizen = await readyToSend();
      const button = citizen.find<HTMLButtonElement>('[type=submit]')!;
      button.click();
      button.click();
      await citizen.gets('.receipt');
      expect(state.cases.length).to.equal(before + 1);
    });

    it('keeps what reads like a denunciation in the form only while offline, and sends it later', async () => {
      const { state } = freshMock();
      state.faults['cases.submit'] = 'offline';
      const citizen = await Citizen.opens();
      await citizen.fillsIn();
      await citizen.types(
        'content',
        'Tôi tố cáo cán bộ địa chính đã nhận hối lộ của nhiều hộ dân trong thôn.',
      );
      await citizen.reviews();
      await citizen.hasOutbox();
      await citizen.presses();
      const failure = await citizen.gets('#send-failure');
      expect(failure.textContent).to.contain('dù gửi lại cũng chỉ được ghi nhận một lần');
      expect(citizen.form.matches(':state(offline)')).to.equal(true);
      expect(citizen.find('[type=submit]')!.textContent).to.contain('Gửi lại');
      expect(await storedEntries()).to.deep.equal([]);
      delete state.faults['cases.submit'];
      await citizen.presses();
      await citizen.gets('.receipt');
      expect(citizen.form.matches(':state(done)')).to.equal(true);
    });

    it('makes one case when the answer was lost, also across a reload', async () => {
      const mock = freshMock();
      const before = mock.state.cases.length;
      let lost = true;
      configure({ fetch: losing(mock.fetch, () => lost) });
      const citizen = await readyToSend();
      await citizen.presses();
      await citizen.gets('#send-failure');
      lost = false;
      const again = await Citizen.opens();
      await again.gets('#send-failure');
      await again.presses();
      const sent = await again.caseIn(mock);
      expect(mock.state.cases.length).to.equal(before + 1);
      expect(again.find('.receipt-secret')!.textContent).to.equal(sent.secret);
    });

    it('shows the receipt of what arrived when the sender changed the text after a lost answer', async () => {
      const mock = freshMock();
      const before = mock.state.cases.length;
      let lost = true;
      configure({ fetch: losing(mock.fetch, () => lost) });
      const citizen = await readyToSend();
      await citizen.presses();
      await citizen.gets('#send-failure');
      lost = false;
      await citizen.presses('[aria-label="Sửa: Tiêu đề"]');
      await citizen.types('title', 'Đèn đường hỏng, rất tối');
      await citizen.reviews();
      await citizen.presses();
      await citizen.gets('.receipt');
      expect(mock.state.cases.length).to.equal(before + 1);
      expect(citizen.words).to.contain('Lần gửi trước đã đến nơi');
      expect(citizen.find('.receipt-facts')!.textContent).to.contain('Đèn đường hỏng');
    });

    it('puts the server’s errors at their fields and the rest on top with the request id', async () => {
      const mock = freshMock();
      const refuse = (async (input: RequestInfo | URL, init?: RequestInit) => {
        const request = new Request(input, init);
        if (request.method !== 'POST') return mock.fetch(request);
        const { title } = (await request.json()) as Submission;
        return Response.json(
          {
            type: '/problems/validation-failed',
            title: 'Có mục chưa đúng',
            status: 422,
            code: 'validation_failed',
            requestId: 'req-7',
            errors: [
              { pointer: '/title', code: 'too_long', detail: `Tiêu đề “${title}” quá dài` },
              { pointer: '/somewhere', code: 'unknown_field', detail: 'Không có mục này' },
            ],
          },
          { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
        );
      }) as typeof globalThis.fetch;
      configure({ fetch: refuse });
      const citizen = await readyToSend();
      await citizen.presses();
      await citizen.gets('#error-summary');
      expect(citizen.summary).to.deep.equal([
        'Tiêu đề “Đèn đường hỏng” quá dài',
        'Không có mục này (mã yêu cầu: req-7)',
      ]);
      expect(citizen.field('title').getAttribute('aria-invalid')).to.equal('true');
      expect(citizen.field('content').value).to.contain('Đèn đường');
    });
  });

  describe('without the site', () => {
    it('says what is wrong, offers the portal’s own way and a retry', async () => {
      const { state } = freshMock();
      state.faults['sites.read'] = 'internal_error';
      const form = document.createElement('gd-feedback-form');
      form.innerHTML = '<a slot="fallback" href="tel:1022">Gọi 1022</a>';
      document.body.append(form);
      const { detail } = (await oneEvent(form, 'gd-error')) as CustomEvent<{ code: string }>;
      expect(detail.code).to.equal('internal_error');
      await form.updateComplete;
      const citizen = new Citizen(form);
      const [fallback] = citizen.find<HTMLSlotElement>('slot[name=fallback]')!.assignedElements();
      const retry = citizen.find('.notice button')!.getBoundingClientRect();
      expect(fallback!.getBoundingClientRect().left - retry.right).to.be.at.least(12);
      form.lang = 'en';
      await until(() => citizen.words.includes('internal_error'), 'the failure in English');
      delete state.faults['sites.read'];
      await citizen.presses('.notice button');
      await citizen.hasWhole();
      form.remove();
    });

    it('says when the page is not set up', async () => {
      freshMock();
      configure({ apiBase: '' });
      const form = document.createElement('gd-feedback-form');
      document.body.append(form);
      await until(() => form.shadowRoot?.textContent?.includes('thiếu api-base'), 'the words');
      configure({ apiBase: 'https://api.test' });
      await new Citizen(form).hasWhole();
      form.remove();
    });
  });

  it('goes on when it is moved within the page while loading or uploading', async () => {
    freshMock();
    const form = document.createElement('gd-feedback-form');
    document.body.append(form);
    await form.updateComplete;
    const [place, other] = [document.createElement('div'), document.createElement('div')];
    document.body.append(place, other);
    place.append(form);
    const citizen = new Citizen(form);
    await citizen.hasWhole();
    await citizen.adds(await photo('đèn.jpg', 30, 20));
    other.append(form);
    await until(() => citizen.files[0]?.includes('Đã tải lên'), 'uploaded');
    expect(citizen.files).to.have.length(1);
    for (const each of [place, other]) each.remove();
  });

  it('changes its language with the page and keeps what was typed', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    await citizen.types('title', 'Đèn đường hỏng');
    await citizen.presses();
    citizen.form.lang = 'en';
    await until(() => citizen.words.includes('What happened?'), 'English');
    expect(citizen.summary).to.include('Write what happened').and.not.include('Hãy ghi địa chỉ');
    expect(citizen.field('title').value).to.equal('Đèn đường hỏng');
  });
});
