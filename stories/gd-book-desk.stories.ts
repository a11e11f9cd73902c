import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdBookDesk } from '@gd/components';
import { colleague } from './support/api.js';
import { focused, inside } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdBookDesk>('gd-book-desk');

const meta: Meta = {
  title: 'Elements/gd-book-desk',
  component: 'gd-book-desk',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const DRAFT = '0193540e-5a00-7000-b200-000000000001';
const AGREED = '0193540e-5a00-7000-b200-000000000002';

const desk = (canvas: HTMLElement) => inside('gd-book-desk', canvas);
/** Opens a part of the work on the book. */
async function part(canvas: HTMLElement, name: RegExp): Promise<ReturnType<typeof inside>> {
  const book = desk(canvas);
  await userEvent.click(await book.findByRole('button', { name }));
  return book;
}

/** All books with their states, and a new one. */
export const List: Story = {
  play: async ({ canvasElement }) => {
    await desk(canvasElement).findByRole('heading', { name: /^(Lập tập sách mới|Begin a book)$/ });
  },
};

/** Choosing: the balance by field and unit beside candidates and chapters. */
export const Choosing: Story = {
  args: { book: DRAFT },
  play: async ({ canvasElement }) => {
    const [add] = await desk(canvasElement).findAllByRole('button', { name: /^(Thêm|Add): / });
    await userEvent.click(add!);
    await expect(desk(canvasElement).getByText(/thay đổi chưa lưu|unsaved changes/)).toBeVisible();
    await expect(desk(canvasElement).getAllByText(/9\/20|9 of 20/)[0]).toBeVisible();
  },
};

/** What a proposal by score and balance would change. */
export const ProposalPreview: Story = {
  args: { book: DRAFT },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const book = await part(canvasElement, /^(Đề xuất theo điểm|Propose by score)/);
    const heading = await book.findByRole('heading', { name: /^(Đề xuất theo điểm|A proposal)/ });
    await waitFor(() => expect(focused()).toBe(heading));
    await expect(book.getByRole('button', { name: /^(Lấy đề xuất này|Take this)/ })).toBeVisible();
  },
};

/** Title, foreword, size, and the cover from the photos of chosen models. */
export const Info: Story = {
  args: { book: DRAFT },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const book = await part(canvasElement, /^(Thông tin, bìa|About the book)/);
    await expect(await book.findByRole('group', { name: /^(Ảnh bìa|Cover)$/ })).toBeVisible();
  },
};

/** A chapter without a name: the summary leads to its field. */
export const Errors: Story = {
  args: { book: DRAFT },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const book = await part(canvasElement, /^(Thêm chương|Add a chapter)$/);
    await userEvent.click(book.getByRole('button', { name: /^(Lưu bản thảo|Save the draft)$/ }));
    const summary = await book.findByRole('alert');
    await waitFor(() => expect(focused()).toBe(summary));
  },
};

/** A colleague saved first: what was typed stays, and the officer decides. */
export const Conflict: Story = {
  args: { book: DRAFT },
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    const book = await part(canvasElement, /^(Thêm chương|Add a chapter)$/);
    const name = () => book.getAllByLabelText(/^(Tên chương|Name of the chapter)/).at(-1)!;
    await waitFor(() => expect(focused()).toBe(name()));
    await userEvent.type(name(), 'Gương sáng');
    const { books } = colleague(id);
    const { data, etag } = await books.open(DRAFT).withResponse();
    const { title, size } = data;
    await books.edit(DRAFT, { title: `${title}, tập một`, size }, { ifMatch: etag ?? '' });
    await userEvent.click(book.getByRole('button', { name: /^(Lưu bản thảo|Save the draft)$/ }));
    const notice = await book.findByRole('alert');
    await waitFor(() => expect(focused()).toBe(notice));
    await expect(notice).toHaveTextContent(/người khác vừa lưu|Somebody else/);
    await expect(name()).toHaveValue('Gương sáng');
  },
};

/** As its readers will see it. */
export const Preview: Story = {
  args: { book: DRAFT },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const book = await part(canvasElement, /^(Xem trước|Preview)$/);
    await book.findByRole('heading', { name: 'Mục lục' });
  },
};

/** Agreed: nothing is missing, and publishing is asked for first. */
export const Publish: Story = {
  args: { book: AGREED },
  play: async ({ canvasElement }) => {
    const book = await part(canvasElement, /^(Thống nhất, xuất bản|Agree, publish)/);
    await userEvent.click(await book.findByRole('button', { name: /^(Xuất bản|Publish)$/ }));
    await expect(await book.findByRole('dialog')).toBeVisible();
  },
};

/** Published: the files, with progress while they are made, and the pages for print. */
export const Published: Story = {
  args: { book: AGREED },
  tags: ['!autodocs'],
  beforeEach: async ({ id }) => {
    await colleague(id).books.publish(AGREED, { ifMatch: '*' });
  },
  play: async ({ canvasElement }) => {
    const book = await part(canvasElement, /^(Thống nhất, xuất bản|Agree, publish)/);
    await userEvent.click(await book.findByRole('button', { name: /EPUB/ }));
    await expect(await book.findByRole('progressbar', { name: /EPUB/ })).toBeVisible();
    await expect(book.getByRole('link', { name: /A5/ })).toBeVisible();
  },
};

export const Phone: Story = {
  args: { book: DRAFT },
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    await desk(canvasElement).findAllByRole('button', { name: /^(Thêm|Add): / });
  },
};

export const NotFound: Story = {
  args: { book: '0193540e-5a00-7000-b200-00000000dead' },
  play: async ({ canvasElement }) => {
    await desk(canvasElement).findByText(/Không có tập sách này|There is no such book/);
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'books.all': 'slow' } } },
  play: async ({ canvasElement }) => {
    await desk(canvasElement).findByText(/Đang tải|Loading/);
  },
};

export const SignedOut: Story = {
  parameters: { api: { faults: { 'books.all': 'unauthenticated' } } },
  play: async ({ canvasElement }) => {
    await desk(canvasElement).findByText(/Chưa đăng nhập|You are not signed in/);
  },
};

export const Offline: Story = {
  parameters: { api: { faults: { 'books.all': 'offline' } } },
  play: async ({ canvasElement }) => {
    await expect(await desk(canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
  },
};
