import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdModelList } from '@gd/components';
import type { stateOf } from './support/api.js';
import { focused, inside, rootOf, the } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdModelList>('gd-model-list');

const meta: Meta = {
  title: 'Elements/gd-model-list',
  component: 'gd-model-list',
  // With the attribute the list would write into the address of Storybook's own frame.
  args: { ...args, address: undefined, 'heading-level': 2 },
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const titles = (canvas: HTMLElement) =>
  [...rootOf('gd-model-list', canvas).querySelectorAll('.cards .title')].map(
    ({ textContent }) => textContent,
  );

/** The first cards come at once, the others while the page is idle: in the end all of them are in the page. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(45));
  },
};

/** One field, chosen by the page; the chip takes it away. */
export const Filtered: Story = {
  args: { field: 'economy' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(16));
    await expect(inside('gd-model-list', canvasElement).getByRole('status')).toHaveTextContent('16');
  },
};

/** The reader types without marks and chooses a year. */
export const SearchWithoutMarks: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await userEvent.type(list.getByRole('searchbox'), 'nha mang tuoi');
    await waitFor(() => expect(list.getByRole('status')).toHaveTextContent(/Tìm thấy|found/));
    await userEvent.selectOptions(list.getByLabelText(/^(Năm|Year)/), '2022');
    await waitFor(() => expect(the('gd-model-list', canvasElement).year).toBe('2022'));
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(1));
  },
};

/** Nothing fits: what each filter keeps away, everything back by one button, and a way to nominate. */
export const NothingFound: Story = {
  args: { q: 'tàu vũ trụ', field: 'economy', 'nominate-href': '#de-cu' },
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await expect(await list.findByText(/Thử gõ ít từ hơn|Try fewer words/)).toBeVisible();
    await expect(list.getByRole('status')).toHaveTextContent(/Không tìm thấy|No model found/);
  },
};

/** The gallery holds no model yet. */
export const Empty: Story = {
  parameters: {
    api: {
      prepare: (state: ReturnType<typeof stateOf>) => {
        state.models = [];
      },
    },
  },
  play: async ({ canvasElement }) => {
    await inside('gd-model-list', canvasElement).findByText(/Chưa có mô hình nào|There is no model/);
  },
};

/** On demand, three models at a time; the focus goes on to the first new one. */
export const ShowMore: Story = {
  tags: ['!autodocs'],
  args: { 'page-size': 3, paged: true },
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await userEvent.click(await list.findByRole('button', { name: /Xem thêm|Show more/ }));
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(6));
    await waitFor(() => expect(focused()).toHaveClass('title'));
  },
};

/** A commune by its present or former name. */
export const ByUnit: Story = {
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await userEvent.click(await list.findByRole('button', { name: /Bộ lọc|Filters/ }));
    await userEvent.click(list.getByRole('button', { name: /cả tên cũ|former names/ }));
    await waitFor(() =>
      expect(rootOf('gd-model-list', canvasElement).querySelector('gd-unit-picker')).not.toBeNull(),
    );
  },
};

/** On a phone the filters are folded away until asked for. */
export const Phone: Story = {
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(45));
    await expect(list.getByLabelText(/^(Lĩnh vực|Field)/)).not.toBeVisible();
    await userEvent.click(list.getByRole('button', { name: /Bộ lọc|Filters/ }));
    await expect(list.getByLabelText(/^(Lĩnh vực|Field)/)).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'models.list': 'slow', 'models.facets': 'slow' } } },
  play: async ({ canvasElement }) => {
    const root = rootOf('gd-model-list', canvasElement);
    await waitFor(() => expect(root.querySelectorAll('.skeleton')).toHaveLength(6));
  },
};

export const ServerError: Story = {
  parameters: { api: { faults: { 'models.list': 'internal_error', 'models.facets': 'internal_error' } } },
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await list.findByRole('alert');
    await expect(list.getByRole('button', { name: /Thử lại|Try again/ })).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: { api: { faults: { 'models.list': 'offline', 'models.facets': 'offline' } } },
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await expect(await list.findByRole('alert')).toHaveTextContent(/Không kết nối được|No connection/);
  },
};
