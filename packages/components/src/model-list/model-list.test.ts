import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Model } from '@gd/contract';
import { createPublicClient } from '@gd/sdk';
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
import type { GdUnitPicker } from '../unit-picker/index.js';
import { NO_FILTERS } from './filters.js';
import { readPage } from './pager.js';
import type { GdModelList, ModelFilters } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const titles = (list: GdModelList) =>
  allInShadow(list, '.cards .title').map((title) => title.textContent ?? '');
const settled = (list: GdModelList) => waitUntil(() => !list.matches(':state(loading)'), 'loading ends');
const optionTexts = (list: GdModelList, name: string) =>
  allInShadow<HTMLOptionElement>(list, `#${name} option`).map((option) => option.text);

/** A register of so many models: the samples, again and again. */
function fill({ state }: MockApi, count: number): void {
  const samples = [...state.models];
  while (state.models.length < count) {
    const n = state.models.length;
    const sample = samples[n % samples.length]!;
    state.models.push({
      ...structuredClone(sample),
      id: `0193540e-5a00-7000-8000-${String(n).padStart(12, '0')}`,
      slug: `lap-lai-${n}`,
    });
  }
}
async function gallery(attributes = html`<gd-model-list></gd-model-list>`): Promise<GdModelList> {
  const list = await fixture<GdModelList>(attributes);
  await settled(list);
  return list;
}

