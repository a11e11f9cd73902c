import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../base/testing/until.js';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import { itWithTree } from '../testing/accessibility-tree.js';
import '../define/unit-picker.js';
import type { GdUnitPicker } from './index.js';

const ready = async (picker: GdUnitPicker): Promise<void> => {
  picker.focus();
  await sendKeys({ type: 'ninh thang hoa lu' });
  await until(() => picker.shadowRoot!.querySelector('[role=option]'), 'rows');
};

interface Node {
  role: string;
  name?: string;
  children?: Node[];
}
const find = (node: Node, fits: (node: Node) => boolean): Node | undefined =>
  fits(node) ? node : (node.children ?? []).map((child) => find(child, fits)).find(Boolean);

describe('gd-unit-picker for assistive technology', () => {
  for (const theme of ['light', 'dark'] as const)
    it(`has no axe violation, closed, open and with a resolution (${theme})`, async () => {
      const page = await fixture(
        html`<div class=${theme}><gd-unit-picker theme=${theme} label="Nơi xảy ra"></gd-unit-picker></div>`,
      );
      const picker = page.querySelector('gd-unit-picker')!;
      // The host page gives the ground on which the element's colours are read.
      (page as HTMLElement).style.background = theme === 'dark' ? '#12181f' : '#fff';
      await until(() => picker.shadowRoot!.querySelectorAll('option').length > 1, 'provinces');
      await expect(picker).to.be.accessible();
      await ready(picker);
      await expect(picker).to.be.accessible();
      await sendKeys({ press: 'ArrowDown' });
      await expect(picker).to.be.accessible();
      await sendKeys({ press: 'Enter' });
      await until(() => picker.shadowRoot!.querySelector('[part=resolution]'), 'the resolution');
      await expect(picker).to.be.accessible();
    });

  it('has no axe violation with an error', async () => {
    const picker = await fixture<GdUnitPicker>(
      html`<gd-unit-picker required province="37"></gd-unit-picker>`,
    );
    picker.reportValidity();
    await picker.updateComplete;
    await expect(picker).to.be.accessible();
  });

  itWithTree('is a combobox with name, description and list', async () => {
    const picker = await fixture<GdUnitPicker>(
      html`<gd-unit-picker mode="search" label="Nơi ở" required></gd-unit-picker>`,
    );
    await ready(picker);
    await sendKeys({ press: 'ArrowDown' });
    const tree = (await a11ySnapshot({})) as unknown as Node;
    expect(find(tree, ({ role }) => role === 'combobox')).to.include({
      name: 'Nơi ở',
      value: 'ninh thang hoa lu',
      description: 'Gõ tên hiện nay, tên cũ hoặc địa chỉ cũ, ví dụ: ninh thang hoa lu.',
      autocomplete: 'list',
      expanded: true,
      focused: true,
      required: true,
    });
    expect(find(tree, ({ role }) => role === 'listbox')?.name).to.equal('Xã, phường, đặc khu');
  });
});
