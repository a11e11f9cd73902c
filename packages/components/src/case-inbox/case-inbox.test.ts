import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../base/configure.js';
import '../define/case-inbox.js';
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
import { filterFrom, isFiltered, NO_FILTERS, queryOf } from './filters.js';
import type { CaseSelect, GdCaseInbox } from './index.js';

const rows = (inbox: GdCaseInbox) => allInShadow(inbox, 'tbody tr');
const listed = (inbox: GdCaseInbox, count: number) =>
  waitUntil(() => rows(inbox).length === count, `${count} rows`);

describe('gd-case-inbox', () => {
  let api: MockApi;
  let all: number;
  beforeEach(() => {
    api = useMockApi({ now: () => new Date() });
    all = api.state.cases.length;
  });

  async function inbox(attributes = html`<gd-case-inbox></gd-case-inbox>`): Promise<GdCaseInbox> {
    const element = await fixture<GdCaseInbox>(attributes);
    await waitUntil(() => rows(element).length > 0);
    return element;
  }

  it('lists cases by due day, the overdue one first and in words', async () => {
    const element = await inbox();
    await listed(element, all);
    const due = allInShadow<HTMLTimeElement>(element, '.cell-due time').map(({ dateTime }) => dateTime);
    expect(due.length).to.be.above(2);
    expect(due).to.deep.equal([...due].sort());
    expect(words(rows(element)[0])).to.match(/Quá hạn \d+ ngày/);
    expect(words(rows(element)[0]))
      .to.contain('Đang xử lý')
      .and.contain('Kiến nghị');
    expect(words(inShadow(element, '.count'))).to.equal(`${all} việc`);
  });

  it('tells which case the officer chose, by keyboard, and marks its row', async () => {
    const element = await inbox();
    inShadow(element, '.open').focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(element, 'gd-case-select')) as CustomEvent<CaseSelect>;
    const chosen = api.state.cases.find(({ id }) => id === detail.id);
    expect(detail).to.deep.equal({ id: chosen!.id, code: chosen!.code });
    await element.updateComplete;
    expect(rows(element)[0]!.getAttribute('aria-current')).to.equal('true');
  });

  it('filters by status, kind, due and words, and orders by the day of sending', async () => {
    const element = await inbox();
    const count = (test: (one: (typeof api.state.cases)[number]) => boolean) =>
      api.state.cases.filter(test).length;
    enter(element, '#status', 'answered');
    await listed(
      element,
      count(({ status }) => status === 'answered'),
    );
    enter(element, '#status', '');
    enter(element, '#kind', 'REC');
    await listed(
      element,
      count(({ kind }) => kind === 'REC'),
    );
    enter(element, '#kind', '');
    enter(element, '#overdue', 'true');
    await listed(element, 1);
    enter(element, '#overdue', '');
    enter(element, '#sort', '-submittedAt');
    await listed(element, all);
    const sent = allInShadow<HTMLTimeElement>(element, '.cell-submitted time').map(
      ({ dateTime }) => dateTime,
    );
    expect(sent).to.deep.equal([...sent].sort().reverse());
    inShadow(element, '#q').focus();
    await sendKeys({ type: 'truong tieu hoc' });
    await listed(element, 1);
  });

  for (const width of [296, 740, 900])
    it(`shows each choice of a filter whole in ${width} pixels`, async () => {
      const frame = await fixture(html`<div class="frame"><gd-case-inbox></gd-case-inbox></div>`);
      (frame as HTMLElement).style.width = `${width}px`;
      const element = frame.querySelector('gd-case-inbox')!;
      await waitUntil(() => rows(element).length > 0);
      for (const name of ['overdue', 'sort']) {
        const select = inShadow<HTMLSelectElement>(element, `#${name}`);
        const given = select.getBoundingClientRect().width;
        select.style.width = 'max-content';
        expect(select.getBoundingClientRect().width, name).to.be.at.most(given);
      }
    });

  it('loads more on demand, with focus on the first new case', async () => {
    const element = await inbox(html`<gd-case-inbox page-size="4"></gd-case-inbox>`);
    expect(words(inShadow(element, '.count'))).to.contain('còn nữa');
    inShadow(element, '.more button').click();
    await listed(element, 8);
    await waitUntil(() => focused(element) === allInShadow(element, '.open')[4]);
    inShadow(element, '.more button').click();
    await listed(element, all);
    expect(element.shadowRoot!.querySelector('.more')).to.be.null;
  });

  it('asks to sign in, and loads once the page has a key', async () => {
    api.state.faults['cases.list'] = 'unauthenticated';
    const element = await fixture<GdCaseInbox>(html`<gd-case-inbox></gd-case-inbox>`);
    await waitUntil(() => words(element).includes('Chưa đăng nhập'));
    expect(element.shadowRoot!.querySelector('.notice-error button'), 'trying again would not help').to.be
      .null;
    api.state.faults = {};
    configure({ token: () => 'another' });
    await listed(element, all);
    expect(api.requests.at(-1)!.headers.get('Authorization')).to.equal('Bearer another');
  });

  it('takes the list from the screen when the key is no longer valid', async () => {
    const element = await inbox();
    api.state.faults['cases.list'] = 'forbidden';
    await element.reload();
    await element.updateComplete;
    expect(rows(element)).to.be.empty;
    expect(words(element)).to.contain('không có quyền');
  });

  it('says when there is nothing, and when the filters leave nothing', async () => {
    const element = await inbox();
    enter(element, '#status', 'answered');
    enter(element, '#overdue', 'true');
    await waitUntil(
      () => words(element).includes('không có việc nào') || words(element).includes('Không có việc nào'),
    );
    inShadow(element, '.empty button').click();
    await listed(element, all);
    expect(focused(element)?.id).to.equal('q');
    api.state.cases.length = 0;
    await element.reload();
    await element.updateComplete;
    expect(words(inShadow(element, '.empty'))).to.equal('Không có việc nào');
  });

  it('gives up a request that a newer one has replaced', async () => {
    const element = await inbox();
    api.state.faults['cases.list'] = 'slow';
    enter(element, '#kind', 'FBK');
    await waitUntil(() => paths(api).at(-1)!.includes('kind=FBK'));
    const stale = api.requests.at(-1)!;
    api.state.faults = {};
    enter(element, '#kind', 'REC');
    await listed(element, api.state.cases.filter(({ kind }) => kind === 'REC').length);
    expect(stale.signal.aborted).to.be.true;
  });

  it('speaks English on an English page', async () => {
    const page = await fixture(html`<div lang="en"><gd-case-inbox></gd-case-inbox></div>`);
    const element = page.querySelector('gd-case-inbox')!;
    await listed(element, all);
    expect(words(element)).to.contain('Overdue by').and.contain('In progress');
  });
});

describe('filters of the inbox', () => {
  it('ask the API for what is set', () => {
    expect(queryOf(NO_FILTERS)).to.deep.equal({ sort: 'due' });
    const filters = { ...NO_FILTERS, q: ' lúa ', status: 'answered', overdue: 'false' } as const;
    expect(queryOf(filters)).to.deep.equal({ sort: 'due', q: 'lúa', status: 'answered', overdue: false });
  });

  it('take no value that is none', () => {
    expect(filterFrom('status', 'lost')).to.deep.equal({ status: '' });
    expect(filterFrom('sort', 'colour')).to.deep.equal({ sort: 'due' });
  });

  it('do not count the order as a filter', () => {
    expect(isFiltered({ ...NO_FILTERS, sort: '-submittedAt' })).to.be.false;
    expect(isFiltered({ ...NO_FILTERS, overdue: 'true' })).to.be.true;
  });
});
