import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdFeedbackForm } from '@gd/components';
import { stateOf } from './support/api.js';
import { focused, inside, rootOf, the } from './support/elements.js';
import { pdf, photo } from './support/files.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdFeedbackForm>('gd-feedback-form');

const meta: Meta = {
  title: 'Elements/gd-feedback-form',
  component: 'gd-feedback-form',
  args: { ...args, 'status-href': '#theo-doi' },
  argTypes,
  render: (args) => template(args),
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
export default meta;

type Story = StoryObj;

const CONTENT = /^(Việc gì đã xảy ra|What happened)/;
const TO_REVIEW = /Tiếp tục: xem lại|Continue: check/;
const SEND = /^(Gửi|Send)$/;

const form = (canvas: HTMLElement) => inside('gd-feedback-form', canvas);

async function write(canvas: HTMLElement): Promise<void> {
  const fields = form(canvas);
  await userEvent.type(
    await fields.findByLabelText(CONTENT),
    'Ba bóng đèn đường trong ngõ 8 đã tắt hơn một tuần.',
  );
  await userEvent.type(fields.getByLabelText(/^(Tiêu đề|Title)/), 'Đèn đường ngõ 8 không sáng');
  await userEvent.click(fields.getByRole('radio', { name: /^(Phản ánh|Report)/ }));
  await userEvent.click(fields.getByRole('radio', { name: /^(Không ghi tên|Without my name)/ }));
}

async function review(canvas: HTMLElement): Promise<void> {
  await write(canvas);
  await userEvent.click(form(canvas).getByRole('button', { name: TO_REVIEW }));
  await form(canvas).findByRole('heading', { name: /Xem lại trước khi gửi|Check before sending/ });
}

async function send(canvas: HTMLElement): Promise<void> {
  await review(canvas);
  await userEvent.click(form(canvas).getByRole('button', { name: SEND }));
}

/** Empty; the portal's own ward is proposed as the place. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await form(canvasElement).findByLabelText(CONTENT)).toBeVisible();
  },
};

/** A recommendation says what it proposes, and needs a name. */
export const Recommendation: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.click(await fields.findByRole('radio', { name: /^(Kiến nghị|Recommendation)/ }));
    await expect(await fields.findByLabelText(/^(Bạn đề xuất gì|What do you propose)/)).toBeVisible();
    await expect(fields.queryByRole('radio', { name: /^(Không ghi tên|Without my name)/ })).toBeNull();
  },
};

/** A portal that takes no anonymous reports and one kind only. */
export const NameRequired: Story = {
  parameters: {
    api: {
      prepare: ({ site }: ReturnType<typeof stateOf>) => {
        site.anonymousAllowed = false;
        site.kinds = ['FBK'];
      },
    },
  },
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await expect(await fields.findByLabelText(/^(Họ và tên|Full name)/)).toBeVisible();
    await expect(fields.queryByRole('radio')).toBeNull();
  },
};

/** Sent on with nothing in it: the summary has the focus and leads to each field. */
export const Errors: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.click(await fields.findByRole('button', { name: TO_REVIEW }));
    const summary = rootOf('gd-feedback-form', canvasElement).getElementById('error-summary');
    await waitFor(() => expect(focused()).toBe(summary));
    const [first] = summary?.querySelectorAll('a') ?? [];
    if (first) await userEvent.click(first);
    await expect(focused()).toBe(fields.getByLabelText(CONTENT));
  },
};

/** The server refuses a field: it is said at the field and in the summary. */
export const RefusedByServer: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.submit': 'validation_failed' } } },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    const root = rootOf('gd-feedback-form', canvasElement);
    await waitFor(() => expect(focused()).toBe(root.getElementById('error-summary')));
    await expect(form(canvasElement).getByLabelText(/^(Tiêu đề|Title)/)).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  },
};

