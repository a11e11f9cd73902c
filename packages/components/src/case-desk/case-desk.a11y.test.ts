import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CaseStatus } from '@gd/rules';
import '../define/case-desk.js';
import { caseIn, inShadow, useMockApi, type MockApi } from '../testing/mock-api.js';
import type { GdCaseDesk } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

describe('gd-case-desk for assistive technology', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    sessionStorage.clear();
  });

  async function open(status: CaseStatus, theme = 'light'): Promise<GdCaseDesk> {
    const desk = await fixture<GdCaseDesk>(
      html`<gd-case-desk theme=${theme} case-id=${caseIn(api, status).id}></gd-case-desk>`,
    );
    await waitUntil(() => desk.shadowRoot!.querySelector('[part=case]'));
    return desk;
  }

  async function failed(desk: GdCaseDesk, command: string): Promise<void> {
    inShadow(desk, `#open-${command}`).click();
    await waitUntil(() => desk.shadowRoot!.querySelector('form.command'));
    inShadow(desk, 'form.command button[type=submit]').click();
    await waitUntil(() => desk.shadowRoot!.querySelector('#error-summary'));
  }

  for (const theme of ['light', 'dark'])
    it(`has no fault that axe finds with photo and contact shown, ${theme}`, async () => {
      const desk = await open('submitted', theme);
      inShadow(desk, '#show-contact').click();
      await waitUntil(() => desk.shadowRoot!.querySelector('#hide-contact'));
      await waitUntil(() => desk.shadowRoot!.querySelector('canvas'));
      await expect(desk).to.be.accessible();
    });

  for (const [status, command] of [
    ['processing', 'answer'],
    ['received', 'transfer'],
    ['received', 'refuse'],
  ] as const)
    it(`has none in the errors of ${command}`, async () => {
      const desk = await open(status);
      await failed(desk, command);
      await expect(desk).to.be.accessible();
    });

  it('has none without a case', async () => {
    await expect(await fixture(html`<gd-case-desk></gd-case-desk>`)).to.be.accessible();
  });

  it('is not wider than a page of 320 pixels, with a form open', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      await failed(await open('processing'), 'answer');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
