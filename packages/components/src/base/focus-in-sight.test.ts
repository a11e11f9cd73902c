/** Focus Not Obscured (WCAG 2.2, 2.4.11): on a page with a sticky header and footer, whoever tabs sees where they are. */
import '../all.js';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { useMockApi } from '../testing/mock-api.js';
import { waitUntil } from '../testing/wait-until.js';

/** As high as those of usual portals on a laptop of 720 lines. */
const HEADER = 88;
const FOOTER = 56;

const bars = new CSSStyleSheet();
bars.replaceSync(`
  #host-header, #host-footer { position: fixed; inset-inline: 0; z-index: 9; background: #ddd }
  #host-header { inset-block-start: 0; block-size: ${HEADER}px }
  #host-footer { inset-block-end: 0; block-size: ${FOOTER}px }
  #host-main { padding-block: ${HEADER}px 20em }`);

/** More than there are controls; a date has several parts. */
const MOST_KEYS = 1_000;

/** Elements that have an error state of their own making: it is shown before anybody tabs. */
const FORMS = ['gd-feedback-form', 'gd-model-form', 'gd-case-status', 'gd-complaint-draft'];

function focusedNow(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}

async function page(): Promise<HTMLElement> {
  useMockApi();
  const place = await fixture<HTMLElement>(
    html`<div>
      <div id="host-header"></div>
      <div id="host-main">
        <a href="#before">Trước</a>
        <gd-unit-picker province="37" required></gd-unit-picker>
        <gd-feedback-form></gd-feedback-form>
        <gd-case-status></gd-case-status>
        <gd-complaint-draft></gd-complaint-draft>
        <gd-denunciation-guide></gd-denunciation-guide>
        <gd-feedback-board></gd-feedback-board>
        <gd-model-form></gd-model-form>
        <gd-model-list></gd-model-list>
        <gd-model-card slug="dvk-001"></gd-model-card>
        <gd-model-detail slug="dvk-001"></gd-model-detail>
        <gd-model-book></gd-model-book>
        <gd-model-stats></gd-model-stats>
        <gd-service-stats></gd-service-stats>
        <a href="#after" id="after">Sau</a>
      </div>
      <div id="host-footer"></div>
    </div>`,
  );
  await waitUntil(() => !place.querySelector(':state(loading)'), 'all are ready');
  return place;
}

/** Tabs from where the focus is to the end of the page, or back; returns what the bars cover whole on the way. */
async function coveredOnTheWay(): Promise<{ seen: Set<string>; covered: string[] }> {
  const [seen, covered] = [new Set<string>(), [] as string[]];
  for (let pressed = 0; pressed < MOST_KEYS; pressed += 1) {
    await sendKeys({ press: 'Tab' });
    const focused = focusedNow();
    if (!focused) break;
    const { top, bottom, height } = focused.getBoundingClientRect();
    const root = focused.getRootNode();
    // The page's own links: with the first and the last of them the way ends.
    if (!(root instanceof ShadowRoot)) break;
    const { localName } = root.host;
    seen.add(localName);
    if (height > 0 && (bottom <= HEADER || top >= window.innerHeight - FOOTER))
      covered.push(`${localName} ${focused.localName}#${focused.id}.${focused.className}`);
  }
  return { seen, covered };
}

describe('the focus on a page with sticky bars', () => {
  before(async () => {
    await setViewport({ width: 1280, height: 720 });
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, bars];
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== bars);
  });

  it('is never covered whole, forward and back, in any element and with errors', async function () {
    this.timeout(60_000);
    const place = await page();
    for (const tag of FORMS)
      place.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('[type=submit]')?.click();
    await waitUntil(() =>
      place.querySelector('gd-feedback-form')!.shadowRoot!.querySelector('#error-summary'),
    );
    place.querySelector<HTMLElement>('a')!.focus();
    const forward = await coveredOnTheWay();
    expect(focusedNow()?.id, 'tabbed to the end').to.equal('after');
    await sendKeys({ down: 'Shift' });
    const back = await coveredOnTheWay();
    await sendKeys({ up: 'Shift' });
    expect(forward.seen.size, [...forward.seen].join(' ')).to.be.at.least(12);
    expect([...forward.covered, '—', ...back.covered]).to.deep.equal(['—']);
  });
});
