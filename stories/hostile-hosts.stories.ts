import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect } from 'storybook/test';
import { inside, the } from './support/elements.js';
import './hostile-hosts.css';

const meta: Meta = {
  title: 'Hostile hosts',
  // Some of the style sheets reach the whole page.
  tags: ['!autodocs'],
};
export default meta;

type Story = StoryObj;

/** A control, a form and a card inside a host of a kind. */
const within = (host: string, { site, theme }: { site?: string; theme?: string }): TemplateResult => html`
  <div class=${host}>
    <div>
      <gd-unit-picker
        site=${ifDefined(site)}
        theme=${ifDefined(theme)}
        province="37"
        required
      ></gd-unit-picker>
      <gd-case-status site=${ifDefined(site)} theme=${ifDefined(theme)}></gd-case-status>
      <gd-model-card site=${ifDefined(site)} theme=${ifDefined(theme)} slug="dvk-001" heading-level="2">
      </gd-model-card>
    </div>
  </div>
`;

const loaded = (canvas: HTMLElement) => inside('gd-model-card', canvas).findByRole('heading', { level: 2 });
const styleOf = (canvas: HTMLElement) => getComputedStyle(the('gd-case-status', canvas));

/** `html { font-size: 62.5% }`, as many portals have it: the text keeps its 16 pixels. */
export const RootFontSize: Story = {
  render: (args) => within('host-root-size', args),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    await expect(getComputedStyle(document.documentElement).fontSize).toBe('10px');
    await expect(styleOf(canvasElement).fontSize).toBe('16px');
  },
};

/** `* { all: unset }`: what is inside keeps its shape. */
export const EverythingUnset: Story = {
  render: (args) => within('host-unset', args),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const field = inside('gd-case-status', canvasElement).getByLabelText(/Mã theo dõi|Tracking code/);
    await expect(field.getBoundingClientRect().height).toBeGreaterThanOrEqual(40);
  },
};

/** A reset of margins, borders, box sizes and text by `*`. */
export const ResetSheet: Story = {
  render: (args) => within('host-bootstrap', args),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const field = inside('gd-case-status', canvasElement).getByLabelText(/Mã theo dõi|Tracking code/);
    await expect(field.getBoundingClientRect().height).toBeGreaterThanOrEqual(40);
    const { lineHeight, letterSpacing } = styleOf(canvasElement);
    await expect({ lineHeight, letterSpacing }).toEqual({ lineHeight: '25.6px', letterSpacing: 'normal' });
  },
};

/** Huge line height, capitals, wide letters, centred and indented text. */
export const TextOfTheHost: Story = {
  render: (args) => within('host-text', args),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const { lineHeight, textTransform, letterSpacing, textIndent } = styleOf(canvasElement);
    await expect({ lineHeight, textTransform, letterSpacing, textIndent }).toEqual({
      lineHeight: '25.6px',
      textTransform: 'none',
      letterSpacing: 'normal',
      textIndent: '0px',
    });
  },
};

/** A dark portal with elements that know it. */
export const DarkHost: Story = {
  render: (args) => within('host-dark', { ...args, theme: 'dark' }),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    await expect(styleOf(canvasElement).color).toBe('rgb(232, 237, 242)');
  },
};

/** A dark portal whose font and text colour the elements take over; it gives the accent that its ground needs. */
export const DarkHostInherited: Story = {
  render: (args) => within('host-dark host-dark-tokens', { ...args, theme: 'inherit' }),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    await expect(styleOf(canvasElement).color).toBe('rgb(232, 237, 242)');
  },
};

/** A side column of 280 pixels in a flex box. */
export const NarrowColumn: Story = {
  render: (args) => within('host-narrow', args),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    for (const element of canvasElement.querySelectorAll('gd-case-status, gd-model-card, gd-unit-picker'))
      await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};
