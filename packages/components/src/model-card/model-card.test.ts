import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Model } from '@gd/contract';
import { configure } from '../base/configure.js';
import type { GdErrorDetail } from '../base/gd-element.js';
import '../define/model-card.js';
import { allInShadow, inShadow, model, useMockApi, words, type MockApi } from '../testing/mock-api.js';
import { readableFigures } from './figures.js';
import type { GdModelCard } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const card = (given: Model) => fixture<GdModelCard>(html`<gd-model-card .model=${given}></gd-model-card>`);

describe('gd-model-card', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  it('shows a model with today’s unit, figures in words and its source', async () => {
    const element = await card(model());
    const text = words(element);
    expect(inShadow(element, 'h3').textContent).to.equal('Nhà màng kết hợp tưới tiết kiệm');
    expect(text).to.contain('Phát triển kinh tế').and.contain('Tập thể').and.contain('2022');
    expect(text).to.contain('Được công nhận cấp tỉnh').and.contain('Cấp quản lý: Cấp tỉnh');
    expect(text).to.contain('Xã Yên Từ, huyện Yên Mô').and.contain('Nay thuộc xã Yên Từ, tỉnh Ninh Bình');
    expect(text).to.contain('Diện tích 23.300 m²');
    expect(text).to.contain('Phần chi phí được hỗ trợ 40%');
    expect(text).to.contain('Thu nhập mỗi năm hơn 300.000.000 đồng');
    expect(text).to.contain('đăng 12/2024');
    const link = inShadow<HTMLAnchorElement>(element, '.source a');
    expect(link.href).to.equal('https://example.vn/bai');
    expect(link.rel).to.contain('noopener');
    expect(api.requests, 'a given model needs no request').to.be.empty;
  });

  it('follows the language of the page', async () => {
    const page = await fixture(html`<div lang="vi"><gd-model-card .model=${model()}></gd-model-card></div>`);
    const element = page.querySelector('gd-model-card')!;
    page.setAttribute('lang', 'en');
    await waitUntil(() => words(element).includes('Net-houses'));
    expect(words(element))
      .to.contain('Area 23,300 m²')
      .and.contain('Today in Yên Từ Commune, Ninh Bình Province');
  });

  it('says what it does not know: no year, a brief source, only the province', async () => {
    const element = await card(
      model({ year: null, unit: null, unitsToday: [], confidence: 'partial', figures: [] }),
    );
    expect(words(element)).to.contain('Nguồn chỉ nêu vắn tắt').and.contain('Nay thuộc tỉnh Ninh Bình');
    expect(element.shadowRoot!.querySelector('dl')).to.be.null;
    expect(words(element)).not.to.contain('null');
  });

  it('names no second unit where the unit is still in force', async () => {
    const unit = { key: '14728@2025-07-01', label: { vi: 'Xã Yên Từ', en: 'Yên Từ' } };
    const text = words(await card(model({ unit, unitsToday: [unit] })));
    expect(text).to.contain('Tỉnh Ninh Bình').and.not.contain('Nay thuộc');
  });

  it('makes no link of an address that is not of the web', async () => {
    const source = { url: 'javascript:alert(1)', publisher: 'Báo', published: null };
    const element = await card(model({ source }));
    expect(allInShadow(element, '.source a')).to.have.length(0);
    expect(words(element)).to.contain('Báo');
  });

  it('takes the level of its title, and 3 for a level that no outline has', async () => {
    const element = await card(model());
    element.headingLevel = 2;
    await element.updateComplete;
    expect(inShadow(element, 'h2').textContent).to.contain('Nhà màng');
    element.headingLevel = 9;
    await element.updateComplete;
    expect(inShadow(element, 'h3').textContent).to.contain('Nhà màng');
  });

  it('leads to the API’s page of the model, or to the portal’s', async () => {
    const element = await card(model());
    const link = () => inShadow<HTMLAnchorElement>(element, '.title a').getAttribute('href');
    expect(link()).to.equal('https://api.test/models/37/dvk-900');
    element.modelHref = '/mo-hinh/?m={slug}';
    await element.updateComplete;
    expect(link()).to.equal('/mo-hinh/?m=dvk-900');
    element.modelHref = undefined!;
    element.site = 'no-province';
    await element.updateComplete;
    expect(allInShadow(element, '.title a')).to.have.length(0);
  });

  it('keeps room for the cover, and hides one that cannot be had', async () => {
    const cover = {
      id: '0193540e-5a00-7000-8000-00000000c001',
      width: 480,
      height: 320,
      caption: '',
      alt: 'Luống rau',
    };
    const element = await card(model({ cover }));
    const image = inShadow<HTMLImageElement>(element, '.cover');
    expect([image.width > 0, image.alt, image.loading]).to.deep.equal([true, 'Luống rau', 'lazy']);
    expect(image.getBoundingClientRect().height).to.be.above(50);
    await waitUntil(() => image.src.includes('/v1/open-data/37/model-photos/'));
    expect(image.src).to.contain('size=card');
    image.dispatchEvent(new Event('error'));
    expect(image.checkVisibility()).to.be.false;
  });

  it('loads by slug, and says when there is none', async () => {
    const element = await fixture<GdModelCard>(html`<gd-model-card slug="dvk-001"></gd-model-card>`);
    await waitUntil(() => element.shadowRoot!.querySelector('article'));
    expect(words(element)).to.contain('Nhà màng');
    element.slug = 'dvk-999';
    await waitUntil(() => words(element).includes('Không có mô hình này'));
  });

  it('shows a failure in words, tells the page, and loads again when the page is configured', async () => {
    api.state.faults['models.read'] = 'origin_not_allowed';
    const element = document.createElement('gd-model-card');
    element.slug = 'dvk-001';
    setTimeout(() => document.body.append(element));
    const { detail } = (await oneEvent(element, 'gd-error')) as CustomEvent<GdErrorDetail>;
    expect(detail).to.include({ code: 'origin_not_allowed', retryable: false });
    await element.updateComplete;
    expect(words(element)).to.contain('Trang này chưa được đăng ký');
    api.state.faults = {};
    configure({});
    await waitUntil(() => element.shadowRoot!.querySelector('article'));
    element.remove();
  });

  it('shows the slug asked for last, however late the first answer comes', async () => {
    const answers: (() => void)[] = [];
    configure({
      fetch: async (input, init) => {
        const { url } = new Request(input, init);
        if (url.endsWith('dvk-001')) await new Promise<void>((resolve) => answers.push(resolve));
        return api.fetch(input, init);
      },
    });
    const element = await fixture<GdModelCard>(html`<gd-model-card slug="dvk-001"></gd-model-card>`);
    await waitUntil(() => answers.length === 1);
    element.slug = 'dvk-002';
    await waitUntil(() => element.shadowRoot!.querySelector('article'));
    const shown = words(element);
    answers[0]!();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(words(element)).to.equal(shown);
    expect(shown).not.to.contain('Nhà màng');
  });
});

describe('figures in words', () => {
  it('leaves out a code that it has no words for, and keeps the register’s own names', () => {
    const figures = [
      { name: 'unheardOf', value: 3 },
      { name: 'Số hộ thoát nghèo', value: 1250 },
    ];
    expect(readableFigures(figures, 'vi')).to.deep.equal([{ label: 'Số hộ thoát nghèo', value: '1.250' }]);
  });

  it('says how exact a figure is', () => {
    const figures = [
      { name: 'roadsAbout', value: 70 },
      { name: 'householdsOver', value: 1156 },
      { name: 'roadKm', value: 1.8 },
    ];
    expect(readableFigures(figures, 'vi').map(({ value }) => value)).to.deep.equal([
      'khoảng 70',
      'hơn 1.156',
      '1,8 km',
    ]);
    expect(readableFigures(figures, 'en').map(({ value }) => value)).to.deep.equal([
      'about 70',
      'over 1,156',
      '1.8 km',
    ]);
  });
});
