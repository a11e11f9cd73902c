import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import type { GdUnitPicker } from '@gd/components';
import { focused, inside, rootOf, the } from './support/elements.js';
import { helpersFor } from './support/helpers.js';
import { breakUnitsData } from './support/units-data.js';

const { args, argTypes, template } = helpersFor<GdUnitPicker>('gd-unit-picker');
const NINH_BINH = '37';
const HOA_LU = '14329@2025-07-01';
const HOA_LU_NAME = /^(Phường Hoa Lư|Hoa Lu Ward)$/;

const meta: Meta = {
  title: 'Elements/gd-unit-picker',
  component: 'gd-unit-picker',
  args: { ...args, name: 'unit', required: true },
  argTypes,
  render: (args) => template(args),
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
export default meta;

type Story = StoryObj;

const input = (canvas: HTMLElement) =>
  inside('gd-unit-picker', canvas).getByRole('combobox', { name: /xã|Commune/i });
const options = (canvas: HTMLElement) => inside('gd-unit-picker', canvas).findAllByRole('option');

/** Takes the first row that the words find. */
async function choose(canvas: HTMLElement, words: string): Promise<void> {
  await userEvent.type(input(canvas), words);
  await options(canvas);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(the('gd-unit-picker', canvas).value).not.toBe(''));
}

/** Province from a list, then its commune by typing. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const province = await inside('gd-unit-picker', canvasElement).findByLabelText(
      /Tỉnh, thành phố|Province/,
    );
    await waitFor(() => expect(province.querySelectorAll('option')).toHaveLength(35));
  },
};

/** Inside one province, as on a commune's or a province's portal. */
export const PresetProvince: Story = {
  args: { province: NINH_BINH },
  play: async ({ canvasElement }) => {
    await expect(input(canvasElement)).toBeEnabled();
  },
};

/** One field over the whole country. */
export const SearchMode: Story = {
  args: { mode: 'search', label: 'Nơi ở hiện nay' },
  render: (args) => template(args),
  play: async ({ canvasElement }) => {
    await expect(
      inside('gd-unit-picker', canvasElement).getByRole('combobox', { name: /Nơi ở/ }),
    ).toBeVisible();
  },
};

/** The value came from the page; province and commune are filled in. */
export const WithValue: Story = {
  args: { value: HOA_LU },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect((input(canvasElement) as HTMLInputElement).value).toMatch(HOA_LU_NAME));
  },
};

/** The list of the province, opened by the keyboard. */
export const ListOpen: Story = {
  tags: ['!autodocs'],
  args: { province: NINH_BINH },
  play: async ({ canvasElement }) => {
    await userEvent.click(input(canvasElement));
    const [first] = await options(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(first).toHaveAttribute('aria-selected', 'true'));
  },
};

/** An old commune is found by an old address typed without marks, and the reforms between are shown. */
export const OldName: Story = {
  tags: ['!autodocs'],
  args: { mode: 'search' },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'ninh thang hoa lu');
    const resolution = rootOf('gd-unit-picker', canvasElement);
    await waitFor(() =>
      expect(resolution.querySelector('[part=resolution]')).toHaveTextContent(/1318\/NQ-UBTVQH15/),
    );
  },
};

/** The old ward was divided: the person says which part is theirs. */
export const Split: Story = {
  tags: ['!autodocs'],
  args: { mode: 'search' },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'cong vi ba dinh');
    const radios = await inside('gd-unit-picker', canvasElement).findAllByRole('radio');
    await expect(radios.length).toBeGreaterThan(1);
  },
};

/** The commune lies in another province than the chosen one. */
export const FoundElsewhere: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const picker = inside('gd-unit-picker', canvasElement);
    const province = await picker.findByLabelText(/Tỉnh, thành phố|Province/);
    await picker.findByRole('option', { name: /Cà Mau|Ca Mau/ });
    await userEvent.selectOptions(province, '96');
    await userEvent.type(input(canvasElement), 'tay hoa lu');
    await expect(await picker.findByText(/có ở nơi khác|found elsewhere/)).toBeVisible();
  },
};

