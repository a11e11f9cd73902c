import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import type { GdModelImport } from '@gd/components';
import { inside, rootOf } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdModelImport>('gd-model-import');

const meta: Meta = {
  title: 'Elements/gd-model-import',
  component: 'gd-model-import',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const desk = (canvas: HTMLElement) => inside('gd-model-import', canvas);

async function check(canvas: HTMLElement, content = 'x'): Promise<void> {
  const input = rootOf('gd-model-import', canvas).querySelector<HTMLInputElement>('#file');
  if (!input) throw new Error('There is no file input');
  await userEvent.upload(input, new File([content], 'So mo hinh 2026.xlsx'));
  await userEvent.click(desk(canvas).getByRole('button', { name: /Kiểm tra tệp|Check the file/ }));
}

/** A file is chosen. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(desk(canvasElement).getByRole('button', { name: /Kiểm tra tệp|Check/ })).toBeVisible();
  },
};

/** What would become of each row. */
export const Checked: Story = {
  play: async ({ canvasElement }) => {
    await check(canvasElement);
    await desk(canvasElement).findByRole('table', undefined, { timeout: 8000 });
  },
};

export const CheckedOnPhone: Story = {
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    await check(canvasElement);
    await desk(canvasElement).findByRole('table', undefined, { timeout: 8000 });
  },
};

export const Dark: Story = {
  tags: ['!autodocs'],
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await check(canvasElement);
    await desk(canvasElement).findByRole('table', undefined, { timeout: 8000 });
  },
};

/** A file that cannot be read. */
export const Unreadable: Story = {
  play: async ({ canvasElement }) => {
    await check(canvasElement, '');
    await expect(
      await desk(canvasElement).findByText(/Không đọc được|cannot be read/, undefined, { timeout: 8000 }),
    ).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: { api: { faults: { 'imports.check': 'offline' } } },
  play: async ({ canvasElement }) => {
    await check(canvasElement);
    await expect(await desk(canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
  },
};

/** The rows that are right were written to the register. */
export const Done: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await check(canvasElement);
    await desk(canvasElement).findByRole('table', undefined, { timeout: 8000 });
    const leaveOut = desk(canvasElement).queryByRole('checkbox', { name: /^(Bỏ \d+ dòng|Leave out)/ });
    if (leaveOut) await userEvent.click(leaveOut);
    await userEvent.click(desk(canvasElement).getByRole('button', { name: /^(Ghi \d+ mô hình|Write \d+)/ }));
    await desk(canvasElement).findByText(/^(Đã ghi \d+ mô hình vào sổ|\d+ models were written)/);
  },
};
