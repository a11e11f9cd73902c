import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SurveyQuestion } from '@gd/rules';
import '../define/model-detail.js';
import {
  allInShadow,
  focused,
  inShadow,
  paths,
  useMockApi,
  words,
  type MockApi,
} from '../testing/mock-api.js';
import type { GdModelDetail, ModelLoaded, SurveyAnswered } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const shown = (element: GdModelDetail) => waitUntil(() => element.matches(':state(ready)'), 'it is shown');

async function detail(slug: string, template = html`<gd-model-detail slug=${slug}></gd-model-detail>`) {
  const element = await fixture<GdModelDetail>(template);
  await shown(element);
  return element;
}

function answer(element: GdModelDetail, question: SurveyQuestion, value: number): void {
  allInShadow<HTMLInputElement>(element, `input[name=${question}]`)[value - 1]!.click();
}
const send = (element: GdModelDetail) => inShadow(element, '.survey button').click();

describe('gd-model-detail', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('tells the whole of a model, and tells the page that it does', async () => {
    const element = document.createElement('gd-model-detail');
    element.slug = 'dvk-001';
    setTimeout(() => document.body.append(element));
    const { detail: loaded } = (await oneEvent(element, 'gd-model-loaded')) as CustomEvent<ModelLoaded>;
    expect(loaded.slug).to.equal('dvk-001');
    await element.updateComplete;
    const text = words(element);
    expect(inShadow(element, 'h2').textContent).to.equal(loaded.title);
    expect(text).to.contain('Thực trạng, lý do').and.contain('Nội dung, cách làm');
    expect(text).to.contain('Chủ trì Đảng ủy xã').and.contain('từ năm 2022');
    expect(text).to.contain('Diện tích').and.contain('Được công nhận cấp');
    expect(allInShadow(element, '.photos figure')).to.have.length(2);
    element.remove();
  });

  it('shows the history with days as far as they are known, and the unit then and now', async () => {
    const element = await detail('dvk-001');
    const events = allInShadow(element, '.event').map((event) => words(event));
    expect(events.some((text) => /^Đăng ký vào sổ năm 20\d\d/.test(text))).to.be.true;
    expect(events.some((text) => /^Ra mắt tháng 3\/20\d\d/.test(text))).to.be.true;
    expect(events.some((text) => /Công nhận .*Văn bản 12\/QĐ-BCĐ/.test(text))).to.be.true;
    const moved = events.find((text) => text.startsWith('Chuyển theo đơn vị hành chính mới'));
    expect(moved).to.match(/01\/07\/2025 Từ xã .* sang (xã|phường)/);
    expect(words(element)).to.contain('Đơn vị lúc thực hiện').and.contain('Đơn vị hiện nay');
  });

  it('links replications both ways, with what was done otherwise', async () => {
    const copy = await detail('dvk-034');
    expect(words(copy)).to.contain('Học theo mô hình').and.contain('Gắn thêm số nhà');
    const link = inShadow<HTMLAnchorElement>(copy, '[aria-labelledby=copiedFrom] a');
    expect(link.href).to.equal('https://api.test/models/37/dvk-009');
    copy.modelHref = '/m?s={slug}';
    copy.slug = 'dvk-009';
    await waitUntil(() => words(copy).includes('Đã được nhân rộng tại'));
    expect(inShadow(copy, '[aria-labelledby=copiedTo] a').getAttribute('href')).to.equal('/m?s=dvk-034');
  });

  it('enlarges a photo in a dialog, and gives the focus back', async () => {
    const element = await detail('dvk-001');
    const button = inShadow(element, '.photo');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot!.querySelector('dialog')?.open);
    const image = inShadow<HTMLImageElement>(element, 'dialog img');
    expect(image.alt).to.equal('Ba nhà màng mái vòm bên luống rau');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !element.shadowRoot!.querySelector('dialog'));
    expect(focused(element)).to.equal(button);
  });

  it('hides a photo that cannot be had', async () => {
    const element = await detail('dvk-001');
    const [first] = allInShadow(element, '.photos li');
    first!.querySelector('img')!.dispatchEvent(new Event('error'));
    expect(first!.checkVisibility()).to.be.false;
  });

  it('reads the slug from the address when asked, follows it, and asks for none that cannot be', async () => {
    const before = location.href;
    history.replaceState(null, '', `${location.pathname}?m=dvk-002`);
    const element = await detail('', html`<gd-model-detail from-address=""></gd-model-detail>`);
    expect(paths(api)[0]).to.equal('GET /v1/models/dvk-002');
    history.pushState(null, '', `${location.pathname}?m=../../log`);
    api.requests.length = 0;
    dispatchEvent(new PopStateEvent('popstate'));
    await waitUntil(() => words(element).includes('Không có mô hình này'));
    await aTimeout(0);
    expect(api.requests).to.be.empty;
    history.replaceState(null, '', before);
  });

  it('says when there is none, and tries again after a failure', async () => {
    const element = await fixture<GdModelDetail>(html`<gd-model-detail slug="dvk-999"></gd-model-detail>`);
    await waitUntil(() => element.matches(':state(empty)'));
    expect(words(element)).to.contain('Không có mô hình này');
    api.state.faults['models.read'] = 'offline';
    element.slug = 'dvk-001';
    await waitUntil(() => element.matches(':state(offline)'), 'offline', { timeout: 5000 });
    await element.updateComplete;
    api.state.faults = {};
    inShadow(element, '.notice-error button').click();
    await shown(element);
  });

  it('speaks English, and leaves in Vietnamese what people wrote', async () => {
    const page = await fixture(html`<div lang="en"><gd-model-detail slug="dvk-001"></gd-model-detail></div>`);
    const element = page.querySelector('gd-model-detail')!;
    await shown(element);
    expect(words(element)).to.contain('Who takes part').and.contain('Recognised at');
    expect(inShadow(element, '.prose').lang).to.equal('vi');
  });

  it('copies the address of the page that is made to be shared', async () => {
    const element = await detail('dvk-001');
    const written: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const copy = allInShadow(element, '.share button').find((button) =>
      /Chép/.test(button.textContent ?? ''),
    );
    copy!.click();
    await waitUntil(() => words(element).includes('Đã chép liên kết'));
    expect(written).to.deep.equal(['https://api.test/models/37/dvk-001']);
    clipboard.writeText = () => Promise.reject(new Error('denied'));
    copy!.click();
    await waitUntil(() => words(element).includes('Không chép được'));
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});

