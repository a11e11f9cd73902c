import { expect, fixture, html } from '@open-wc/testing';
import '../../define/unit-picker.js';

describe('a plain select in the tag', () => {
  it('gives its name, choice, label and duty to the picker, and is sent no more itself', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <gd-unit-picker>
          <label for="unit">Nơi ở</label>
          <select id="unit" name="unit" required>
            <option value="">Chọn</option>
            <option value="14728@2025-07-01" selected>Xã Yên Từ</option>
            <option value="14329@2025-07-01">Phường Hoa Lư</option>
          </select>
        </gd-unit-picker>
      </form>
    `);
    const picker = form.querySelector('gd-unit-picker')!;
    await picker.updateComplete;
    expect(picker.label).to.equal('Nơi ở');
    expect(picker.required).to.equal(true);
    expect([...new FormData(form)]).to.deep.equal([['unit', '14728@2025-07-01']]);
    picker.value = '14329@2025-07-01';
    await picker.updateComplete;
    form.reset();
    await picker.updateComplete;
    expect([...new FormData(form)]).to.deep.equal([['unit', '14728@2025-07-01']]);
  });

  it('counts less than what the page says of the picker itself', async () => {
    const picker = await fixture<HTMLElementTagNameMap['gd-unit-picker']>(html`
      <gd-unit-picker name="place" value="14329@2025-07-01">
        <select name="unit">
          <option value="14728@2025-07-01">Xã Yên Từ</option>
        </select>
      </gd-unit-picker>
    `);
    await picker.updateComplete;
    expect([picker.name, picker.value]).to.deep.equal(['place', '14329@2025-07-01']);
  });
});
