import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/case-inbox.js';
import { allInShadow, enter, inShadow, useMockApi, type MockApi } from '../testing/mock-api.js';
import type { GdCaseInbox } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

describe('gd-case-inbox for assistive technology', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  async function inbox(theme = 'light'): Promise<GdCaseInbox> {
    const element = await fixture<GdCaseInbox>(html`<gd-case-inbox theme=${theme}></gd-case-inbox>`);
    await waitUntil(() => allInShadow(element, 'tbody tr').length > 0, 'rows', { timeout: 5000 });
    return element;
  }

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds, ${theme}, with a row open, others picked and a filter open`, async () => {
      const element = await inbox(theme);
      inShadow(element, '.open').click();
      inShadow(element, '#pick-all').click();
      inShadow<HTMLDetailsElement>(element, '#statuses').open = true;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

  it('has none when nothing is found and when it failed', async () => {
    const element = await inbox();
    inShadow(element, '#statuses input[value=withdrawn]').click();
    await element.updateComplete;
    enter(element, '#overdue', 'true');
    await waitUntil(() => element.matches(':state(empty)'));
    await expect(element).to.be.accessible();
    api.state.faults['cases.list'] = 'forbidden';
    await element.reload();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('stays a table for assistive technology where it is laid out as cards, and fits 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const element = await inbox();
      expect(getComputedStyle(inShadow(element, 'td')).display).to.equal('block');
      // Only roles that are written out survive another layout than that of a table.
      for (const [tag, role] of [
        ['table', 'table'],
        ['tr', 'row'],
        ['th', 'columnheader'],
        ['td', 'cell'],
      ] as const)
        for (const each of allInShadow(element, tag)) expect(each.getAttribute('role')).to.equal(role);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await expect(element).to.be.accessible();
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
