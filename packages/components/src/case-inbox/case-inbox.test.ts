import { expect, fixture, html, oneEvent } from '@open-wc/testing';
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
import { CASE_STATUSES } from '@gd/rules';
import { isFiltered, NO_FILTERS, queryOf, toggled } from './filters.js';
import type { CaseSelect, CasesReceive, GdCaseInbox } from './index.js';
import { keptKeys } from '../testing/storage.js';
import { waitUntil } from '../testing/wait-until.js';

const rows = (inbox: GdCaseInbox) => allInShadow(inbox, 'tbody tr');
/** Ticks a box of a filter that lists several. */
async function tick(inbox: GdCaseInbox, name: string, value: string): Promise<void> {
  inShadow(inbox, `#${name} input[value="${value}"]`).click();
  await inbox.updateComplete;
}
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
    await tick(element, 'statuses', 'answered');
    await tick(element, 'statuses', 'refused');
    await listed(
      element,
      count(({ status }) => status === 'answered' || status === 'refused'),
    );
    expect(words(inShadow(element, '#statuses summary'))).to.equal('đã chọn 2');
    await tick(element, 'statuses', 'answered');
    await tick(element, 'statuses', 'refused');
    await tick(element, 'kinds', 'REC');
    await tick(element, 'kinds', 'CPL');
    await listed(
      element,
      count(({ kind }) => kind === 'REC' || kind === 'CPL'),
    );
    await tick(element, 'kinds', 'REC');
    await tick(element, 'kinds', 'CPL');
    enter(element, '#overdue', 'true');
    await waitUntil(() => rows(element).every((row) => words(row).includes('Quá hạn')));
    expect(rows(element).length).to.be.within(1, all - 1);
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
    const step = Math.ceil(all / 3);
    const element = await inbox(html`<gd-case-inbox page-size=${step}></gd-case-inbox>`);
    expect(words(inShadow(element, '.count'))).to.contain('còn nữa');
    inShadow(element, '.more button').click();
    await listed(element, 2 * step);
    await waitUntil(() => focused(element) === allInShadow(element, '.open')[step]);
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
    await tick(element, 'statuses', 'withdrawn');
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
    await tick(element, 'kinds', 'FBK');
    await waitUntil(() => paths(api).at(-1)!.includes('kind=FBK'));
    const stale = api.requests.at(-1)!;
    api.state.faults = {};
    await tick(element, 'kinds', 'FBK');
    await tick(element, 'kinds', 'REC');
    await listed(element, api.state.cases.filter(({ kind }) => kind === 'REC').length);
    expect(stale.signal.aborted).to.be.true;
  });

  it('shows the code of a restricted case and nothing of what it says', async () => {
    const element = await inbox();
    const restricted = api.state.cases.find(({ title }) => title.startsWith('Cán bộ nhận tiền'))!;
    const row = rows(element).find(({ dataset }) => dataset['id'] === restricted.id);
    expect(words(row)).to.contain(restricted.code).and.contain('Việc hạn chế').and.not.contain('nhận tiền');
    expect(row!.querySelector('.open')!.textContent!.trim()).to.equal(restricted.code);
  });

  it('goes through the rows by arrows and letters, selects with X and opens with Enter', async () => {
    const element = await inbox();
    const controls = allInShadow(element, '.open');
    controls[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal(controls[1]);
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'k' });
    await sendKeys({ press: 'x' });
    await element.updateComplete;
    expect(
      allInShadow<HTMLInputElement>(element, '.pick')
        .map(({ checked }) => checked)
        .indexOf(true),
    ).to.equal(1);
    await sendKeys({ press: 'End' });
    expect(focused(element)).to.equal(controls.at(-1));
    await sendKeys({ press: 'Home' });
    allInShadow(element, '.pick')[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element), 'the same control of the next row').to.equal(allInShadow(element, '.pick')[1]);
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(element, 'gd-case-select')) as CustomEvent<CaseSelect>;
    expect(detail.id).to.equal(rows(element)[1]!.dataset['id']);
  });

  it('leaves the keys of other controls alone', async () => {
    const element = await inbox();
    inShadow(element, '#q').focus();
    await sendKeys({ type: 'xjk' });
    expect(inShadow<HTMLInputElement>(element, '#q').value).to.equal('xjk');
  });

  it('receives several at once, says for each what failed, and goes on with the others', async () => {
    const element = await inbox();
    const waiting = api.state.cases.filter(
      ({ status }) => status === 'submitted' || status === 'transferred',
    );
    expect(waiting.length).to.be.above(1);
    inShadow(element, '#pick-all').click();
    await element.updateComplete;
    expect(words(inShadow(element, '.bulk')))
      .to.contain(`Đã chọn ${all} việc`)
      .and.contain(`${all - waiting.length} việc không ở bước chờ tiếp nhận`);
    // A colleague takes back one of them in the meantime.
    const [gone] = waiting;
    api.onTheWay = (request, answer) =>
      request.url.includes(`${gone!.id}/receive`) ? new Response('{}', { status: 500 }) : answer;
    setTimeout(() => inShadow(element, '#bulk-receive').click());
    const { detail } = (await oneEvent(element, 'gd-cases-receive')) as CustomEvent<CasesReceive>;
    expect([...detail.ids]).to.have.members(waiting.slice(1).map(({ id }) => id));
    expect(words(inShadow(element, '#bulk-result')))
      .to.contain(`Đã tiếp nhận ${waiting.length - 1} việc`)
      .and.contain(gone!.code);
    expect(focused(element)?.id).to.equal('bulk-result');
    await waitUntil(() => allInShadow<HTMLInputElement>(element, '.pick').every(({ checked }) => !checked));
    const sent = api.requests.find(({ url }) => url.endsWith('/receive'))!;
    expect(sent.headers.get('If-Match')).to.equal('*');
  });

  it('reads the list again while it is in sight, and keeps choice and focus', async () => {
    const element = await inbox(html`<gd-case-inbox refresh-seconds="0.3"></gd-case-inbox>`);
    const third = rows(element)[2]!;
    const id = third.dataset['id'];
    third.querySelector<HTMLElement>('.pick')!.click();
    third.querySelector<HTMLElement>('.open')!.focus();
    // A new case comes in, and the focused one is due before all others now.
    api.state.cases.splice(0, 1);
    await listed(element, all - 1);
    expect(focused(element)?.closest('tr')?.dataset['id']).to.equal(id);
    expect(inShadow<HTMLInputElement>(element, `tr[data-id="${id}"] .pick`).checked).to.be.true;
    api.state.cases = api.state.cases.filter((one) => one.id !== id);
    await listed(element, all - 2);
    await waitUntil(() => focused(element)?.classList.contains('open'), 'the row in its place has the focus');
  });

  it('gives an officer of the province a filter by unit, and no one else', async () => {
    api.state.officer.sees = 'unit';
    const element = await inbox();
    expect(element.shadowRoot!.querySelector('#unit')).to.be.null;
    api.state.officer.sees = 'tenant';
    configure({ token: () => 'of the province' });
    await waitUntil(() => element.shadowRoot!.querySelector('#unit'));
    inShadow(element, '#unit').dispatchEvent(
      new CustomEvent('gd-change', { detail: { value: '14533@2025-07-01' }, bubbles: true, composed: true }),
    );
    await waitUntil(() => paths(api).at(-1)!.includes('unit=14533'));
  });

  it('stores nothing on the device', async () => {
    await inbox();
    expect(keptKeys()).to.deep.equal([]);
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
    const filters = { ...NO_FILTERS, q: ' lúa ', statuses: ['answered'], overdue: 'false' } as const;
    expect(queryOf(filters)).to.deep.equal({ sort: 'due', q: 'lúa', status: ['answered'], overdue: false });
  });

  it('keep several values in the order of all', () => {
    expect(toggled(CASE_STATUSES, ['answered'], 'received', true)).to.deep.equal(['received', 'answered']);
    expect(toggled(CASE_STATUSES, ['received', 'answered'], 'received', false)).to.deep.equal(['answered']);
  });

  it('do not count the order as a filter', () => {
    expect(isFiltered({ ...NO_FILTERS, sort: '-submittedAt' })).to.be.false;
    expect(isFiltered({ ...NO_FILTERS, overdue: 'true' })).to.be.true;
  });
});
