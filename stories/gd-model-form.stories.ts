import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdModelForm } from '@gd/components';
import { stateOf } from './support/api.js';
import { focused, inside, rootOf, the } from './support/elements.js';
import { pdf, photo } from './support/files.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdModelForm>('gd-model-form');

const meta: Meta = {
  title: 'Elements/gd-model-form',
  component: 'gd-model-form',
  args: { ...args, as: 'citizen' },
  argTypes,
  parameters: { api: { signedIn: false } },
  render: (args) => template(args),
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
export default meta;

type Story = StoryObj;

const TITLE = /^(Tên mô hình|Name of the model)/;
const TO_REVIEW = /Tiếp tục: xem lại|Continue: check/;
const SEND = /^(Gửi|Send)$/;

const form = (canvas: HTMLElement) => inside('gd-model-form', canvas);

async function write(canvas: HTMLElement): Promise<void> {
  const fields = form(canvas);
  await userEvent.type(await fields.findByLabelText(TITLE), 'Ngõ xanh không rác');
  await userEvent.type(
    fields.getByLabelText(/^(Tóm tắt$|Summary$)/),
    'Các hộ trong ngõ cùng trồng hoa, phân loại rác và giữ ngõ sạch mỗi ngày.',
  );
  await userEvent.click(fields.getByRole('radio', { name: /^(Văn hóa|Culture)/ }));
  await userEvent.click(fields.getByRole('radio', { name: /^(Tập thể|Collective)/ }));
  await userEvent.click(fields.getByRole('radio', { name: /^(Cấp xã|Commune level)/ }));
  await userEvent.type(fields.getByLabelText(/^(Từ|From)/), 'tháng 5/2023');
  await userEvent.type(
    fields.getByLabelText(/^(Nội dung, cách làm|What was done)/),
    'Mỗi nhà nhận một đoạn ngõ, tối thứ bảy cùng dọn.',
  );
}

async function contact(canvas: HTMLElement): Promise<void> {
  const fields = form(canvas);
  await userEvent.type(fields.getByLabelText(/^(Họ và tên|Full name)/), 'Nguyễn Thị Hoa');
  await userEvent.type(fields.getByLabelText(/^(Địa chỉ$|Address)/), 'Số 5, ngõ 12');
  await userEvent.type(fields.getByLabelText(/^(Số điện thoại|Phone)/), '0912 345 678');
  await userEvent.click(fields.getByRole('checkbox', { name: /^(Tôi đã đọc|I have read)/ }));
}

/** Two forces, a figure with a decimal comma, a photo with what is said of it, and a document. */
async function addMore(canvas: HTMLElement): Promise<void> {
  const fields = form(canvas);
  const root = rootOf('gd-model-form', canvas);
  const add = fields.getByRole('button', { name: /^(Thêm lực lượng|Add a force)/ });
  await userEvent.click(add);
  await userEvent.click(add);
  const [lead, other] = fields.getAllByLabelText(/^(Tên tổ chức|Name of the organisation)/);
  if (!lead || !other) throw new Error('There are no lines');
  await userEvent.type(lead, 'Chi hội Phụ nữ tổ dân phố 4');
  await userEvent.type(other, 'Đoàn thanh niên phường');
  await userEvent.click(fields.getByRole('button', { name: /^(Thêm số liệu|Add a figure)/ }));
  await userEvent.type(fields.getByLabelText(/^(Tên số liệu|What is counted)/), 'Đường hoa (km)');
  const decimal = the('gd-model-form', canvas).locale === 'vi' ? '1,5' : '1.5';
  await userEvent.type(fields.getByLabelText(/^(Số|Number)$/), decimal);
  const [photos, documents] = root.querySelectorAll<HTMLInputElement>('input[type=file]');
  if (!photos || !documents) throw new Error('There are no file inputs');
  await userEvent.upload(photos, [await photo('ngo-hoa.jpg')]);
  await userEvent.upload(documents, [pdf('Kế hoạch 2023.pdf', 240_000)]);
  await waitFor(() => expect(fields.getAllByText(/Đã tải lên|Uploaded/)).toHaveLength(2));
  await userEvent.type(
    fields.getByLabelText(/^(Mô tả ảnh|What a person who cannot)/),
    'Hai bên ngõ trồng hoa mười giờ',
  );
}

async function review(canvas: HTMLElement): Promise<void> {
  await write(canvas);
  await addMore(canvas);
  await contact(canvas);
  await userEvent.click(form(canvas).getByRole('button', { name: TO_REVIEW }));
  await form(canvas).findByRole('heading', { name: /Xem trước mô hình|Preview of the model/ });
}

async function send(canvas: HTMLElement): Promise<void> {
  await review(canvas);
  await userEvent.click(form(canvas).getByRole('button', { name: SEND }));
}

/** Empty; the portal's own ward is proposed as the place. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await form(canvasElement).findByLabelText(TITLE)).toBeVisible();
  },
};

/** A unit's officer is signed in: no contact is asked for. */
export const ByUnit: Story = {
  args: { as: 'unit' },
  parameters: { api: { signedIn: true } },
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await fields.findByLabelText(TITLE);
    await expect(fields.queryByLabelText(/^(Họ và tên|Full name)/)).toBeNull();
  },
};

