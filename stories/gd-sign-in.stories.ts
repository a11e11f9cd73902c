import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { configure, type GdSignIn } from '@gd/components';
import { connectElements } from './support/api.js';
import { inside } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdSignIn>('gd-sign-in');

const meta: Meta = {
  title: 'Elements/gd-sign-in',
  component: 'gd-sign-in',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

/** No token is there yet; the other stories get theirs back afterwards. */
const withoutToken = (): (() => void) => {
  configure({ token: () => undefined });
  return connectElements;
};

/** Somebody is signed in: name, unit, and what they may do. */
export const SignedIn: Story = {
  play: async ({ canvasElement }) => {
    await expect(await inside('gd-sign-in', canvasElement).findByText('Phạm Thị Mai')).toBeVisible();
  },
};

/** On a portal's page before signing in. The server is asked nothing. */
export const SignedOut: Story = {
  beforeEach: withoutToken,
  play: async ({ canvasElement }) => {
    await expect(
      await inside('gd-sign-in', canvasElement).findByRole('button', { name: /^(Đăng nhập|Sign in)$/ }),
    ).toBeVisible();
  },
};

/** The browser lets no window open. */
export const Blocked: Story = {
  beforeEach: () => {
    const restore = withoutToken();
    const { open } = window;
    window.open = () => null;
    return () => {
      window.open = open;
      restore();
    };
  },
  play: async ({ canvasElement }) => {
    const element = inside('gd-sign-in', canvasElement);
    await userEvent.click(await element.findByRole('button', { name: /^(Đăng nhập|Sign in)$/ }));
    await expect(await element.findByRole('alert')).toHaveTextContent(/chặn cửa sổ mới|blocks new windows/);
  },
};

/** The token is no longer valid. */
export const Ended: Story = {
  parameters: { api: { faults: { 'staff.me': 'unauthenticated' } } },
  play: async ({ canvasElement }) => {
    await inside('gd-sign-in', canvasElement).findByText(/chưa đăng nhập|not signed in/);
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'staff.me': 'slow' } } },
  play: async ({ canvasElement }) => {
    await inside('gd-sign-in', canvasElement).findByText(/Đang tải|Loading/);
  },
};

export const Offline: Story = {
  parameters: { api: { faults: { 'staff.me': 'offline' } } },
  play: async ({ canvasElement }) => {
    await expect(await inside('gd-sign-in', canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
  },
};
