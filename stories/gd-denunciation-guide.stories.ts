import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { GdDenunciationGuide } from '@gd/components';
import { inside } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdDenunciationGuide>('gd-denunciation-guide');

const meta: Meta = {
  title: 'Elements/gd-denunciation-guide',
  component: 'gd-denunciation-guide',
  args,
  argTypes,
  render: (args) => template(args),
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
export default meta;

type Story = StoryObj;

const OPEN = /^(Mở trang viết đơn|Open the writing page)/;

/** The way to the writing page, which opens apart from this one. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const link = inside('gd-denunciation-guide', canvasElement).getByRole('link', { name: OPEN });
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  },
};

/** The portal adds its own reception office. */
export const WithOffice: Story = {
  render: ({ site, theme }) =>
    html`<gd-denunciation-guide site=${site} theme=${theme}>
      <p slot="where"><strong>Nơi tiếp công dân:</strong> số 1, phố Mẫu; sáng thứ Ba và thứ Năm.</p>
    </gd-denunciation-guide>`,
};

/** The page has not said where the API is: the law is explained all the same. */
export const NotConfigured: Story = {
  args: { 'api-base': 'nowhere' },
  play: async ({ canvasElement }) => {
    await expect(inside('gd-denunciation-guide', canvasElement).getByRole('alert')).toHaveTextContent(
      /chưa cài đặt xong|not set up yet/,
    );
  },
};