/** Half written: each section says how far it is. */
export const Writing: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await write(canvasElement);
    await addMore(canvasElement);
    await expect(form(canvasElement).getByText(/4\/6 phần|4 of 6 sections/)).toBeVisible();
  },
};

/** Sent on with little in it: the summary has the focus and leads to each field. */
export const Errors: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.type(await fields.findByLabelText(/^(Từ|From)/), 'hồi trước');
    await userEvent.click(fields.getByRole('button', { name: TO_REVIEW }));
    const summary = rootOf('gd-model-form', canvasElement).getElementById('error-summary');
    await waitFor(() => expect(focused()).toBe(summary));
    const [first] = summary?.querySelectorAll('a') ?? [];
    if (first) await userEvent.click(first);
    await expect(focused()).toBe(fields.getByLabelText(TITLE));
    await expect(fields.getAllByText(/5\/2023, 18\/5\/2023/)).not.toHaveLength(0);
  },
};

/** The page was left and opened again: nothing typed is lost. */
export const DraftRestored: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await write(canvasElement);
    const before = the('gd-model-form', canvasElement);
    before.replaceWith(before.cloneNode());
    await expect(await form(canvasElement).findByText(/đã được khôi phục|has been restored/)).toBeVisible();
    await expect(form(canvasElement).getByLabelText(TITLE)).toHaveValue('Ngõ xanh không rác');
  },
};

/** As the model will look, before it is sent. */
export const Preview: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await review(canvasElement);
    await expect(form(canvasElement).getByText(/1[,.]5/)).toBeVisible();
  },
};

/** No answer came: everything is still there, and sending again counts once. */
export const NotSent: Story = {
  tags: ['!autodocs'],
  parameters: { api: { signedIn: false, faults: { 'models.nominate': 'offline' } } },
  play: async ({ id, canvasElement }) => {
    const before = stateOf(id).models.length;
    await send(canvasElement);
    await expect(
      await form(canvasElement).findByRole('button', { name: /Gửi lại|Send again/ }),
    ).toBeVisible();
    await expect(stateOf(id).models).toHaveLength(before);
  },
};

/** The number, and what happens next. */
export const Done: Story = {
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    await send(canvasElement);
    await form(canvasElement).findByRole('heading', { name: /Đã nhận đề cử|Nomination received/ });
    await expect(form(canvasElement).getByText(stateOf(id).models.at(-1)?.slug ?? '')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'sites.read': 'slow' } } },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(canvasElement.querySelector('gd-model-form')?.matches(':state(loading)')).toBe(true),
    );
  },
};