describe('gd-model-list', () => {
  let api: MockApi;
  let all: number;
  let models: readonly Model[];
  beforeEach(async () => {
    api = useMockApi();
    // The mock shows published examples and those of the province alike; what was removed or only nominated is not listed.
    const client = createPublicClient({
      baseUrl: 'https://api.test',
      site: 'gd_site_37_demo',
      fetch: api.fetch,
    });
    ({ total: all } = await client.models.list({ limit: 1 }).page());
    models = (await client.models.list({ limit: 100 }).page()).items;
  });

  it('shows the models and says how many there are', async () => {
    const list = await gallery(html`<gd-model-list></gd-model-list>`);
    await list.loadAll();
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
    await waitUntil(() => titles(list)[0]?.includes('Nhà màng kết hợp tưới tiết kiệm'), 'found', {
      timeout: 5000,
    });
    expect(words(inShadow(list, '.count'))).to.contain('Tìm thấy');
    expect(events).to.deep.equal([{ ...NO_FILTERS, sort: '', q: 'nha mang tuoi' }]);
    const asked = paths(api).filter((path) => path.startsWith('GET /v1/models?q='));
    expect(asked).to.have.length(1);
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
    const economy = models.filter(({ field }) => field === 'economy').length;
    expect(before).to.include(`Phát triển kinh tế (${economy})`);
    inShadow(list, '#field').focus();
    setTimeout(() => void sendKeys({ type: 'Phát' }));
    const { detail } = (await oneEvent(list, 'gd-filter-change')) as CustomEvent<ModelFilters>;
    expect(detail.field).to.equal('economy');
    await waitUntil(() => titles(list).length === economy, 'all cards', { timeout: 5000 });
    const counted = () =>
      optionTexts(list, 'kind').reduce((sum, text) => sum + Number(/\((\d+)\)/.exec(text)?.[1] ?? 0), 0);
    await waitUntil(() => counted() === economy, 'the other counts follow');
    expect(optionTexts(list, 'field')).to.deep.equal(before);
  });

  it('filters by province, year and kind together', async () => {
    const list = await gallery();
    const wanted = models.find(({ year, province }) => year !== null && province !== null);
    enter(list, '#province', wanted!.province!.key);
    enter(list, '#year', String(wanted!.year));
    enter(list, '#kind', wanted!.kind);
    const same = models.filter(
      ({ province, year, kind }) =>
        province?.key === wanted!.province!.key && year === wanted!.year && kind === wanted!.kind,
    );
    await waitUntil(() => titles(list).length === same.length, 'all cards', { timeout: 5000 });
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
    await list.loadAll();
    expect(titles(list)).to.have.length(models.filter(({ field }) => field === 'defence-security').length);
    expect(events).to.equal(0);
  });

  it('shows more on demand, with focus on the first new one, until there is no more', async () => {
    const list = await gallery(html`<gd-model-list paged page-size="9"></gd-model-list>`);
    expect(words(list)).to.contain(`Đang hiện 9 trên ${all} mô hình`);
    const first = titles(list);
    inShadow(list, '.more button').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titles(list).length === 18, 'all cards', { timeout: 5000 });
    expect(titles(list).slice(0, 9)).to.deep.equal(first);
    await waitUntil(() => focused(list)?.textContent === titles(list)[9]);
    while (list.shadowRoot!.querySelector('.more')) {
      const shown = titles(list).length;
      inShadow(list, '.more button').click();
      await waitUntil(() => titles(list).length > shown);
    }
    expect(titles(list)).to.have.length(all);
  });

  it('brings the whole list into the page by itself, as one list, with room kept for what is to come', async () => {
    fill(api, 260);
    const list = await gallery();
    expect(titles(list)).to.have.length(12);
    const [element] = allInShadow(list, '.cards');
    const whole = element!.scrollHeight;
    const total = Number(inShadow(list, '.count').textContent?.trim().split(' ')[0]);
    expect(total).to.be.above(200);
    expect(inShadow(list, '[role=listitem]').getAttribute('aria-setsize')).to.equal(String(total));
    await list.loadAll();
    expect(list.complete).to.be.true;
    expect(titles(list)).to.have.length(total);
    const places = allInShadow(list, '[role=listitem]').map((item) => Number(item.ariaPosInSet));
    expect(places).to.deep.equal(Array.from({ length: total }, (_, i) => i + 1));
    expect(whole).to.be.above(element!.querySelector('.box')!.scrollHeight * 10);
    expect(inShadow(list, '.count').textContent?.trim(), 'said once').to.equal(`${total} mô hình`);
  });

  it('moves nothing on the screen while the rest of the list comes, and takes its room from the first cards', async () => {
    fill(api, 260);
    const list = await gallery();
    const moved: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((entries) => moved.push(...entries.getEntries()));
    observer.observe({ type: 'layout-shift' });
    await list.loadAll();
    // A frame, and the report on it.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    moved.push(...observer.takeRecords());
    expect(moved.length, 'shifts').to.equal(0);
    const cards = inShadow(list, '.cards');
    const { offsetHeight } = inShadow(list, '.box');
    expect(cards.style.getPropertyValue('--_box')).to.equal(`${offsetHeight}px`);
  });

  it('answers a search on a long list with its own cards alone', async () => {
    fill(api, 260);
    const list = await gallery();
    await list.loadAll();
    list.q = 'nha mang tuoi';
    await waitUntil(() => inShadow(list, '.count').textContent?.includes('Tìm thấy'));
    const seen = () => allInShadow(list, '.cards .title').filter((title) => title.checkVisibility());
    expect(seen().every((title) => /Nhà màng/.test(title.textContent ?? ''))).to.be.true;
    await list.loadAll();
    expect(seen()).to.have.length(titles(list).length);
  });

  it('knows a model of the answer before again, unless something of it has changed', async () => {
    const client = createPublicClient({
      baseUrl: 'https://api.test',
      site: 'gd_site_37_demo',
      fetch: api.fetch,
    });
    const changed = { ...models[1]!, title: { vi: 'Tên cũ', en: 'Old name' } };
    const known = [changed, models[0]!];
    const { signal } = new AbortController();
    const { items } = await readPage(client, { ...NO_FILTERS, sort: '' }, 2, signal, undefined, known);
    expect(items[0]).to.equal(models[0]);
    expect(items[1]).to.deep.equal(models[1]);
  });

  it('says what was found when it is found, not before', async () => {
    const list = await gallery();
    await list.loadAll();
    api.state.faults['models.list'] = 'slow';
    list.q = 'nha mang';
    await list.updateComplete;
    expect(list.matches(':state(loading)')).to.be.true;
    expect(inShadow(list, '.count').textContent?.trim()).to.equal(`${all} mô hình`);
  });

  it('fetches no more of a list while the reader types what takes its place', async () => {
    fill(api, 1200);
    const list = await gallery();
    const pages = () => paths(api).filter((path) => path.includes('cursor=')).length;
    const typed = oneEvent(list, 'gd-filter-change');
    enter(list, '#q', 'nha');
    const before = pages();
    await typed;
    expect(pages()).to.equal(before);
    expect(list.complete).to.be.false;
  });

  it('draws every card before the browser prints', async () => {
    fill(api, 130);
    const list = await gallery(html`<gd-model-list page-size="100" paged></gd-model-list>`);
    dispatchEvent(new Event('beforeprint'));
    expect(titles(list)).to.have.length(100);
    expect(inShadow(list, '.print-only').textContent).to.contain('100 trên');
  });

  it('prints when all of it is in the page', async () => {
    fill(api, 130);
    const list = await gallery(html`<gd-model-list paged></gd-model-list>`);
    const real = window.print;
    const printed = new Promise<number>((resolve) => {
      window.print = () => resolve(titles(list).length);
    });
    inShadow(list, '.tools button').click();
    expect(await printed).to.be.above(100);
    window.print = real;
    expect(list.complete).to.be.true;
  });

  it('orders, and takes single filters away', async () => {
    const list = await gallery(html`<gd-model-list field="economy" recognition="province"></gd-model-list>`);
    enter(list, '#sort', 'title');
    await waitUntil(() => paths(api).some((path) => path.includes('sort=title')));
    await waitUntil(() => words(list).includes('Được công nhận: Cấp tỉnh'));
    const chip = allInShadow(list, '.chip').find(({ ariaLabel }) => ariaLabel?.includes('Được công nhận'));
    chip!.click();
    const economy = models.filter(({ field }) => field === 'economy').length;
    await waitUntil(() => inShadow(list, '.count').textContent?.includes(`${economy} `));
    expect(list.field).to.equal('economy');
    expect(focused(list)?.id).to.equal('q');
  });

  it('leads to a page of each model: the portal’s, or else the API’s', async () => {
    const list = await gallery(html`<gd-model-list page-size="1" paged></gd-model-list>`);
    const href = () => inShadow<HTMLAnchorElement>(list, '.title a').href;
    const [{ slug }] = models as [Model];
    expect(href()).to.equal(`https://api.test/models/37/${slug}`);
    list.modelHref = '/mo-hinh/?m={slug}';
    await waitUntil(() => href().endsWith(`/mo-hinh/?m=${slug}`));
  });

  it('finds the models of a former unit through the unit of today, with a note', async () => {
    const list = await gallery();
    inShadow(list, '.unit-filter').click();
    await waitUntil(() => list.shadowRoot!.querySelector('gd-unit-picker'));
    const picker = inShadow<GdUnitPicker>(list, 'gd-unit-picker');
    await waitUntil(() => focused(picker)?.id === 'unit', 'the picker takes the focus', { timeout: 5000 });
    let change = 0;
    list.addEventListener('gd-change', () => (change += 1));
    await sendKeys({ type: 'xa yen tu yen mo' });
    await waitUntil(() => allInShadow(picker, '[role=option]').length > 0, 'options', { timeout: 8000 });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => list.unit !== '');
    expect(list.unit).to.match(/@2025-07-01$/);
    expect(change, 'the page hears of filters alone').to.equal(0);
    await waitUntil(() => words(picker).includes('nay là'));
    await settled(list);
    expect(paths(api).at(-1)).to.contain(encodeURIComponent(list.unit));
    await waitUntil(() =>
      allInShadow(list, '.chip').some(({ textContent }) => /Ninh Bình/.test(textContent ?? '')),
    );
  });

  it('helps where nothing is found: which filter to drop, and where to nominate', async () => {
    const list = await gallery(
      html`<gd-model-list q="khongcogica" field="economy" nominate-href="/de-cu/"></gd-model-list>`,
    );
    expect(list.matches(':state(empty)')).to.be.true;
    expect(words(list)).to.contain('Không tìm thấy mô hình nào').and.contain('không cần gõ dấu');
    const economy = models.filter(({ field }) => field === 'economy').length;
    await waitUntil(() => words(list).includes(`Bỏ Từ tìm: “khongcogica”: có ${economy} mô hình`));
    expect(inShadow(list, '.nominate a').getAttribute('href')).to.equal('/de-cu/');
    allInShadow(list, '.empty button').at(-1)!.click();
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
    const list = await gallery(html`<gd-model-list page-size="2" paged></gd-model-list>`);
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
    await waitUntil(() => optionTexts(list, 'field').join().includes('Economy'));
  });
});
