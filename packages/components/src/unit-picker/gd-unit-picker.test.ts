import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { until } from '../base/testing/until.js';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { ifDefined } from 'lit/directives/if-defined.js';
import { configure } from '../base/configure.js';
import { formConformance } from '../base/testing/form-conformance.js';
import '../define/unit-picker.js';
import type { GdUnitPicker, UnitChange } from './index.js';

const NINH_BINH = '37';
const HOA_LU = '14329@2025-07-01';

const input = (picker: GdUnitPicker): HTMLInputElement => picker.shadowRoot!.querySelector('#unit')!;
const select = (picker: GdUnitPicker): HTMLSelectElement => picker.shadowRoot!.querySelector('#province')!;
const rows = (picker: GdUnitPicker): HTMLElement[] => [
  ...picker.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]'),
];
const words = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const panel = (picker: GdUnitPicker): string => words(picker.shadowRoot!.querySelector('[part=resolution]'));
const status = (picker: GdUnitPicker): string => words(picker.shadowRoot!.querySelector('[role=status]'));

async function search(picker: GdUnitPicker, text: string): Promise<HTMLElement[]> {
  picker.focus();
  await sendKeys({ type: text });
  await until(() => rows(picker).length > 0, `rows for ${text}`);
  return rows(picker);
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/** The event that the action leads to. */
async function changeBy(picker: GdUnitPicker, action: () => Promise<unknown>): Promise<UnitChange> {
  const event = oneEvent(picker, 'gd-change') as Promise<CustomEvent<UnitChange>>;
  await action();
  const { detail } = await event;
  await picker.updateComplete;
  return detail;
}

const inNinhBinh = (): Promise<GdUnitPicker> =>
  fixture<GdUnitPicker>(html`<gd-unit-picker province=${NINH_BINH}></gd-unit-picker>`);

describe('gd-unit-picker', () => {
  formConformance<GdUnitPicker>({
    control: ({ name, value, required = false }) =>
      html`<gd-unit-picker
        province=${NINH_BINH}
        name=${ifDefined(name)}
        value=${ifDefined(value)}
        ?required=${required}
      ></gd-unit-picker>`,
    values: [HOA_LU, '14533@2025-07-01'],
    event: 'gd-change',
    shown: (picker) =>
      until(() => input(picker).value.length > 0 && picker.validity.valid, 'the unit is shown'),
    missing: ['Hãy chọn xã, phường hoặc đặc khu', 'Choose a commune, ward or special zone'],
  });

  it('is called optional in a form only, not as a look-up by itself', async () => {
    const labelOf = async (picker: GdUnitPicker): Promise<string> => {
      await until(() => picker.shadowRoot?.querySelector('label'), 'the label');
      return picker.shadowRoot!.textContent!;
    };
    const inForm = await fixture<GdUnitPicker>(
      html`<gd-unit-picker mode="search" name="unit"></gd-unit-picker>`,
    );
    const lookUp = await fixture<GdUnitPicker>(html`<gd-unit-picker mode="search"></gd-unit-picker>`);
    expect(await labelOf(inForm)).to.contain('(không bắt buộc)');
    expect(await labelOf(lookUp)).not.to.contain('(không bắt buộc)');
  });

  it('finds today’s commune by an old written address and tells the reforms with decree and date', async () => {
    const picker = await inNinhBinh();
    const [first] = await search(picker, 'ninh thang hoa lu');
    expect(words(first)).to.contain('Phường Nam Hoa Lư');
    expect(words(first)).to.contain('Tên cũ: Xã Ninh Thắng, huyện Hoa Lư, tỉnh Ninh Bình');
    const { value, unit, resolution } = await changeBy(picker, () => press('ArrowDown', 'Enter'));
    expect(unit?.name).to.equal('Nam Hoa Lư');
    expect(picker.value).to.equal(value);
    expect(resolution?.unit.name).to.equal('Ninh Thắng');
    expect(panel(picker)).to.contain(
      'Xã Ninh Thắng, huyện Hoa Lư, tỉnh Ninh Bình (cũ) → nay là phường Nam Hoa Lư, tỉnh Ninh Bình',
    );
    expect(panel(picker)).to.contain(
      '01/01/2025: Xã Ninh Thắng nhập vào xã Ninh Hải, theo Nghị quyết số 1318/NQ-UBTVQH15.',
    );
    expect(panel(picker)).to.contain('1674/NQ-UBTVQH15');
  });

  it('lets the person decide where an old unit was divided, and says who took the residents', async () => {
    const picker = await fixture<GdUnitPicker>(html`<gd-unit-picker mode="search"></gd-unit-picker>`);
    const hits = await search(picker, 'phuong thuy khue tay ho');
    expect(hits.map(words).find((row) => row.includes('không có dân cư'))).to.contain('Phường Ba Đình');
    const { unit } = await changeBy(picker, () => press('ArrowDown', 'Enter'));
    expect(unit?.name).to.equal('Tây Hồ');
    const radios = [...picker.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]')];
    expect(radios.map((radio) => words(radio.parentElement))).to.deep.equal([
      'Phường Tây Hồ, thành phố Hà Nội (nhận toàn bộ dân cư)',
      'Phường Ba Đình, thành phố Hà Nội (chỉ nhận một phần đất, không có dân cư)',
    ]);
    expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false]);
    const { value } = await changeBy(picker, async () => radios[1]!.click());
    expect(value).to.equal(radios[1]!.value);
    expect(picker.value).to.equal(value);
    expect(panel(picker)).to.contain('bạn chọn phường Ba Đình');
  });

  it('asks the province first, and finds a commune anywhere before one is chosen', async () => {
    const picker = await fixture<GdUnitPicker>(html`<gd-unit-picker></gd-unit-picker>`);
    await until(() => select(picker).options.length === 35, '34 provinces and the question');
    const names = [...select(picker).options]
      .slice(1)
      .map(({ label }) => label.replace(/^(Tỉnh|Thành phố) /, ''));
    expect(names).to.deep.equal([...names].sort(new Intl.Collator('vi').compare));
    await search(picker, 'nam hoa lu');
    await changeBy(picker, () => press('ArrowDown', 'Enter'));
    expect(select(picker).value).to.equal(NINH_BINH);
  });

  it('offers what reads as typed in another province before what is only near it in the chosen one', async () => {
    const picker = await fixture<GdUnitPicker>(html`<gd-unit-picker></gd-unit-picker>`);
    await until(() => select(picker).options.length === 35, 'the provinces');
    select(picker).value = '96';
    select(picker).dispatchEvent(new Event('change'));
    const [first] = await search(picker, 'hoa lu');
    expect(words(first)).to.contain('Phường Hoa Lư');
    expect(words(picker.shadowRoot!.querySelector('.list-status'))).to.equal(
      'Không có “hoa lu” trong tỉnh Cà Mau; có ở nơi khác:',
    );
  });

  it('lists the communes of the province, at most 50, and says how many more there are', async () => {
    const picker = await inNinhBinh();
    picker.focus();
    await press('ArrowDown');
    await until(() => rows(picker).length > 0, 'rows');
    expect(rows(picker)).to.have.length(50);
    expect(rows(picker)[0]!.getAttribute('aria-setsize')).to.equal('129');
    expect(rows(picker)[49]!.getAttribute('aria-posinset')).to.equal('50');
    expect(words(picker.shadowRoot!.querySelector('.list-status'))).to.equal(
      'Còn 79 kết quả, hãy gõ thêm để thu hẹp.',
    );
    await until(() => status(picker) === '129 kết quả', 'the count is announced');
  });

  it('gives the value up when another province is chosen', async () => {
    const picker = await fixture<GdUnitPicker>(html`<gd-unit-picker value=${HOA_LU}></gd-unit-picker>`);
    await until(() => input(picker).value === 'Phường Hoa Lư', 'the unit is shown');
    expect(select(picker).value).to.equal(NINH_BINH);
    const { value } = await changeBy(picker, async () => {
      select(picker).value = '01';
      select(picker).dispatchEvent(new Event('change'));
    });
    expect(value).to.equal('');
    expect(input(picker).value).to.equal('');
  });

  it('keeps text that names no unit, marks it after the person leaves, and never guesses', async () => {
    const picker = await inNinhBinh();
    picker.focus();
    await sendKeys({ type: 'zzzz' });
    await until(
      () => words(picker.shadowRoot!.querySelector('.list-status')).includes('“zzzz”'),
      'no results in words',
    );
    expect(input(picker).getAttribute('aria-invalid')).to.equal('false');
    await press('Tab');
    await picker.updateComplete;
    expect(input(picker).value).to.equal('zzzz');
    expect(picker.value).to.equal('');
    expect(picker.validity.badInput).to.equal(true);
    expect(input(picker).getAttribute('aria-invalid')).to.equal('true');
    const described = input(picker).getAttribute('aria-describedby')!.split(' ');
    expect(words(picker.shadowRoot!.getElementById(described.at(-1)!))).to.contain('Chưa khớp');
  });

  it('takes nothing on Tab, even from an active row', async () => {
    const picker = await inNinhBinh();
    await search(picker, 'hoa lu');
    await press('ArrowDown', 'Tab');
    await picker.updateComplete;
    expect(picker.value).to.equal('');
    expect(input(picker).getAttribute('aria-expanded')).to.equal('false');
  });

  it('closes with Esc, then clears with Esc', async () => {
    const picker = await inNinhBinh();
    await search(picker, 'hoa lu');
    await press('Escape');
    expect(input(picker).getAttribute('aria-expanded')).to.equal('false');
    expect(input(picker).value).to.equal('hoa lu');
    await press('Escape');
    await picker.updateComplete;
    expect(input(picker).value).to.equal('');
  });

  it('names the active row to assistive technology', async () => {
    const picker = await inNinhBinh();
    await search(picker, 'hoa lu');
    await press('ArrowDown', 'ArrowDown');
    const active = picker.shadowRoot!.getElementById(input(picker).getAttribute('aria-activedescendant')!);
    expect(active).to.equal(rows(picker)[1]);
    expect(rows(picker)[1]!.getAttribute('aria-selected')).to.equal('true');
  });

  it('chooses by pointer without losing the focus', async () => {
    const picker = await inNinhBinh();
    const [first] = await search(picker, 'nam hoa lu');
    const { x, y, width, height } = first!.getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    const { unit } = await changeBy(picker, () => sendMouse({ type: 'click', position }));
    expect(unit?.name).to.equal('Nam Hoa Lư');
    expect(picker.shadowRoot!.activeElement).to.equal(input(picker));
  });

  it('says the change only when a person made it', async () => {
    const picker = await inNinhBinh();
    let events = 0;
    picker.addEventListener('gd-change', () => (events += 1));
    picker.value = HOA_LU;
    await until(() => input(picker).value === 'Phường Hoa Lư', 'the unit is shown');
    picker.value = '';
    await picker.updateComplete;
    expect(events).to.equal(0);
  });

  it('speaks the language of the page, also after it changes', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="en"><gd-unit-picker province=${NINH_BINH} value=${HOA_LU}></gd-unit-picker></div>`,
    );
    const picker = page.querySelector('gd-unit-picker')!;
    await until(() => input(picker).value === 'Hoa Lu Ward', 'the unit in English');
    expect(words(picker.shadowRoot!.querySelector('label'))).to.contain('Commune, ward or special zone');
    page.lang = 'vi';
    await until(() => input(picker).value === 'Phường Hoa Lư', 'the unit in Vietnamese');
  });

  it('finds the units of another day', async () => {
    const picker = await fixture<GdUnitPicker>(
      html`<gd-unit-picker mode="search" date="2024-06-30"></gd-unit-picker>`,
    );
    await search(picker, 'ninh thang hoa lu');
    const { unit, resolution } = await changeBy(picker, () => press('ArrowDown', 'Enter'));
    expect(unit?.key).to.equal('14551@0');
    expect(resolution).to.equal(undefined);
  });

  it('gives back what was typed when the browser restores the page', async () => {
    const picker = await inNinhBinh();
    picker.formStateRestoreCallback(' hoa l');
    await picker.updateComplete;
    expect(input(picker).value).to.equal('hoa l');
    picker.formStateRestoreCallback(`${HOA_LU} `);
    await until(() => input(picker).value === 'Phường Hoa Lư', 'the unit is shown');
  });

  it('says that a key names no unit', async () => {
    const picker = await fixture<GdUnitPicker>(
      html`<gd-unit-picker province=${NINH_BINH} value="99999@2025-07-01"></gd-unit-picker>`,
    );
    await until(() => picker.validity.badInput, 'the key is refused');
    expect(picker.validationMessage).to.equal('Không có đơn vị hành chính với mã này.');
  });

  it('says that there is no connection when the data cannot be reached', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    configure({ unitsBase: '/no-such-folder' });
    try {
      const picker = await fixture<GdUnitPicker>(html`<gd-unit-picker></gd-unit-picker>`);
      const notice = () => picker.shadowRoot!.querySelector('.notice-error');
      await until(notice, 'the failure');
      expect(words(notice())).to.contain('Không kết nối được');
      expect(picker.matches(':state(offline)')).to.equal(true);
    } finally {
      globalThis.fetch = fetch;
      configure({ unitsBase: '' });
    }
  });

  it('goes on after the data could not be loaded', async () => {
    configure({ unitsBase: '/no-such-folder' });
    const picker = await fixture<GdUnitPicker>(html`<gd-unit-picker></gd-unit-picker>`);
    const retry = () => picker.shadowRoot!.querySelector<HTMLButtonElement>('.notice-error button');
    await until(retry, 'the failure with a way on');
    configure({ unitsBase: '' });
    retry()!.click();
    await until(() => select(picker).options.length === 35, 'the provinces');
    expect(retry()).to.equal(null);
  });
});