export const NoResults: Story = {
  tags: ['!autodocs'],
  args: { mode: 'search' },
  play: async ({ canvasElement }) => {
    await userEvent.type(input(canvasElement), 'zzzz');
    const [message] = await inside('gd-unit-picker', canvasElement).findAllByText(
      /Không tìm thấy|No results/,
    );
    await expect(message).toBeVisible();
  },
};

/** The host's form asks for a unit and none is chosen: the control says so and takes the focus. */
export const MissingInForm: Story = {
  tags: ['!autodocs'],
  args: { province: NINH_BINH },
  render: (args) => html`<form class="host-form">${template(args)}<button>Gửi</button></form>`,
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Gửi' }));
    await expect(await inside('gd-unit-picker', canvasElement).findByText(/^Hãy chọn|^Choose/)).toBeVisible();
    await waitFor(() => expect(focused()).toBe(input(canvasElement)));
  },
};

/** What was typed names no unit: the text stays and the field says so. */
export const Unmatched: Story = {
  tags: ['!autodocs'],
  args: { province: NINH_BINH },
  play: async ({ canvasElement }) => {
    await userEvent.type(input(canvasElement), 'gần chợ');
    await fireEvent.focusOut(input(canvasElement));
    await waitFor(() => expect(input(canvasElement)).toHaveAttribute('aria-invalid', 'true'));
    await expect(input(canvasElement)).toHaveValue('gần chợ');
  },
};

/** An error of the page's own, from its server say. */
export const ErrorOfThePage: Story = {
  args: { province: NINH_BINH, value: HOA_LU, error: 'Phường này chưa mở tiếp nhận.' },
  play: async ({ canvasElement }) => {
    await expect(await inside('gd-unit-picker', canvasElement).findByText(/chưa mở tiếp nhận/)).toBeVisible();
  },
};

export const Disabled: Story = {
  args: { disabled: true, value: HOA_LU },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect((input(canvasElement) as HTMLInputElement).value).toMatch(HOA_LU_NAME));
    await expect(input(canvasElement)).toBeDisabled();
  },
};

/** The host's fieldset is disabled, and the control with it. */
export const InDisabledFieldset: Story = {
  args: { province: NINH_BINH },
  render: (args) =>
    html`<form>
      <fieldset disabled>
        <legend>Địa chỉ</legend>
        ${template(args)}
      </fieldset>
    </form>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(input(canvasElement)).toBeDisabled());
  },
};

/** The units of another day, for an old paper. */
export const HistoricDate: Story = {
  tags: ['!autodocs'],
  args: { mode: 'search', date: '2020-06-01', label: 'Nơi cấp (năm 2020)' },
  play: async ({ canvasElement }) => {
    const field = inside('gd-unit-picker', canvasElement).getByRole('combobox');
    await userEvent.type(field, 'ninh thang');
    const [first] = await options(canvasElement);
    await expect(first).toHaveTextContent(/Hoa L[ưu]/);
  },
};

/** The data is on its way. */
export const Loading: Story = {
  tags: ['!autodocs'],
  args: { mode: 'search' },
  beforeEach: () => breakUnitsData('slow'),
  play: async ({ canvasElement }) => {
    await userEvent.type(input(canvasElement), 'tay hoa lu');
    const [message] = await inside('gd-unit-picker', canvasElement).findAllByText(/Đang tìm|Searching/);
    await expect(message).toBeVisible();
  },
};

/** The data could not be reached. */
export const Offline: Story = {
  tags: ['!autodocs'],
  beforeEach: () => breakUnitsData('offline'),
  play: async ({ canvasElement }) => {
    const picker = inside('gd-unit-picker', canvasElement);
    await expect(await picker.findByRole('alert')).toHaveTextContent(/Không kết nối được|No connection/);
    await expect(picker.getByRole('button', { name: /Thử lại|Try again/ })).toBeVisible();
  },
};
