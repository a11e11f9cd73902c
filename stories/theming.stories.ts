import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import { type ColourToken, TOKENS } from '../packages/components/scripts/tokens/tokens.mjs';
import { contrastsOf } from '../packages/components/src/base/theme-check.js';
import { inside, rootOf, the } from './support/elements.js';
import './theming/theme-page.js';
import './theming/theming.css';
import { words } from './theming/words.js';

const meta: Meta = { title: 'Theming' };
export default meta;

type Story = StoryObj;
type Mode = 'light' | 'dark';

const swatch = (token: ColourToken, mode: Mode, language: 'vi' | 'en'): TemplateResult => html`
  <li class="swatch">
    <span
      class="swatch-colour"
      ${ref((element) => (element as HTMLElement | undefined)?.style.setProperty('background', token[mode]))}
    ></span>
    <span>
      <code>--gd-${token.name}</code><code>${token[mode]}</code>
      <span class="swatch-purpose">${words[language].purpose(token)}</span>
    </span>
  </li>
`;

const palette = (mode: Mode, language: 'vi' | 'en'): TemplateResult => html`
  <h2>${words[language][mode]}</h2>
  <ul class="swatches">
    ${TOKENS.flatMap((token) => (token.type === 'color' ? [swatch(token, mode, language)] : []))}
  </ul>
`;

/** Every colour that a portal may set, with its default. One is enough: `--gd-accent`. */
export const Tokens: Story = {
  render: (_, { globals: { locale } }) => html`${palette('light', locale)}${palette('dark', locale)}`,
};

/** Change tokens, see elements and contrasts at once, copy the CSS. */
export const ThemePage: Story = {
  name: 'Theme page',
  tags: ['!autodocs'],
  // The page brings its own ground.
  globals: { theme: 'light' },
  render: ({ site }, { globals: { locale } }) => html`
    <theme-page site=${site} language=${locale}></theme-page>
  `,
  play: async ({ canvasElement }) => {
    const page = inside('theme-page', canvasElement);
    const root = rootOf('theme-page', canvasElement);
    const css = (): string => root.querySelector('textarea')?.value ?? '';
    await inside('gd-model-card', root).findByRole('heading', { level: 2 });
    await waitFor(() => expect(root.querySelectorAll('tr.good').length).toBeGreaterThan(10));
    await expect(root.querySelectorAll('tr.low')).toHaveLength(0);
    await fireEvent.input(page.getByLabelText(/--gd-accent /), { target: { value: '#ffd700' } });
    await waitFor(() => expect(root.querySelectorAll('tr.low').length).toBeGreaterThan(0));
    await expect(css()).toBe(':root {\n  --gd-accent: #ffd700;\n}\n');
    await userEvent.selectOptions(page.getByLabelText(/^(Bắt đầu từ|Start from)/), 'calm-green');
    await waitFor(() => expect(root.querySelectorAll('tr.low')).toHaveLength(0));
    await expect(css()).toContain("[theme='dark'] {\n  --gd-accent: #86d1b0;");
    await userEvent.selectOptions(page.getByLabelText(/^(Nền|Ground)/), 'dark');
    await waitFor(() =>
      expect(getComputedStyle(the('gd-case-status', root)).backgroundColor).toBe('rgb(16, 26, 22)'),
    );
  },
};

const address = (name: string): string => new URL(`../docs/themes/${name}.css`, import.meta.url).href;

/** A portal with one of the style sheets of docs/themes. */
const themed = (name: string, mode: Mode, accent: string): Story => ({
  globals: { theme: mode },
  render: ({ site, theme }) => html`
    <link rel="stylesheet" href=${address(name)} />
    <div class="narrow states">
      <gd-unit-picker site=${site} theme=${ifDefined(theme)} province="37" required></gd-unit-picker>
      <gd-case-status site=${site} theme=${ifDefined(theme)}></gd-case-status>
      <gd-model-card site=${site} theme=${ifDefined(theme)} slug="dvk-001" heading-level="2"></gd-model-card>
    </div>
  `,
  play: async ({ canvasElement }) => {
    await inside('gd-model-card', canvasElement).findByRole('heading', { level: 2 });
    const element = the('gd-case-status', canvasElement);
    await waitFor(() =>
      expect(getComputedStyle(element).getPropertyValue('--gd-accent').trim()).toBe(accent),
    );
    await expect(contrastsOf(element).filter(({ ratio, least }) => ratio < least)).toEqual([]);
  },
});

export const RedAndGold: Story = { ...themed('province-red-gold', 'light', '#9d1b1e') };
export const RedAndGoldDark: Story = { ...themed('province-red-gold', 'dark', '#f2a79c') };
export const CalmGreen: Story = { ...themed('calm-green', 'light', '#1d6b4f') };
export const CalmGreenDark: Story = { ...themed('calm-green', 'dark', '#86d1b0') };
export const HighContrast: Story = { ...themed('high-contrast', 'light', '#002f87') };
export const HighContrastDark: Story = { ...themed('high-contrast', 'dark', '#ffe14d') };
