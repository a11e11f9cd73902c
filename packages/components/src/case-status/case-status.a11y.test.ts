import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CaseStatus } from '@gd/rules';
import '../define/case-status.js';
import { allInShadow, caseIn, inShadow, useMockApi, type MockApi } from '../testing/mock-api.js';
import type { GdCaseStatus } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

describe('gd-case-status for assistive technology', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
  });

  async function open(status: CaseStatus, theme = 'light'): Promise<GdCaseStatus> {
    const { code, secret } = caseIn(api, status);
    const element = await fixture<GdCaseStatus>(
      html`<gd-case-status theme=${theme} .credentials=${{ code, secret }}></gd-case-status>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('[part=case]'));
    return element;
  }

  it('has no fault that axe finds in the form and its errors', async () => {
    const element = await fixture<GdCaseStatus>(html`<gd-case-status></gd-case-status>`);
    await expect(element).to.be.accessible();
    inShadow(element, 'form button').click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  for (const [status, theme] of [
    ['answered', 'light'],
    ['needs_info', 'dark'],
    ['refused', 'dark'],
  ] as const)
    it(`has none with a case that is ${status}, ${theme}, its reasons open`, async () => {
      const element = await open(status, theme);
      for (const details of allInShadow<HTMLDetailsElement>(element, 'details')) details.open = true;
      await expect(element).to.be.accessible();
    });

  it('has none in the question before a withdrawal', async () => {
    const element = await open('submitted');
    inShadow(element, 'button.button-danger').click();
    await waitUntil(() => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog')?.open);
    await expect(element).to.be.accessible();
  });

  it('has headings in order, whatever the level of the first', async () => {
    const element = await open('answered');
    const levels = () =>
      allInShadow(element, 'h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
    expect(levels()[0]).to.equal(2);
    expect(Math.max(...levels())).to.equal(3);
    element.headingLevel = 4;
    await element.updateComplete;
    expect(levels()[0]).to.equal(4);
    expect(Math.max(...levels())).to.equal(5);
  });

  it('is not wider than a page of 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      await open('needs_info');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
