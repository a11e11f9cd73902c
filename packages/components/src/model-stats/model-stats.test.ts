import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ModelRegister } from '@gd/contract';
import '../define/model-stats.js';
import { allInShadow, inShadow, paths, useMockApi, words, type MockApi } from '../testing/mock-api.js';
import type { GdModelStats } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const flow = (start: number, added: number, removed: number) => ({
  start,
  new: added,
  removed,
  end: start + added - removed,
});
const years = [
  { year: 2022, ...flow(1200, 100, 86) },
  { year: 2023, ...flow(1214, 421, 0) },
];
const all = { ...flow(1200, 521, 86), years };
const none = { ...flow(0, 0, 0), years: [] };
const REGISTER: ModelRegister = {
  years,
  byField: [
    { field: 'economy', ...all, ...flow(700, 300, 50) },
    { field: 'culture-society', ...all, ...flow(500, 221, 36) },
    { field: 'defence-security', ...none },
  ],
  byUnit: Array.from({ length: 20 }, (_, i) => ({
    // The unit of most is not known.
    unit: i === 19 ? null : { key: `${14300 + i}@2025-07-01`, label: { vi: `Xã ${i}`, en: `Commune ${i}` } },
    ...flow(i, 1, 0),
    years: [],
  })),
  byLevel: [{ level: 'commune', ...all }],
  byKind: [{ kind: 'collective', ...all }],
  undated: 8,
  published: [
    {
      id: '019a0000-0000-7000-8000-000000000001',
      asOf: '2023',
      ...{ start: null, new: 421, removed: null, end: 1635 },
      source: { url: 'https://example.vn/bao', publisher: 'Báo Ninh Bình' },
      note: { vi: 'Nguồn không nêu số đưa ra.', en: 'No removals given.' },
    },
  ],
  countedAt: '2026-11-23T02:00:00Z',
};

describe('gd-model-stats', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  async function open(
    register: ModelRegister = REGISTER,
    template = html`<gd-model-stats></gd-model-stats>`,
    state = 'ready',
  ): Promise<GdModelStats> {
    const fetched = api.fetch;
    api.fetch = async (...request) => {
      const answer = await fetched(...request);
      return answer.ok ? Response.json(register) : answer;
    };
    const element = await fixture<GdModelStats>(template);
    await waitUntil(() => element.matches(`:state(${state})`));
    await element.updateComplete;
    return element;
  }

  it('asks for the years and the unit that the page names, and leaves out what is no year', async () => {
    await open(
      REGISTER,
      html`<gd-model-stats from="2022" to="soon" unit="14329@2025-07-01"></gd-model-stats>`,
    );
    expect(paths(api)).to.deep.equal(['GET /v1/models/register?from=2022&unit=14329%402025-07-01']);
  });

  it('shows the sum that makes the end, by year and by every division that has two rows', async () => {
    const element = await open();
    expect(words(inShadow(element, '.totals'))).to.equal('Đầu kỳ 1.200 Mới 521 Đưa ra 86 Cuối kỳ 1.635');
    const figures = allInShadow(element, 'figure');
    expect(figures.map((figure) => words(figure.querySelector('h3')))).to.deep.equal([
      'Theo năm',
      'Theo lĩnh vực',
      'Theo đơn vị',
    ]);
    expect(words(figures[0])).to.contain('1.200 + 521 mới − 86 đưa ra = 1.635 mô hình.');
    const [line] = figures[0]!.querySelectorAll('tbody tr');
    expect([...line!.children].map(words)).to.deep.equal(['2022', '1.200', '100', '86', '1.214']);
    expect(words(element)).to.contain('8 mô hình không rõ năm đăng ký');
  });

  it('draws new and removed models apart, not by colour alone, within what the bar stands for', async () => {
    const element = await open();
    const width = (part: string) => inShadow(element, `.bar ${part}`).getBoundingClientRect().width;
    expect(width('.part-plain') / width('.part-main')).to.be.closeTo(1114 / 100, 0.3);
    expect(inShadow(element, '.bar .part-hatched').getAttribute('fill')).to.equal('url(#hatch)');
  });

  it('draws the units with most models, and has all in the table', async () => {
    const element = await open();
    const unit = allInShadow(element, 'figure')[2]!;
    expect(unit.querySelectorAll('.bar-row')).to.have.length(15);
    // Not known where is no unit, however many they are.
    expect(words(unit.querySelector('.bar-label'))).to.equal('Xã 18');
    expect(words(unit.querySelector('figcaption'))).to.contain('Nhiều nhất: Xã 18');
    expect(words(unit.querySelector('tbody tr:last-child th'))).to.equal('Chưa rõ đơn vị');
    expect(unit.querySelectorAll('tbody tr')).to.have.length(20);
  });

  it('shows published figures as published, with what does not add up', async () => {
    const element = await open();
    const published = inShadow(element, '[part=published]');
    expect([...published.querySelectorAll('tbody > tr > *')].map(words)).to.deep.equal([
      ...['Năm 2023', 'không nêu', '421', 'không nêu', '1.635'],
      ...['Báo Ninh Bình', 'Nguồn không nêu số đưa ra.'],
    ]);
  });

  it('says that there is nothing, that it failed, and changes its language with the page', async () => {
    const empty = await open({ ...REGISTER, years: [], published: [] }, undefined, 'empty');
    expect(words(empty)).to.contain('Chưa có mô hình nào');
    api.state.faults['models.yearly'] = 'forbidden';
    const element = await open(REGISTER, undefined, 'error');
    api.state.faults = {};
    element.reload();
    await waitUntil(() => element.matches(':state(ready)'));
    element.lang = 'en';
    await waitUntil(() => words(element).includes('1,200 + 521 new − 86 removed = 1,635 models.'));
  });

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds, as chart and as table (${theme})`, async () => {
      const element = await open(REGISTER, html`<gd-model-stats theme=${theme}></gd-model-stats>`);
      await expect(element).to.be.accessible();
      for (const one of allInShadow(element, '.toggle button:last-child')) one.click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

  it('is not wider than a page of 320 pixels, also as a table', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const element = await open();
      for (const one of allInShadow(element, '.toggle button:last-child')) one.click();
      await element.updateComplete;
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
