import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GdErrorDetail } from '../base/gd-element.js';
import '../define/model-list.js';
import {
  allInShadow,
  enter,
  focused,
  inShadow,
  paths,
  useMockApi,
  words,
  type MockApi,
} from '../testing/mock-api.js';
import type { GdModelList, ModelFilters } from './index.js';

const titles = (list: GdModelList) =>
  allInShadow(list, '.cards .title').map((title) => title.textContent ?? '');
const settled = (list: GdModelList) => waitUntil(() => !list.matches(':state(loading)'), 'loading ends');
const optionTexts = (list: GdModelList, name: string) =>
  allInShadow<HTMLOptionElement>(list, `#${name} option`).map((option) => option.text);

async function gallery(attributes = html`<gd-model-list></gd-model-list>`): Promise<GdModelList> {
  const list = await fixture<GdModelList>(attributes);
  await settled(list);
  return list;
}

describe('gd-model-list', () => {
  let api: MockApi;
  let all: number;
  beforeEach(() => {
    api = useMockApi();
    all = api.state.models.length;
  });

  it('shows the models and says how many there are', async () => {
    const list = await gallery(html`<gd-model-list page-size="100"></gd-model-list>`);
    expect(titles(list)).to.have.length(all);
    expect(inShadow(list, '.count').textContent?.trim()).to.equal(`${all} mô hình`);
    expect(inShadow(list, '.count').getAttribute('role')).to.equal('status');
  });

  it('finds without marks as the reader types, tells the page once, and asks once', async () => {
    const list = await gallery();
    api.requests.length = 0;
    const events: ModelFilters[] = [];
    list.addEventListener('gd-filter-change', ({ detail }) => events.push(detail));
    inShadow(list, '#q').focus();
    await sendKeys({ type: 'nha mang tuoi' });
    await waitUntil(() => titles(list).length === 1);
    expect(titles(list)[0]).to.contain('Nhà màng kết hợp tưới tiết kiệm');
    expect(inShadow(list, '.count').textContent?.trim()).to.equal('Tìm thấy 1 mô hình');
    expect(events).to.deep.equal([{ q: 'nha mang tuoi', field: '', province: '', year: '', kind: '' }]);
    expect(paths(api).filter((path) => path.startsWith('GET /v1/models?'))).to.have.length(1);
    expect(focused(list)?.id, 'focus stays in the field').to.equal('q');
  });

  it('takes a search at once by Enter', async () => {
    const list = await gallery();
    inShadow(list, '#q').focus();
    await sendKeys({ type: 'khongcogica' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(list, 'gd-filter-change')) as CustomEvent<ModelFilters>;
    expect(detail.q).to.equal('khongcogica');
  });

  it('filters by keyboard, with counts, and the other values of the filter stay to choose', async () => {
    const list = await gallery();
    const before = optionTexts(list, 'field');
    const economy = api.state.models.filter(({ field }) => field === 'economy').length;
    expect(before).to.include(`Kinh tế (${economy})`);
    inShadow(list, '#field').focus();
    setTimeout(() => void sendKeys({ type: 'Kinh' }));
    const { detail } = (await oneEvent(list, 'gd-filter-change')) as CustomEvent<ModelFilters>;
    expect(detail.field).to.equal('economy');
    await waitUntil(() => titles(list).length === economy);
    const counted = () =>
      optionTexts(list, 'kind').reduce((sum, text) => sum + Number(/\((\d+)\)/.exec(text)?.[1] ?? 0), 0);
    await waitUntil(() => counted() === economy, 'the other counts follow');
    expect(optionTexts(list, 'field')).to.deep.equal(before);
  });

  it('filters by province, year and kind together', async () => {
    const list = await gallery();
    const [wanted] = api.state.models.filter(({ year }) => year !== null);
    enter(list, '#province', wanted!.province);
    enter(list, '#year', String(wanted!.year));
    enter(list, '#kind', wanted!.kind);
    const same = api.state.models.filter(
      ({ province, year, kind }) =>
        province === wanted!.province && year === wanted!.year && kind === wanted!.kind,
    );
    await waitUntil(() => titles(list).length === same.length);
  });

  it('starts with the filters of its attributes and changes by property without an event', async () => {
    const list = await gallery(html`<gd-model-list field="economy"></gd-model-list>`);
    expect(inShadow<HTMLSelectElement>(list, '#field').value).to.equal('economy');
    let events = 0;
    list.addEventListener('gd-filter-change', () => (events += 1));
    list.field = 'defence-security';
    await list.updateComplete;
    await settled(list);
    expect(inShadow<HTMLSelectElement>(list, '#field').value).to.equal('defence-security');
    expect(titles(list)).to.have.length(
      api.state.models.filter(({ field }) => field === 'defence-security').length,
    );
    expect(events).to.equal(0);
  });

  it('shows more on demand, with focus on the first new one, until there is no more', async () => {
    const list = await gallery(html`<gd-model-list page-size="2"></gd-model-list>`);
    expect(words(list)).to.contain(`Đang hiện 2 trên ${all} mô hình`);
    const first = titles(list);
    inShadow(list, '.more button').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titles(list).length === 4);
    expect(titles(list).slice(0, 2)).to.deep.equal(first);
    await waitUntil(() => focused(list)?.textContent === titles(list)[2]);
    while (list.shadowRoot!.querySelector('.more')) {
      const shown = titles(list).length;
      inShadow(list, '.more button').click();
      await waitUntil(() => titles(list).length > shown);
    }
    expect(new Set(titles(list)).size).to.be.at.most(all);
    expect(titles(list)).to.have.length(all);
  });

  it('helps where nothing is found, and clears everything', async () => {
    const list = await gallery(html`<gd-model-list q="khongcogica" field="economy"></gd-model-list>`);
    expect(list.matches(':state(empty)')).to.be.true;
    expect(words(list)).to.contain('Không tìm thấy mô hình nào').and.contain('Thử gõ ít từ hơn');
    inShadow(list, '.empty button').click();
    await waitUntil(() => titles(list).length > 1);
    expect(focused(list)?.id).to.equal('q');
    expect(inShadow<HTMLInputElement>(list, '#q').value).to.equal('');
    expect(list.field).to.equal('');
  });

  it('says that there is nothing yet where the list is empty', async () => {
    api.state.models.length = 0;
    expect(words(await gallery())).to.contain('Chưa có mô hình nào');
  });

  it('shows the answer to the last question, however late the first comes', async () => {
    api.state.faults['models.list'] = 'slow';
    const list = await fixture<GdModelList>(html`<gd-model-list></gd-model-list>`);
    await waitUntil(() => api.requests.some(({ url }) => url.includes('/v1/models?')));
    const stale = api.requests.find(({ url }) => url.includes('/v1/models?'))!;
    expect(allInShadow(list, '.skeleton').length, 'room is kept meanwhile').to.be.above(0);
    expect(words(list)).to.contain('Đang tải');
    api.state.faults = {};
    list.q = 'nha mang';
    await settled(list);
    expect(stale.signal.aborted).to.be.true;
    expect(titles(list)[0]).to.contain('Nhà màng');
  });

  it('says that there is no connection, and tries again', async () => {
    api.state.faults = { 'models.list': 'offline', 'models.facets': 'offline' };
    const list = document.createElement('gd-model-list');
    setTimeout(() => document.body.append(list));
    const { detail } = (await oneEvent(list, 'gd-error')) as CustomEvent<GdErrorDetail>;
    expect(detail).to.include({ code: 'network_error', retryable: true });
    await list.updateComplete;
    expect(list.matches(':state(offline)')).to.be.true;
    expect(words(list)).to.contain('Không kết nối được').and.not.contain('đã nhập');
    api.state.faults = {};
    inShadow(list, '.notice-error button').click();
    await waitUntil(() => titles(list).length > 0);
    list.remove();
  });

  it('keeps what is shown when more cannot be loaded', async () => {
    const list = await gallery(html`<gd-model-list page-size="2"></gd-model-list>`);
    api.state.faults['models.list'] = 'forbidden';
    inShadow(list, '.more button').click();
    await waitUntil(() => list.shadowRoot!.querySelector('.notice-error'));
    expect(titles(list)).to.have.length(2);
  });

  it('speaks English on an English page', async () => {
    const page = await fixture(html`<div lang="en"><gd-model-list></gd-model-list></div>`);
    const list = page.querySelector('gd-model-list')!;
    await settled(list);
    expect(inShadow(list, '.count').textContent?.trim()).to.equal(`${all} models`);
    expect(optionTexts(list, 'field').join()).to.contain('Economy');
  });
});
