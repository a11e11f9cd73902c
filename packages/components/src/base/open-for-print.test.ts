import { expect, fixture, html } from '@open-wc/testing';
import { GdElement } from './gd-element.js';
import { OpenForPrint } from './open-for-print.js';

class FoldedElement extends GdElement {
  constructor() {
    super();
    new OpenForPrint(this);
  }

  protected override render() {
    return html`<details><summary>Vì sao?</summary></details>
      <details open><summary>Đã mở</summary></details>`;
  }
}
FoldedElement.define('gd-folded-element');
declare global {
  interface HTMLElementTagNameMap {
    'gd-folded-element': FoldedElement;
  }
}

describe('printing', () => {
  it('unfolds what is folded, and folds it again afterwards', async () => {
    const element = await fixture<FoldedElement>(html`<gd-folded-element></gd-folded-element>`);
    const open = () => [...element.shadowRoot!.querySelectorAll('details')].map((details) => details.open);
    dispatchEvent(new Event('beforeprint'));
    expect(open()).to.deep.equal([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect(open()).to.deep.equal([false, true]);
    element.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(open()).to.deep.equal([false, true]);
  });
});
