import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent } from 'storybook/test';
import type { GdComplaintDraft } from '@gd/components';
import { focused, inside, rootOf } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdComplaintDraft>('gd-complaint-draft');

const meta: Meta = {
  title: 'Elements/gd-complaint-draft',
  component: 'gd-complaint-draft',
  args,
  argTypes,
  render: (args) => template(args),
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
export default meta;

type Story = StoryObj;

const draft = (canvas: HTMLElement) => inside('gd-complaint-draft', canvas);
const field = (canvas: HTMLElement, name: string) =>
  rootOf('gd-complaint-draft', canvas).querySelector<HTMLInputElement>(`#field-${name}`)!;

async function ask(canvas: HTMLElement, knownOn: string): Promise<void> {
  for (const name of [
    /^(Một quyết định hành chính|An administrative decision)/,
    /^(Của chính tôi|My own)/,
    /^(Lần đầu|The first)/,
  ])
    await userEvent.click(draft(canvas).getByRole('radio', { name }));
  await fireEvent.input(field(canvas, 'knownOn'), { target: { value: knownOn } });
}

const go = async (canvas: HTMLElement, name: RegExp) =>
  userEvent.click(await draft(canvas).findByRole('button', { name }));
const toWrite = (canvas: HTMLElement) => go(canvas, /^(Tiếp tục: viết đơn|Continue: write)/);
const toPaper = (canvas: HTMLElement) => go(canvas, /^(Xem đơn|See the petition)/);

/** The first question. */
export const Default: Story = {};

/** Whether it is in time, and why that day is the last. */
export const TimeLimit: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await ask(canvasElement, '2026-10-05');
    await expect(draft(canvasElement).getByText(/T-04/)).toBeVisible();
  },
};

/** Too late, unless an obstacle stood in the way. */
export const TooLate: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await ask(canvasElement, '2025-01-06');
    await expect(draft(canvasElement).getByText(/^(Đã quá|Over since)/)).toBeVisible();
  },
};

/** A broken road is no complaint: the other ways are named. */
export const NoComplaint: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await userEvent.click(draft(canvasElement).getByRole('radio', { name: /^(Việc khác|Something else)/ }));
    await expect(draft(canvasElement).queryByRole('button')).toBeNull();
  },
};

/** Parts are missing: the summary has the focus, and the way on leaves room to write by hand. */
export const Missing: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await ask(canvasElement, '2026-10-05');
    await toWrite(canvasElement);
    await toPaper(canvasElement);
    await expect(focused()).toBe(rootOf('gd-complaint-draft', canvasElement).getElementById('error-summary'));
  },
};

/** The paper to sign, with the parts of the law and what to do with it. */
export const Paper: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await ask(canvasElement, '2026-10-05');
    await toWrite(canvasElement);
    for (const [name, text] of Object.entries({
      recipient: 'Chủ tịch Ủy ban nhân dân phường Hoa Lư, tỉnh Ninh Bình',
      name: 'Nguyễn Thị Thử',
      address: 'Số 1, phố Mẫu, phường Hoa Lư',
      idNumber: '037123456789',
      respondent: 'Ủy ban nhân dân phường Hoa Lư',
      respondentAddress: 'Số 2, phố Mẫu, phường Hoa Lư',
      content: 'Tôi bị xử phạt vì để xe trên vỉa hè, trong khi hôm đó tôi không có mặt ở địa phương.',
      reason: 'Biên bản không có người chứng kiến và ghi sai biển số xe.',
      request: 'Đề nghị hủy quyết định xử phạt.',
      documents: 'Quyết định xử phạt (bản sao)',
    }))
      await fireEvent.input(field(canvasElement, name), { target: { value: text } });
    await toPaper(canvasElement);
    await expect(
      await draft(canvasElement).findByText(/^(Đơn chưa được nộp|The complaint is not lodged yet)/),
    ).toBeVisible();
  },
};
