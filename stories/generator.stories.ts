import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import manifest from '@gd/components/custom-elements.json';
import '../docs/site/generator/snippet-generator.js';
import { inside, rootOf } from './support/elements.js';

const FILES = {
  'gd.js': 'sha384-AAAA',
  'gd-form.js': 'sha384-EEEE',
  'gd-all.js': 'sha384-BBBB',
  'gd-desk.js': 'sha384-CCCC',
  'gd-cloak.css': 'sha384-DDDD',
};

const meta: Meta = {
  title: 'Generator',
  tags: ['!autodocs'],
  render: ({ site, theme }, { globals: { locale } }) => html`
    <snippet-generator
      .manifest=${manifest}
      .version=${{ name: '0.1.0-example', files: FILES }}
      preview-site=${site}
      .theme=${theme ?? ''}
      .language=${locale}
    ></snippet-generator>
  `,
};
export default meta;

type Story = StoryObj;

const generator = (canvas: HTMLElement) => inside('snippet-generator', canvas);
const shown = (canvas: HTMLElement) =>
  [...rootOf('snippet-generator', canvas).querySelectorAll('pre')].map(({ textContent }) => textContent);

/** Pick an element and its settings, see it, copy what the page needs. */
export const Generator: Story = {
  play: async ({ canvasElement }) => {
    const select = await generator(canvasElement).findByLabelText(/^(Thành phần|Element)/);
    await userEvent.selectOptions(select, 'gd-unit-picker');
    await userEvent.click(generator(canvasElement).getByLabelText('required'));
    await waitFor(async () => {
      const [markup = '', policy = ''] = shown(canvasElement);
      await expect(markup).toContain('<gd-unit-picker required>');
      await expect(markup).toContain('integrity="sha384-AAAA"');
      await expect(policy).toContain('connect-src');
    });
    const preview = rootOf('snippet-generator', canvasElement).querySelector('gd-unit-picker');
    await expect(preview).toHaveAttribute('required');
  },
};

/** An address that no page could use is not written into a snippet. */
export const WrongAddress: Story = {
  play: async ({ canvasElement }) => {
    const fields = generator(canvasElement);
    const address = await fields.findByLabelText(/^(Địa chỉ máy chủ GD|Address of the GD)/);
    await fireEvent.input(address, { target: { value: 'http://api.example.vn/v1' } });
    await waitFor(() => expect(address).toHaveAttribute('aria-invalid', 'true'));
    await expect(shown(canvasElement)).toEqual([]);
  },
};