describe('the survey of gd-model-detail', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    localStorage.clear();
  });
  const device = (element: GdModelDetail) => localStorage.getItem(`gd-model-survey:${element.slug}`);

  it('shows averages from enough answers on, and only the count before', async () => {
    const element = await detail('dvk-001');
    await waitUntil(() => words(element).includes('23 người đã cho ý kiến'));
    expect(words(element)).to.match(/\d(,\d)? trên 5/);
    element.slug = 'dvk-002';
    await waitUntil(() => /(?<!2)3 người đã cho ý kiến/.test(words(element)));
    expect(words(element))
      .to.contain('khi có từ 5 ý kiến')
      .and.not.match(/trên 5/);
  });

  it('asks for what is missing', async () => {
    const element = await detail('dvk-002');
    answer(element, 'benefit', 5);
    send(element);
    await waitUntil(() => focused(element)?.id === 'survey-participation');
    expect(allInShadow(element, '.field-error')).to.have.length(2);
    expect(api.requests.every(({ method }) => method === 'GET')).to.be.true;
    expect(device(element), 'who only looks leaves nothing behind').to.be.null;
  });

  it('counts a device once for each model; a second answer replaces the first', async () => {
    const element = await detail('dvk-002');
    for (const question of ['benefit', 'participation', 'keep'] as const) answer(element, question, 4);
    setTimeout(() => send(element));
    const { detail: told } = (await oneEvent(element, 'gd-survey-answered')) as CustomEvent<SurveyAnswered>;
    expect(told).to.deep.equal({ slug: 'dvk-002', count: 4 });
    await waitUntil(() => words(element).includes('Cảm ơn bạn'));
    const number = device(element);
    expect(number).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    answer(element, 'keep', 5);
    await element.updateComplete;
    send(element);
    await waitUntil(() => api.requests.filter(({ method }) => method === 'POST').length === 2);
    await waitUntil(() => words(element).includes('4 người đã cho ý kiến'));
    const keys = api.requests
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size, 'another answer is another request').to.equal(2);
    expect(device(element)).to.equal(number);
    element.slug = 'dvk-001';
    await waitUntil(() => words(element).includes('23 người'));
    for (const question of ['benefit', 'participation', 'keep'] as const) answer(element, question, 3);
    setTimeout(() => send(element));
    await oneEvent(element, 'gd-survey-answered');
    expect(device(element)).to.not.equal(number);
  });

  it('keeps the answers when the sending fails', async () => {
    const element = await detail('dvk-002');
    for (const question of ['benefit', 'participation', 'keep'] as const) answer(element, question, 2);
    api.state.faults['surveys.answer'] = 'forbidden';
    send(element);
    await waitUntil(() => element.shadowRoot!.querySelector('.survey [role=alert]'));
    expect(allInShadow<HTMLInputElement>(element, '.survey :checked')).to.have.length(3);
    expect(device(element)).to.be.null;
  });
});

describe('doing the same as a model', () => {
  beforeEach(() => {
    useMockApi();
    sessionStorage.clear();
  });

  it('opens a recommendation with what is known filled in', async () => {
    const element = await detail('dvk-001');
    inShadow(element, '.contact button').click();
    await waitUntil(() => element.shadowRoot!.querySelector('gd-feedback-form'), 'form', { timeout: 8000 });
    expect(focused(element)?.id).to.equal('contact');
    const form = inShadow(element, 'gd-feedback-form');
    await waitUntil(() => form.shadowRoot!.querySelector('form'), 'fields', { timeout: 5000 });
    const title = () =>
      allInShadow<HTMLInputElement>(form, 'input').find(({ value }) => value.startsWith('Muốn làm theo'));
    await waitUntil(title);
    expect(title()!.value).to.equal('Muốn làm theo mô hình: Nhà màng kết hợp tưới tiết kiệm');
    expect(inShadow<HTMLInputElement>(form, 'input[name=kind]:checked').id).to.match(/kind/);
    expect(sessionStorage.length).to.equal(1);
    expect(sessionStorage.key(0)).to.contain('model-dvk-001');
  });

  it('leads to the page that the portal names', async () => {
    const element = await detail(
      'dvk-001',
      html`<gd-model-detail slug="dvk-001" contact-href="/lien-he/"></gd-model-detail>`,
    );
    expect(inShadow(element, '.contact a').getAttribute('href')).to.equal('/lien-he/');
    expect(allInShadow(element, '.contact button')).to.have.length(0);
  });
});
