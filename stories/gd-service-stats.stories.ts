import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { vietnamDate } from '@gd/rules';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdServiceStats } from '@gd/components';
import type { stateOf } from './support/api.js';
import { inside, rootOf } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdServiceStats>('gd-service-stats');

type State = ReturnType<typeof stateOf>;

const DAY = 86_400_000;

/** A year's work of three communes, from the few sample cases: each is moved back by some weeks. */
function aYear(state: State): void {
  const samples = state.cases.filter(({ kind, status }) => kind === 'FBK' && status !== 'received');
  state.cases = Array.from({ length: 240 }, (_, i) => {
    const sample = structuredClone(samples[(i * 7) % samples.length]);
    if (!sample) throw new Error('There is no sample case');
    const back = ((i * 37) % 330) * DAY;
    const earlier = (at: string) => new Date(Date.parse(at) - back).toISOString();
    const unit = ['14329@2025-07-01', '14533@2025-07-01', '14728@2025-07-01'][(i * 11) % 3] ?? sample.unit;
    for (const event of sample.events) event.at = earlier(event.at);
    return { ...sample, unit, lodgedOn: vietnamDate(new Date(sample.events[0].at)) };
  });
}

const meta: Meta = {
  title: 'Elements/gd-service-stats',
  component: 'gd-service-stats',
  args: { ...args, 'open-data': '37' },
  argTypes,
  parameters: { api: { prepare: aYear } },
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const stats = (canvas: HTMLElement) => inside('gd-service-stats', canvas);
const shown = (canvas: HTMLElement) =>
  waitFor(() => expect(rootOf('gd-service-stats', canvas).querySelectorAll('table')).toHaveLength(2));

/** In all, by month and by unit. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    await expect(stats(canvasElement).getByRole('img', { name: /Theo tháng|By month/ })).toBeVisible();
  },
};

/** The same numbers as a table. */
export const AsTable: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    for (const button of stats(canvasElement).getAllByRole('button', { name: /^(Bảng số|Table)$/ }))
      await userEvent.click(button);
    await expect(stats(canvasElement).getByRole('table', { name: /Theo tháng|By month/ })).toBeVisible();
  },
};

/** So few cases that most cells are not shown. */
export const SmallCells: Story = {
  parameters: { api: { prepare: () => undefined } },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    await expect(stats(canvasElement).getAllByText(/Dưới 5 vụ|Fewer than 5/)).not.toHaveLength(0);
  },
};

/** Nothing came in. */
export const Empty: Story = {
  parameters: {
    api: {
      prepare: (state: State) => {
        state.cases = [];
      },
    },
  },
  play: async ({ canvasElement }) => {
    await stats(canvasElement).findByText(/Chưa có số liệu|no figures/);
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
  parameters: { api: { faults: { 'statistics.read': 'slow' } } },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(rootOf('gd-service-stats', canvasElement).querySelector('.skeleton')).toBeVisible(),
    );
  },
};

export const ServerError: Story = {
  parameters: { api: { faults: { 'statistics.read': 'internal_error' } } },
  play: async ({ canvasElement }) => {
    await stats(canvasElement).findByRole('alert');
    await expect(stats(canvasElement).getByRole('button', { name: /Thử lại|Try again/ })).toBeVisible();
  },
};

/** The page's own way on stands in the slot `fallback`. */
export const Offline: Story = {
  parameters: { api: { faults: { 'statistics.read': 'offline' } } },
  render: (args) => template(args, html`<a slot="fallback" href="tel:1022">Gọi 1022</a>`),
  play: async ({ canvas, canvasElement }) => {
    await expect(await stats(canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
    await expect(canvas.getByRole('link', { name: 'Gọi 1022' })).toBeVisible();
  },
};
