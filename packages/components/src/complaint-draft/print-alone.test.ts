import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { css, LitElement, type TemplateResult } from 'lit';
import { PrintAlone } from './print-alone.js';

class Printed extends LitElement {
  paper: TemplateResult | undefined = html`<p>Tờ đơn</p>`;
  readonly alone = new PrintAlone(this, () => this.paper, [css``]);
  override render(): TemplateResult {
    return html`<p>Trên màn hình</p>`;
  }
}
customElements.define('test-print-alone', Printed);

const holder = () => document.querySelector('[data-gd-paper]');
const print = (event: 'beforeprint' | 'afterprint') => dispatchEvent(new Event(event));
const isShown = (element: Element | null) => element !== null && element.checkVisibility();

describe('printing one thing alone', () => {
  let hostile: HTMLStyleElement;
  before(() => {
    // As portals write them: rules that would win over plain ones.
    hostile = document.createElement('style');
    hostile.textContent = `#portal { display: grid !important } body { columns: 2 !important; background: red !important }
      body > div { visibility: hidden; font-size: 3px }`;
    document.head.append(hostile);
  });
  after(async () => {
    hostile.remove();
    await emulateMedia({ media: 'screen' });
  });

  it('hides the page on paper for the length of the print, and nothing on the screen', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const portal = await fixture<HTMLElement>(
      html`<main id="portal"><test-print-alone></test-print-alone></main>`,
    );
    print('beforeprint');
    expect(isShown(portal)).to.equal(true);
    expect(isShown(holder())).to.equal(false);

    await emulateMedia({ media: 'print' });
    expect(isShown(portal)).to.equal(false);
    expect(isShown(holder())).to.equal(true);
    expect(getComputedStyle(holder()!).visibility).to.equal('visible');
    expect(getComputedStyle(document.body).columnCount).to.equal('auto');
    expect(getComputedStyle(document.body).backgroundColor).to.equal('rgb(255, 255, 255)');

    print('afterprint');
    expect(holder()).to.equal(null);
    expect(isShown(portal)).to.equal(true);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    await emulateMedia({ media: 'screen' });
  });

  it('leaves the page alone when there is nothing to print, or the element is gone', async () => {
    const element = await fixture<Printed>(html`<test-print-alone></test-print-alone>`);
    element.paper = undefined;
    print('beforeprint');
    expect(holder()).to.equal(null);
    element.paper = html`<p>Tờ đơn</p>`;
    print('beforeprint');
    expect(holder()).to.not.equal(null);
    element.remove();
    expect(holder()).to.equal(null);
    print('beforeprint');
    expect(holder()).to.equal(null);
  });
});
