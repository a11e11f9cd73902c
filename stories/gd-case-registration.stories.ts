import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdCaseRegistration } from '@gd/components';
import { focused, inside, rootOf } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdCaseRegistration>('gd-case-registration');

const meta: Meta = {
  title: 'Elements/gd-case-registration',
  component: 'gd-case-registration',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const SUBMIT = /^(Ghi nhận và cấp biên nhận|Register and issue the receipt)$/;

async function begin(canvas: HTMLElement): Promise<ReturnType<typeof inside>> {
  const element = inside('gd-case-registration', canvas);
  await element.findByRole('button', { name: SUBMIT });
  return element;
}

export const Default: Story = {
  play: async ({ canvasElement }) => {
    await begin(canvasElement);
  },
};

export const Phone: Story = {
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    await begin(canvasElement);
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

/** A complaint asks for the respondent, the identification number and the signature. */
export const Complaint: Story = {
  play: async ({ canvasElement }) => {
    const element = await begin(canvasElement);
    await userEvent.selectOptions(element.getByLabelText(/^(Loại|Kind)/), 'CPL');
    await expect(await element.findByLabelText(/^(Người, cơ quan bị khiếu nại|Complained of)/)).toBeVisible();
    await userEvent.click(element.getByRole('button', { name: SUBMIT }));
    const summary = await element.findByRole('alert');
    await waitFor(() => expect(focused()).toBe(summary));
    await expect(summary).toHaveTextContent(/chữ ký hoặc điểm chỉ|signature or a fingerprint/);
  },
};

/** The receipt with code and secret, to print and to give to the sender. */
export const Registered: Story = {
  play: async ({ canvasElement }) => {
    const element = await begin(canvasElement);
    await userEvent.type(element.getByLabelText(/^(Tiêu đề|Title)/), 'Đèn đường hỏng ở ngõ 12');
    await userEvent.type(
      element.getByLabelText(/^(Nội dung trình bày|What it says)/),
      'Đèn đường đầu ngõ 12 hỏng đã hai tuần nay.',
    );
    await userEvent.click(element.getByLabelText(/^(Người gửi không ghi tên|The sender gives no name)/));
    // The officer's own commune is proposed as the place.
    await waitFor(() =>
      expect(rootOf('gd-case-registration', canvasElement).querySelector('gd-unit-picker')).toHaveProperty(
        'value',
        '14329@2025-07-01',
      ),
    );
    await userEvent.click(element.getByRole('button', { name: SUBMIT }));
    await expect(await element.findByText(/Mật mã chỉ hiện một lần|The secret is shown once/)).toBeVisible();
  },
};

export const Offline: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.register': 'offline' } } },
  play: async (context) => {
    const element = await begin(context.canvasElement);
    await userEvent.type(element.getByLabelText(/^(Tiêu đề|Title)/), 'Đèn đường hỏng ở ngõ 12');
    await userEvent.type(
      element.getByLabelText(/^(Nội dung trình bày|What it says)/),
      'Đèn đường đầu ngõ 12 hỏng đã hai tuần nay.',
    );
    await userEvent.click(element.getByLabelText(/^(Người gửi không ghi tên|The sender gives no name)/));
    await userEvent.click(element.getByRole('button', { name: SUBMIT }));
    await expect(await element.findByRole('alert')).toHaveTextContent(/Kiểm tra mạng|Check the connection/);
  },
};

export const ServerError: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.register': 'internal_error' } } },
  play: async (context) => {
    const element = await begin(context.canvasElement);
    await userEvent.type(element.getByLabelText(/^(Tiêu đề|Title)/), 'Đèn đường hỏng ở ngõ 12');
    await userEvent.type(
      element.getByLabelText(/^(Nội dung trình bày|What it says)/),
      'Đèn đường đầu ngõ 12 hỏng đã hai tuần nay.',
    );
    await userEvent.click(element.getByLabelText(/^(Người gửi không ghi tên|The sender gives no name)/));
    await userEvent.click(element.getByRole('button', { name: SUBMIT }));
    await expect(await element.findByRole('alert')).toHaveTextContent(/Máy chủ gặp lỗi|server met an error/);
  },
};
