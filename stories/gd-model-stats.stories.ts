import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdModelStats } from '@gd/components';
import type { MockState } from '@gd/sdk/mock';
import { inside, rootOf } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdModelStats>('gd-model-stats');

const meta: Meta = {
  title: 'Elements/gd-model-stats',
  component: 'gd-model-stats',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const stats = (canvas: HTMLElement) => inside('gd-model-stats', canvas);
const shown = (canvas: HTMLElement) =>
  waitFor(() => expect(rootOf('gd-model-stats', canvas).querySelector('figure table')).toBeInTheDocument());

/** Each year: what stood, what came, what was removed; and published figures beside it. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    await expect(stats(canvasElement).getByRole('img', { name: /Theo năm|By year/ })).toBeVisible();
  },
};

/** The same numbers as tables. */
export const AsTable: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    for (const button of stats(canvasElement).getAllByRole('button', { name: /^(Bảng số|Table)$/ }))
      await userEvent.click(button);
    await expect(stats(canvasElement).getByRole('table', { name: /Theo năm|By year/ })).toBeVisible();
  },
};

export const Dark: Story = {
  tags: ['!autodocs'],
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};

export const Phone: Story = {
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'models.yearly': 'slow' } } },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(rootOf('gd-model-stats', canvasElement).querySelector('.skeleton')).toBeVisible(),
    );
  },
};

/** The page's own way on stands in the slot `fallback`. */
export const Offline: Story = {
  parameters: { api: { faults: { 'models.yearly': 'offline' } } },
  render: (args) => template(args, html`<a slot="fallback" href="tel:1022">Gọi 1022</a>`),
  play: async ({ canvas, canvasElement }) => {
    await expect(await stats(canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
    await expect(canvas.getByRole('link', { name: 'Gọi 1022' })).toBeVisible();
  },
};

/** Nothing was registered in these years. */
export const Empty: Story = {
  parameters: {
    api: {
      prepare: (state: MockState) => {
        state.models = [];
      },
    },
  },
  play: async ({ canvasElement }) => {
    await stats(canvasElement).findByText(/Chưa có mô hình nào trong sổ|The register has no model/);
  },
};

export const ServerError: Story = {
  parameters: { api: { faults: { 'models.yearly': 'internal_error' } } },
  play: async ({ canvasElement }) => {
    await expect(await stats(canvasElement).findByRole('alert')).toHaveTextContent(/Mã yêu cầu|Request id/);
  },
};
