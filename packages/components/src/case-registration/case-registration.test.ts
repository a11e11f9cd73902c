import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/case-registration.js';
import { enter, focused, inShadow, useMockApi, words, type MockApi } from '../testing/mock-api.js';
import type { CaseRegistered, GdCaseRegistration } from './index.js';
import { keptKeys } from '../testing/storage.js';
import { waitUntil } from '../testing/wait-until.js';

describe('gd-case-registration', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    sessionStorage.clear();
  });

  async function open(): Promise<GdCaseRegistration> {
    const element = await fixture<GdCaseRegistration>(html`<gd-case-registration></gd-case-registration>`);
    await waitUntil(() => inShadow(element, 'gd-unit-picker').getAttribute('province') === '37');
    return element;
  }
  const field = (name: string) => `#registration-${name}`;
  const fill = async (element: GdCaseRegistration, values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) {
      enter(element, field(name), value);
      await element.updateComplete;
    }
  };
  const send = (element: GdCaseRegistration) => inShadow(element, 'button[type=submit]').click();
  const sent = () => api.requests.filter(({ url }) => url.endsWith('/register'));
  const COMPLAINT = {
    kind: 'CPL',
    channel: 'paper',
    lodgedOn: '2026-11-20',
    title: 'Khiếu nại quyết định thu hồi',
    content: 'Tôi không đồng ý với quyết định thu hồi giấy phép của gia đình tôi.',
    proposal: 'Hủy quyết định.',
    respondent: 'Chủ tịch phường',
    respondentAddress: 'Phường Hoa Lư',
    name: 'Trần Văn Hùng',
    address: 'Số 3, đường Trần Hưng Đạo',
    phone: '0912345678',
    idNumber: '037185004321',
  };

  it('registers a signed complaint by the day of its paper, and gives code and secret to print', async () => {
    const element = await open();
    await fill(element, COMPLAINT);
    send(element);
    await waitUntil(() => focused(element)?.id === 'error-summary');
    expect(words(focused(element)), 'only the signature is missing').to.contain('chữ ký hoặc điểm chỉ');
    expect(sent()).to.be.empty;
    inShadow(element, field('signed')).click();
    await element.updateComplete;
    setTimeout(() => send(element));
    const { detail } = (await oneEvent(element, 'gd-case-registered')) as CustomEvent<CaseRegistered>;
    await waitUntil(() => focused(element)?.id === 'receipt');
    const body = (await sent()[0]!.json()) as Record<string, unknown>;
    expect(body).to.include({ kind: 'CPL', channel: 'paper', lodgedOn: '2026-11-20', signed: true });
    expect(body['place']).to.deep.equal({ unit: '14329@2025-07-01' });
    expect(words(element)).to.contain(detail.code);
    const secret = sent()[0]!.headers.get('Gd-Case-Secret')!;
    expect(words(inShadow(element, '.receipt-secret')).replaceAll(' ', '')).to.equal(secret);
    expect(JSON.stringify(detail)).not.to.contain(secret);
    expect(keptKeys()).to.deep.equal([]);
  });

  it('asks for what the kind needs, and for nothing else', async () => {
    const element = await open();
    const asked = () =>
      [...element.shadowRoot!.querySelectorAll('[id^="registration-"]')].map(({ id }) => id.slice(13));
    expect(asked()).to.include('anonymous').and.not.include('idNumber').and.not.include('proposal');
    await fill(element, { kind: 'INF' });
    expect(asked()).to.include.members(['document', 'deliveryForm', 'purpose', 'idNumber']);
    expect(asked()).not.to.include('anonymous');
    await fill(element, { kind: 'FBK', channel: 'phone' });
    expect(asked(), 'nobody signs by phone').not.to.include('signed');
  });

  it('counts a registration once when the first answer is lost, also after a change', async () => {
    const element = await open();
    await fill(element, COMPLAINT);
    inShadow(element, field('signed')).click();
    api.onTheWay = (request, answer) =>
      request.url.endsWith('/register')
        ? new Response('{}', { status: 500, headers: { 'Gd-Request-Id': 'req-7' } })
        : answer;
    const before = api.state.cases.length;
    send(element);
    await waitUntil(() => focused(element)?.id === 'error-summary', 'failed', { timeout: 8000 });
    expect(words(focused(element)), 'what support asks for').to.contain('mã yêu cầu: req-7');
    api.onTheWay = undefined;
    await fill(element, { title: 'Khiếu nại quyết định thu hồi giấy phép' });
    send(element);
    await waitUntil(() => element.shadowRoot!.querySelector('#receipt'), 'registered', { timeout: 8000 });
    expect(api.state.cases.length).to.equal(before + 1);
    expect(words(element)).to.contain('Lần gửi trước đã được ghi nhận');
  });

  it('begins anew with another secret', async () => {
    const element = await open();
    await fill(element, { title: 'Đèn hỏng ở ngõ 12', content: 'Đèn đường đầu ngõ 12 hỏng đã lâu.' });
    inShadow(element, field('anonymous')).click();
    await element.updateComplete;
    send(element);
    await waitUntil(() => element.shadowRoot!.querySelector('#receipt'));
    const [first] = sent();
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('.receipt .actions button')].at(-1)!.click();
    await waitUntil(() => focused(element)?.id === 'registration-heading');
    expect(inShadow<HTMLInputElement>(element, field('title')).value).to.equal('');
    await fill(element, { title: 'Cống tắc ở ngõ 12', content: 'Cống đầu ngõ 12 tắc, nước tràn ra đường.' });
    inShadow(element, field('anonymous')).click();
    await element.updateComplete;
    send(element);
    await waitUntil(() => sent().length === 2);
    expect(sent()[1]!.headers.get('Gd-Case-Secret')).not.to.equal(first!.headers.get('Gd-Case-Secret'));
  });

  for (const theme of ['light', 'dark'] as const)
    it(`has no fault that axe finds, empty, with errors and as a receipt, ${theme}`, async () => {
      const element = await open();
      element.theme = theme;
      await expect(element).to.be.accessible();
      await fill(element, { kind: 'CPL' });
      send(element);
      await waitUntil(() => focused(element)?.id === 'error-summary');
      await expect(element).to.be.accessible();
      await fill(element, COMPLAINT);
      inShadow(element, field('signed')).click();
      send(element);
      await waitUntil(() => element.shadowRoot!.querySelector('#receipt'));
      await expect(element).to.be.accessible();
    });

  it('fits 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const element = await open();
      await fill(element, { kind: 'CPL' });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
