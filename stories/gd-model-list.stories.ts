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
  args: { ...args, 'heading-level': 2 },
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const titles = (canvas: HTMLElement) =>
  [...rootOf('gd-model-list', canvas).querySelectorAll('.cards .title')].map(
    ({ textContent }) => textContent,
  );

export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(8));
  },
};

/** One field of the four, chosen by the page. */
export const Filtered: Story = {
  args: { field: 'economy' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(3));
    await expect(inside('gd-model-list', canvasElement).getByRole('status')).toHaveTextContent('3');
  },
};

/** The reader types without marks and chooses a year. */
export const SearchWithoutMarks: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await userEvent.type(list.getByRole('searchbox'), 'nha mang tuoi');
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(1));
    await userEvent.selectOptions(list.getByLabelText(/^(Năm|Year)/), '2022');
    await waitFor(() => expect(the('gd-model-list', canvasElement).year).toBe('2022'));
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(1));
  },
};

/** Nothing fits; one button takes everything back. */
export const NothingFound: Story = {
  args: { q: 'tàu vũ trụ' },
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

/** Three models at a time; the focus goes on to the first new one. */
export const ShowMore: Story = {
  tags: ['!autodocs'],
  args: { 'page-size': 3 },
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await userEvent.click(await list.findByRole('button', { name: /Xem thêm|Show more/ }));
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(6));
    await waitFor(() => expect(focused()).toHaveClass('title'));
  },
};

/** On a phone the filters are folded away until asked for. */
export const Phone: Story = {
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    const list = inside('gd-model-list', canvasElement);
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(8));
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
