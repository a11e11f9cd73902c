import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../base/testing/until.js';
import { sendKeys } from '@web/test-runner-commands';
import '../define/unit-picker.js';
import type { GdUnitPicker } from './index.js';

const inRoot = (picker: GdUnitPicker, selector: string): HTMLElement | null =>
  picker.shadowRoot!.querySelector(selector);
const rows = (picker: GdUnitPicker): string[] =>
  [...picker.shadowRoot!.querySelectorAll('[role=option]')].map((row) => row.textContent ?? '');

function type(picker: GdUnitPicker, text: string): void {
  const input = inRoot(picker, '#unit') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

// The first test is the first in its page that uses the field: the list is not there yet.
describe('the list of the unit picker', () => {
  it('comes after the first letters, and answers the last of them', async () => {
    const picker = await fixture<GdUnitPicker>(html`<gd-unit-picker mode="search"></gd-unit-picker>`);
    picker.focus();
    for (const text of ['h', 'hoa', 'nam hoa lu']) type(picker, text);
    await picker.updateComplete;
    expect(rows(picker)).to.deep.equal([]);
    expect(inRoot(picker, '#unit')!.getAttribute('aria-expanded')).to.equal('true');
    expect(inRoot(picker, '.list-status')!.textContent).to.equal('Đang tìm…');
    await until(() => rows(picker).length > 0, 'rows');
    expect(rows(picker)[0]).to.contain('Phường Nam Hoa Lư');
    expect(picker.text).to.equal('nam hoa lu');
  });

  it('does not open where the person has gone on before it came', async () => {
    const picker = await fixture<GdUnitPicker>(html`<gd-unit-picker mode="search"></gd-unit-picker>`);
    picker.focus();
    type(picker, 'hoa lu');
    await sendKeys({ press: 'Tab' });
    await until(() => !picker.validity.valid, 'the text is marked');
    expect(inRoot(picker, '#unit')!.getAttribute('aria-expanded')).to.equal('false');
  });

  it('follows the active row, and is not looked for while one types on', async () => {
    const picker = await fixture<GdUnitPicker>(html`<gd-unit-picker mode="search"></gd-unit-picker>`);
    picker.focus();
    type(picker, 't');
    await until(() => rows(picker).length === 50, 'rows');
    const { scrollIntoView } = Element.prototype;
    let looked = 0;
    Element.prototype.scrollIntoView = function (options) {
      looked += 1;
      scrollIntoView.call(this, options);
    };
    try {
      const [before] = rows(picker);
      type(picker, 'th');
      await until(() => rows(picker)[0] !== before, 'other rows');
      expect(looked).to.equal(0);
      await sendKeys({ press: 'ArrowUp' });
      await until(() => inRoot(picker, '#list')!.scrollTop > 0, 'the last row is in sight');
      expect(looked).to.equal(1);
    } finally {
      Element.prototype.scrollIntoView = scrollIntoView;
    }
  });
});
