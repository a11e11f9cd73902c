import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inside, rootOf, the } from './support/elements.js';

/** Plain HTML inside the tags: it works where no script runs, and what was typed into it goes on in the element. */
const meta: Meta<{ site: string }> = {
  title: 'Hosts/Plain HTML inside',
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
export default meta;

type Story = StoryObj<{ site: string }>;

/** A form to the server's own page; its values are in the element now. */
export const PlainForm: Story = {
  render: ({ site }) =>
    html`<gd-feedback-form site=${site}>
      <form method="post" action="https://api.example.vn/plain/SITE-KEY/cases">
        <p>
          <label for="plain-title">Tiêu đề</label>
          <input id="plain-title" name="title" value="Đèn đường hỏng" />
        </p>
        <p>
          <label for="plain-content">Việc gì đã xảy ra?</label>
          <textarea id="plain-content" name="content">Ba bóng đèn trong ngõ 8 đã tắt hơn một tuần.</textarea>
        </p>
        <button>Tiếp tục</button>
      </form>
    </gd-feedback-form>`,
  play: async ({ canvasElement }) => {
    const title = await inside('gd-feedback-form', canvasElement).findByLabelText(/^(Tiêu đề|Title)/);
    await expect(title).toHaveValue('Đèn đường hỏng');
    await expect(canvasElement.querySelector('#plain-title')).toBeDisabled();
  },
};

/** A select of units, whose choice and label the picker has. */
export const PlainSelect: Story = {
  render: () =>
    html`<form>
      <gd-unit-picker>
        <label for="plain-unit">Nơi ở</label>
        <select id="plain-unit" name="unit">
          <option value="14329@2025-07-01">Phường Hoa Lư</option>
          <option value="14728@2025-07-01" selected>Xã Yên Từ</option>
        </select>
      </gd-unit-picker>
    </form>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(the('gd-unit-picker', canvasElement).value).toBe('14728@2025-07-01'));
    const form = canvasElement.querySelector('form')!;
    await expect([...new FormData(form).keys()]).toEqual(['unit']);
  },
};

/** Links are there until the cards are. */
export const PlainLinks: Story = {
  render: ({ site }) =>
    html`<gd-model-list site=${site} page-size="3" paged heading-level="2">
      <ul>
        <li><a href="#mo-hinh">Nhà màng kết hợp tưới tiết kiệm</a></li>
      </ul>
    </gd-model-list>`,
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(rootOf('gd-model-list', canvasElement).querySelector('.cards .title')).not.toBeNull(),
    );
    await expect(canvasElement.querySelector('a[href="#mo-hinh"]')!.checkVisibility()).toBe(false);
  },
};
