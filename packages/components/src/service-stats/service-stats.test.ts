import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ServiceStatisticsView } from '@gd/contract';
import '../define/service-stats.js';
import { allInShadow, inShadow, paths, useMockApi, words, type MockApi } from '../testing/mock-api.js';
import type { GdServiceStats } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const button = (element: GdServiceStats, text: string) => {
  const found = allInShadow(element, 'button').find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`no button says ${text}`);
  return found;
};

describe('gd-service-stats', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  /** Changes what the API says before the element reads it. */
  function answering(change: (view: ServiceStatisticsView) => void): void {
    const fetched = api.fetch;
    api.fetch = async (...request) => {
      const answer = await fetched(...request);
      const view = (await answer.json()) as ServiceStatisticsView;
      change(view);
      return Response.json(view);
    };
  }

  async function open(template = html`<gd-service-stats></gd-service-stats>`): Promise<GdServiceStats> {
    const element = await fixture<GdServiceStats>(template);
    await waitUntil(() => element.matches(':state(ready)'));
    await element.updateComplete;
    return element;
  }

  it('asks for the period and the unit that the page names, and leaves out what is no month', async () => {
    await open(
      html`<gd-service-stats from="2026-10" to="nonsense" unit="14329@2025-07-01"></gd-service-stats>`,
    );
    expect(paths(api)).to.deep.equal(['GET /v1/statistics?from=2026-10&unit=14329%402025-07-01']);
  });

  it('shows the figures in all, by month and by unit, with a table beside each chart', async () => {
    answering(({ total }) => Object.assign(total, { received: 1234, onTime: 9, late: 3 }));
    const element = await open();
    expect(words(inShadow(element, '.totals')))
      .to.contain('Tiếp nhận 1.234')
      .and.contain('75% đúng hạn');
    expect(allInShadow(element, 'table')).to.have.length(2);
    expect(
      allInShadow(element, '.bars[role=img]').map((one) => one.getAttribute('aria-label'))[0],
    ).to.contain('Theo tháng');
    const [chart] = allInShadow(element, '.chart-space');
    expect(chart!.hidden).to.equal(false);
    const table = button(element, 'Bảng số');
    table.click();
    await element.updateComplete;
    expect(table.getAttribute('aria-pressed')).to.equal('true');
    expect(chart!.hidden).to.equal(true);
    expect(allInShadow(element, 'table')[0]!.getBoundingClientRect().width).to.be.above(200);
  });

  it('draws late parts with a pattern, not by colour alone', async () => {
    answering(({ byMonth: [month] }) => Object.assign(month!, { received: 12, onTime: 8, late: 4 }));
    const element = await open();
    const late = inShadow<SVGRectElement & HTMLElement>(element, '.bar .part-hatched');
    expect(late.getAttribute('fill')).to.equal('url(#hatch)');
    expect(getComputedStyle(late).fill).to.contain('#hatch');
    const [good, bad] = ['.bar .part-main', '.bar .part-hatched'].map(
      (part) => inShadow(element, part).getBoundingClientRect().width,
    );
    expect(good! / bad!).to.be.closeTo(2, 0.1);
  });

  it('says that a small cell is not shown', async () => {
    answering(({ byUnit: [unit] }) => {
      for (const name of ['received', 'answered', 'onTime', 'late', 'refused', 'reopened'] as const)
        unit![name] = null;
      unit!.satisfaction = null;
    });
    const element = await open();
    expect(words(allInShadow(element, 'table')[1])).to.contain('Dưới 5 vụ hoặc suy ra được');
    expect(words(allInShadow(element, '.bars')[1])).to.contain('Dưới 5 vụ hoặc suy ra được');
  });

  it('says that ratings are hidden because they are few, not that there are none', async () => {
    answering(({ total, byMonth: [month] }) => {
      Object.assign(total, { received: 12, satisfaction: null });
      Object.assign(month!, { received: 12, satisfaction: null });
    });
    const element = await open();
    expect(words(inShadow(element, '.totals'))).to.contain('Không hiển thị Chưa đủ 5 lượt đánh giá');
    expect(words(inShadow(element, 'table tbody tr'))).to.match(/không hiển thị$/);
  });

  it('says that there is nothing', async () => {
    api.state.cases.length = 0;
    const element = await fixture<GdServiceStats>(html`<gd-service-stats></gd-service-stats>`);
    await waitUntil(() => element.matches(':state(empty)'));
    await element.updateComplete;
    expect(words(element)).to.contain('Chưa có số liệu');
  });

  it('links the rows it is counted from', async () => {
    const element = await open(html`<gd-service-stats open-data="37"></gd-service-stats>`);
    expect(inShadow<HTMLAnchorElement>(element, '.notes a').href).to.equal(
      'https://api.test/v1/open-data/37/service?format=csv',
    );
  });

  it('says that it failed, tries again, and changes its language with the page', async () => {
    api.state.faults['statistics.read'] = 'forbidden';
    const element = await fixture<GdServiceStats>(html`<gd-service-stats></gd-service-stats>`);
    await waitUntil(() => element.matches(':state(error)'));
    api.state.faults = {};
    element.reload();
    await waitUntil(() => element.matches(':state(ready)'));
    element.lang = 'en';
    await waitUntil(() => words(element).includes('By month'));
  });

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds, as chart and as table (${theme})`, async () => {
      const element = await open(html`<gd-service-stats theme=${theme} open-data="37"></gd-service-stats>`);
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
