import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdModelBook } from '@gd/components';
import { colleague } from './support/api.js';
import { focused, inside, rootOf } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdModelBook>('gd-model-book');

/** The sample book that is agreed. */
const SAMPLE = '0193540e-5a00-7000-b200-000000000002';

const meta: Meta = {
  title: 'Elements/gd-model-book',
  component: 'gd-model-book',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const book = (canvas: HTMLElement) => inside('gd-model-book', canvas);
const shown = (canvas: HTMLElement) => book(canvas).findByRole('heading', { name: 'Khéo từ những việc nhỏ' });

/** A story in whose portal the sample book is published. */
const published: Story = {
  beforeEach: async ({ id }) => {
    await colleague(id).books.publish(SAMPLE, { ifMatch: '*' });
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};

/** Cover, contents, chapters with their models, and what can be taken away. */
export const Default: Story = {
  ...published,
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    await expect(book(canvasElement).getByRole('link', { name: /EPUB/ })).toBeVisible();
  },
};

/** From the contents to a chapter. */
export const FromContents: Story = {
  ...published,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    await userEvent.click(book(canvasElement).getByRole('button', { name: 'Văn hóa – xã hội' }));
    const heading = book(canvasElement).getByRole('heading', { name: 'Văn hóa – xã hội' });
    await waitFor(() => expect(focused()).toBe(heading));
  },
};

export const Dark: Story = { ...published, tags: ['!autodocs'], globals: { theme: 'dark' } };
export const Phone: Story = {
  ...published,
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
};

/** No book is published yet. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await book(canvasElement).findByText(/Chưa có tập sách nào|No book/);
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'books.list': 'slow' } } },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(rootOf('gd-model-book', canvasElement).querySelector('.skeleton')).toBeVisible(),
    );
  },
};

/** The page's own way on stands in the slot `fallback`. */
export const Offline: Story = {
  parameters: { api: { faults: { 'books.list': 'offline' } } },
  render: (args) => template(args, html`<a slot="fallback" href="tel:1022">Gọi 1022</a>`),
  play: async ({ canvas, canvasElement }) => {
    await expect(await book(canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
    await expect(canvas.getByRole('link', { name: 'Gọi 1022' })).toBeVisible();
  },
};

export const ServerError: Story = {
  parameters: { api: { faults: { 'books.list': 'internal_error' } } },
  play: async ({ canvasElement }) => {
    await expect(await book(canvasElement).findByRole('alert')).toHaveTextContent(/Mã yêu cầu|Request id/);
  },
};
