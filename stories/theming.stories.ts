import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect } from 'storybook/test';
import { hostStyles } from '../packages/components/src/base/styles.js';
import { inside } from './support/elements.js';
import './theming.css';

const meta: Meta = { title: 'Theming' };
export default meta;

type Story = StoryObj;

interface Token {
  name: string;
  value: string;
}

/** The tokens with their defaults, read from the style sheet itself. */
const tokensOf = (css: string): Token[] =>
  [...css.matchAll(/var\((--gd-[\w-]+),\s*(#[0-9a-f]{3,8}|[\d.]+em)\)/g)].map(
    ([, name = '', value = '']) => ({
      name,
      value,
    }),
  );

// The style sheet has the light tokens first, then those of the dark theme.
const [light = '', dark = ''] = hostStyles.cssText.split(":host([theme='dark'])");

const swatch = ({ name, value }: Token): TemplateResult => html`
  <li class="swatch">
    <span
      class="swatch-colour"
      ${ref((element) => (element as HTMLElement | undefined)?.style.setProperty('background', value))}
    ></span>
    <span><code>${name}</code><code>${value}</code></span>
  </li>
`;

const palette = (title: string, css: string): TemplateResult => html`
  <h2>${title}</h2>
  <ul class="swatches">
    ${tokensOf(css.split('@media')[0] ?? '').map(swatch)}
  </ul>
`;

/** Every token that a portal may set, with its default. One is enough: `--gd-accent`. */
export const Tokens: Story = {
  render: () => html`${palette('Sáng · Light', light)}${palette('Tối · Dark', dark)}`,
  play: async ({ canvasElement }) => {
    const names = [...canvasElement.querySelectorAll('.swatch code:first-child')].map(
      (code) => code.textContent,
    );
    await expect(names.filter((name) => name === '--gd-accent')).toHaveLength(2);
    await expect(names.length).toBeGreaterThan(30);
  },
};

const themed = (portal: string): Story => ({
  // The portal's colours are chosen for a light ground.
  globals: { theme: 'light' },
  render: ({ site }) => html`
    <div class="narrow ${portal}">
      <gd-case-status site=${site}></gd-case-status>
      <gd-model-card site=${site} slug="dvk-001" heading-level="2"></gd-model-card>
    </div>
  `,
  play: async ({ canvasElement }) => {
    await inside('gd-model-card', canvasElement).findByRole('heading', { level: 2 });
  },
});

/** A portal with a red accent. */
export const RedPortal: Story = { ...themed('accent-red') };

/** A portal with a green accent and square corners. */
export const GreenPortal: Story = { ...themed('accent-green') };
