import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdFeedbackBoard } from '@gd/components';
import { stateOf } from './support/api.js';
import { focused, inside, rootOf } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdFeedbackBoard>('gd-feedback-board');

const meta: Meta = {
  title: 'Elements/gd-feedback-board',
  component: 'gd-feedback-board',
  args: { ...args, 'heading-level': 2, 'open-data': '37' },
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const board = (canvas: HTMLElement) => inside('gd-feedback-board', canvas);
const titles = (canvas: HTMLElement) =>
  [...rootOf('gd-feedback-board', canvas).querySelectorAll('.report .title')].map(({ textContent }) =>
    textContent?.trim(),
  );
const allShown = (id: string, canvas: HTMLElement) =>
  waitFor(() => expect(titles(canvas)).toHaveLength(stateOf(id).publications.length));

/** Answered and reviewed reports, the latest first, with the open data behind them. */
export const Default: Story = {
  play: async ({ id, canvasElement }) => {
    await allShown(id, canvasElement);
  },
};

/** The reports that most people have met come first. */
export const MostSupported: Story = {
  args: { sort: '-supports' },
  play: async ({ id, canvasElement }) => {
    await allShown(id, canvasElement);
    const [most] = stateOf(id).publications.toSorted((a, b) => b.supports - a.supports);
    await expect(titles(canvasElement)[0]).toBe(most?.title);
  },
};

/** The reader types without marks. */
export const Search: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await userEvent.type(await board(canvasElement).findByRole('searchbox'), 'nap cong');
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(1));
  },
};

/** Counted once; the reader sees that it was. */
export const MeToo: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const [first] = await board(canvasElement).findAllByRole('button', { name: /^(Tôi cũng gặp|Me too):/ });
    if (first) await userEvent.click(first);
    await expect(
      await board(canvasElement).findByRole('button', { name: /Đã ghi nhận|was counted/ }),
    ).toHaveAttribute('aria-disabled', 'true');
  },
};

/** A photo costs data, so it is drawn when asked for. */
export const Photos: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const [first] = await board(canvasElement).findAllByRole('button', { name: /^(Xem ảnh|Show the photo)/ });
    if (first) await userEvent.click(first);
    await expect(await board(canvasElement).findByRole('img', { name: /^(Ảnh|Photo):/ })).toBeVisible();
  },
};

/** One at a time; the focus goes on to the first new one. */
export const ShowMore: Story = {
  tags: ['!autodocs'],
  args: { 'page-size': 1 },
  play: async ({ canvasElement }) => {
    await userEvent.click(await board(canvasElement).findByRole('button', { name: /Xem thêm|Show more/ }));
    await waitFor(() => expect(titles(canvasElement)).toHaveLength(2));
    await waitFor(() => expect(focused()).toHaveClass('title'));
  },
};

/** Nothing fits; one button takes search and filters back. */
export const NothingFound: Story = {
  args: { q: 'tàu vũ trụ' },
  play: async ({ canvasElement }) => {
    await expect(
      await board(canvasElement).findByRole('button', { name: /Xóa tìm kiếm|Clear search/ }),
    ).toBeVisible();
  },
};

/** Nothing has been published yet. */
export const Empty: Story = {
  parameters: {
    api: {
      prepare: (state: ReturnType<typeof stateOf>) => {
        state.publications = [];
      },
    },
  },
  play: async ({ canvasElement }) => {
    await board(canvasElement).findByText(/Chưa có phản ánh nào|Nothing has been published/);
  },
};

export const Dark: Story = {
  tags: ['!autodocs'],
  globals: { theme: 'dark' },
  play: async ({ id, canvasElement }) => {
    await allShown(id, canvasElement);
  },
};

export const Phone: Story = {
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ id, canvasElement }) => {
    await allShown(id, canvasElement);
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'publications.list': 'slow' } } },
  play: async ({ canvasElement }) => {
    const root = rootOf('gd-feedback-board', canvasElement);
    await waitFor(() => expect(root.querySelectorAll('.skeleton')).toHaveLength(3));
  },
};

export const ServerError: Story = {
  parameters: { api: { faults: { 'publications.list': 'internal_error' } } },
  play: async ({ canvasElement }) => {
    await board(canvasElement).findByRole('alert');
    await expect(board(canvasElement).getByRole('button', { name: /Thử lại|Try again/ })).toBeVisible();
  },
};

/** The page's own way on stands in the slot `fallback`. */
export const Offline: Story = {
  parameters: { api: { faults: { 'publications.list': 'offline' } } },
  render: (args) => template(args, html`<a slot="fallback" href="tel:1022">Gọi 1022</a>`),
  play: async ({ canvas, canvasElement }) => {
    await expect(await board(canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
    await expect(canvas.getByRole('link', { name: 'Gọi 1022' })).toBeVisible();
  },
};