/** Two photos, a document over the limit and a file that is no photo. */
export const Files: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await fields.findByLabelText(CONTENT);
    const input = rootOf('gd-feedback-form', canvasElement).querySelector<HTMLInputElement>(
      'input[type=file]',
    );
    if (!input) throw new Error('There is no file input');
    const chosen = [
      await photo('den-duong-1.jpg'),
      await photo('den-duong-2.jpg'),
      pdf('bien-ban.pdf', 11_000_000),
    ];
    await userEvent.upload(input, chosen);
    await waitFor(() => expect(fields.getAllByText(/Đã tải lên|Uploaded/)).toHaveLength(2));
    await expect(fields.getByText(/bien-ban\.pdf/)).toBeVisible();
  },
};

/** A photo that did not arrive can be sent again or taken out. */
export const UploadFailed: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'files.upload': 'offline' } } },
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await fields.findByLabelText(CONTENT);
    const input = rootOf('gd-feedback-form', canvasElement).querySelector<HTMLInputElement>(
      'input[type=file]',
    );
    if (!input) throw new Error('There is no file input');
    await userEvent.upload(input, [await photo('den-duong-1.jpg')]);
    await expect(
      await fields.findByRole('button', { name: /^(Thử lại|Try again).*den-duong-1/ }),
    ).toBeVisible();
  },
};

/** The page was left and opened again: nothing typed is lost. */
export const DraftRestored: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await write(canvasElement);
    const before = the('gd-feedback-form', canvasElement);
    before.replaceWith(before.cloneNode());
    await expect(await form(canvasElement).findByText(/đã được khôi phục|has been restored/)).toBeVisible();
    await expect(form(canvasElement).getByLabelText(/^(Tiêu đề|Title)/)).toHaveValue(
      'Đèn đường ngõ 8 không sáng',
    );
  },
};

/** All answers once more before they are sent. */
export const Review: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await review(canvasElement);
    await expect(form(canvasElement).getByRole('button', { name: SEND })).toBeVisible();
  },
};

/** On its way. */
export const Submitting: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.submit': 'slow' } } },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await expect(
      await form(canvasElement).findByRole('button', { name: /Đang gửi|Sending/ }),
    ).toHaveAttribute('aria-disabled', 'true');
  },
};

/** No answer came: everything is still there, and sending again counts once. */
export const NotSent: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.submit': 'offline' } } },
  play: async ({ id, canvasElement }) => {
    await send(canvasElement);
    const again = await form(canvasElement).findByRole('button', { name: /Gửi lại|Send again/ });
    await expect(again).toBeVisible();
    await expect(stateOf(id).cases).toHaveLength(9);
  },
};

/** Code, secret and what happens next; it prints. */
export const Done: Story = {
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    await send(canvasElement);
    await form(canvasElement).findByRole('heading', { name: /Đã gửi phản ánh|Your report was sent/ });
    const [{ code } = { code: '' }] = stateOf(id).cases;
    await expect(form(canvasElement).getByText(code)).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'sites.read': 'slow' } } },
  play: async ({ canvasElement }) => {
    await form(canvasElement).findByText(/Đang tải|Loading/);
  },
};

/** The portal's key is wrong. */
export const UnknownSite: Story = {
  parameters: { api: { faults: { 'sites.read': 'site_key_unknown' } } },
  play: async ({ canvasElement }) => {
    await expect(await form(canvasElement).findByRole('alert')).toHaveTextContent(/Mã yêu cầu|Request id/);
  },
};

/** The page's own way on stands in the slot `fallback`. */
export const Offline: Story = {
  parameters: { api: { faults: { 'sites.read': 'offline' } } },
  render: (args) => template(args, html`<a slot="fallback" href="tel:1022">Gọi 1022</a>`),
  play: async ({ canvas, canvasElement }) => {
    await expect(await form(canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
    await expect(canvas.getByRole('link', { name: 'Gọi 1022' })).toBeVisible();
  },
};
