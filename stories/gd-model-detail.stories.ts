import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdModelDetail } from '@gd/components';
import { stateOf } from './support/api.js';
import { inside, rootOf } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdModelDetail>('gd-model-detail');

const meta: Meta = {
  title: 'Elements/gd-model-detail',
  component: 'gd-model-detail',
  // An address of the story's own page would be read in place of the slug.
  args: { ...args, slug: 'dvk-001', 'from-address': undefined, 'heading-level': 2 },
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

/** Story, forces, results, photos, history, survey and a way to do the same. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const model = inside('gd-model-detail', canvasElement);
    await expect(await model.findByRole('heading', { level: 2 })).toBeVisible();
    await expect(await model.findByText(/23 người đã cho ý kiến|23 people have answered/)).toBeVisible();
  },
};

/** Copied from another model, with what was done otherwise, in a unit that was merged. */
export const Replication: Story = {
  args: { slug: 'dvk-034' },
  play: async ({ canvasElement }) => {
    const model = inside('gd-model-detail', canvasElement);
    await expect(await model.findByText(/Học theo mô hình|Copied from/)).toBeVisible();
  },
};

/** The source is brief: little is known, and too few have answered for averages. */
export const LittleKnown: Story = {
  args: { slug: 'dvk-002' },
  play: async ({ canvasElement }) => {
    const model = inside('gd-model-detail', canvasElement);
    await expect(await model.findByText(/từ 5 ý kiến|from 5 answers/)).toBeVisible();
  },
};

/** A photo in the dialog. */
export const PhotoEnlarged: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const model = inside('gd-model-detail', canvasElement);
    const [photo] = await model.findAllByRole('button', { name: /Xem ảnh lớn|Enlarge/ });
    if (photo) await userEvent.click(photo);
    await expect(await model.findByRole('dialog')).toBeVisible();
  },
};

/** The reader answers the three questions, and is counted. */
export const SurveyAnswered: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const model = inside('gd-model-detail', canvasElement);
    for (const five of await model.findAllByLabelText(/^5/)) await userEvent.click(five);
    await userEvent.click(model.getByRole('button', { name: /Gửi.* ý kiến|Send/ }));
    await expect(await model.findByText(/Cảm ơn bạn|Thank you/)).toBeVisible();
  },
};

/** The form with kind and title filled in. */
export const DoThisToo: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const model = inside('gd-model-detail', canvasElement);
    await userEvent.click(await model.findByRole('button', { name: /Liên hệ để làm theo|Get in touch/ }));
    await waitFor(() =>
      expect(rootOf('gd-model-detail', canvasElement).querySelector('gd-feedback-form')).not.toBeNull(),
    );
  },
};

export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    await inside('gd-model-detail', canvasElement).findByRole('heading', { level: 2 });
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'models.read': 'slow' } } },
  play: async ({ canvasElement }) => {
    await inside('gd-model-detail', canvasElement).findByText(/Đang tải|Loading/);
  },
};

/** There is no such model; the page's own way on is in the slot `fallback`. */
export const Empty: Story = {
  args: { slug: 'dvk-999' },
  render: (args) => template(args, html`<a slot="fallback" href="#models">Xem tất cả mô hình</a>`),
  play: async ({ canvas, canvasElement }) => {
    await inside('gd-model-detail', canvasElement).findByText(/Không có mô hình này|There is no such model/);
    await expect(canvas.getByRole('link')).toBeVisible();
  },
};

/** The reader tries again after an error of the server, and gets the model. */
export const ErrorThenRetry: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'models.read': 'internal_error' } } },
  play: async ({ id, canvasElement }) => {
    const model = inside('gd-model-detail', canvasElement);
    const retry = await model.findByRole('button');
    stateOf(id).faults = {};
    await userEvent.click(retry);
    await expect(await model.findByRole('heading', { level: 2 })).toBeVisible();
  },
};

export const ServerError: Story = {
  parameters: { api: { faults: { 'models.read': 'internal_error' } } },
  play: async ({ canvasElement }) => {
    await expect(await inside('gd-model-detail', canvasElement).findByRole('alert')).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: { api: { faults: { 'models.read': 'offline' } } },
  play: async ({ canvasElement }) => {
    const alert = await inside('gd-model-detail', canvasElement).findByRole('alert');
    await expect(alert).toHaveTextContent(/Không kết nối được|No connection/);
  },
};
