import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { GdModelCard } from '@gd/components';
import { stateOf } from './support/api.js';
import { inside } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdModelCard>('gd-model-card');

const meta: Meta = {
  title: 'Elements/gd-model-card',
  component: 'gd-model-card',
  args: { ...args, slug: 'dvk-001', 'heading-level': 2 },
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

/** Photo, recognition, place then and now, figures, source. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const card = inside('gd-model-card', canvasElement);
    await expect(await card.findByRole('heading', { level: 2 })).toBeVisible();
    const source = card.getByRole('link', { name: /mở trang khác|opens another site/ });
    await expect(source).toHaveAttribute('rel', 'noopener noreferrer');
  },
};

/** The source is brief, no year is known, and there are no figures. */
export const PartlyConfirmed: Story = {
  args: { slug: 'dvk-002' },
  play: async ({ canvasElement }) => {
    const card = inside('gd-model-card', canvasElement);
    await expect(await card.findByText(/Nguồn chỉ nêu vắn tắt|The source is brief/)).toBeVisible();
  },
};

/** Everything but the year is known. */
export const NoYear: Story = {
  parameters: {
    api: {
      prepare: ({ models: [first] }: ReturnType<typeof stateOf>) => {
        if (!first) return;
        first.year = null;
        for (const event of first.events) if (event.type === 'registered') event.on = null;
      },
    },
  },
  play: async ({ canvasElement }) => {
    const card = inside('gd-model-card', canvasElement);
    await card.findByRole('heading', { level: 2 });
    await expect(card.queryByText(/2022/)).toBeNull();
  },
};

/** A long title and summary in a narrow column. */
export const Narrow: Story = {
  args: { slug: 'dvk-034' },
  decorators: [(story) => html`<div class="column">${story()}</div>`],
  play: async ({ canvasElement }) => {
    await inside('gd-model-card', canvasElement).findByRole('heading', { level: 2 });
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'models.read': 'slow' } } },
  play: async ({ canvasElement }) => {
    await inside('gd-model-card', canvasElement).findByText(/Đang tải|Loading/);
  },
};

/** There is no such model; the page's own way on is in the slot `fallback`. */
export const Empty: Story = {
  args: { slug: 'dvk-999' },
  render: (args) => template(args, html`<a slot="fallback" href="#models">Xem tất cả mô hình</a>`),
  play: async ({ canvas, canvasElement }) => {
    await inside('gd-model-card', canvasElement).findByText(/Không có mô hình này|There is no such model/);
    await expect(canvas.getByRole('link')).toBeVisible();
  },
};

/** The reader tries again after an error of the server, and gets the model. */
export const ErrorThenRetry: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'models.read': 'internal_error' } } },
  play: async ({ id, canvasElement }) => {
    const card = inside('gd-model-card', canvasElement);
    const retry = await card.findByRole('button');
    stateOf(id).faults = {};
    await userEvent.click(retry);
    await expect(await card.findByRole('heading', { level: 2 })).toBeVisible();
  },
};

export const ServerError: Story = {
  parameters: { api: { faults: { 'models.read': 'internal_error' } } },
  play: async ({ canvasElement }) => {
    const card = inside('gd-model-card', canvasElement);
    await expect(await card.findByRole('alert')).toHaveTextContent(/Mã yêu cầu|Request id/);
  },
};

export const Offline: Story = {
  parameters: { api: { faults: { 'models.read': 'offline' } } },
  play: async ({ canvasElement }) => {
    const card = inside('gd-model-card', canvasElement);
    await expect(await card.findByRole('alert')).toHaveTextContent(/Không kết nối được|No connection/);
  },
};
