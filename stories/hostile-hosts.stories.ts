import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import { expectFits, expectReadable, expectTargets, withTextSpacing } from './support/layout.js';
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
/** Every element for citizens and readers that has something to show without a person. */
const everything = (host: string, { site, theme }: { site?: string; theme?: string }): TemplateResult => html`
  <div class="states ${host}">
    <gd-unit-picker site=${ifDefined(site)} theme=${ifDefined(theme)} required></gd-unit-picker>
    <gd-feedback-form site=${ifDefined(site)} theme=${ifDefined(theme)}></gd-feedback-form>
    <gd-case-status site=${ifDefined(site)} theme=${ifDefined(theme)}></gd-case-status>
    <gd-feedback-board site=${ifDefined(site)} theme=${ifDefined(theme)}></gd-feedback-board>
    <gd-model-list site=${ifDefined(site)} theme=${ifDefined(theme)}></gd-model-list>
    <gd-model-detail site=${ifDefined(site)} theme=${ifDefined(theme)} slug="dvk-001"></gd-model-detail>
    <gd-service-stats site=${ifDefined(site)} theme=${ifDefined(theme)}></gd-service-stats>
    <gd-denunciation-guide theme=${ifDefined(theme)}></gd-denunciation-guide>
  </div>
`;

const allReady = (canvas: HTMLElement) =>
  waitFor(() => {
    for (const element of canvas.querySelectorAll('.states > *:not(gd-denunciation-guide)'))
      if (!element.matches(':state(ready)')) throw new Error(`<${element.localName}> is not ready`);
  });

const styleOf = (canvas: HTMLElement) => getComputedStyle(the('gd-case-status', canvas));

/** `html { font-size: 62.5% }`, as many portals have it: the text keeps its 16 pixels. */
export const RootFontSize: Story = {
  render: (args) => within('host-root-size', args),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    expectReadable(canvasElement);
    expectTargets(canvasElement);
    await expect(getComputedStyle(document.documentElement).fontSize).toBe('10px');
    await expect(styleOf(canvasElement).fontSize).toBe('16px');
  },
};

/** `* { all: unset }`: what is inside keeps its shape. */
export const EverythingUnset: Story = {
  render: (args) => within('host-unset', args),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    expectReadable(canvasElement);
    expectTargets(canvasElement);
    const field = inside('gd-case-status', canvasElement).getByLabelText(/Mã theo dõi|Tracking code/);
    await expect(field.getBoundingClientRect().height).toBeGreaterThanOrEqual(40);
  },
};

/** A reset of margins, borders, box sizes and text by `*`. */
export const ResetSheet: Story = {
  render: (args) => within('host-bootstrap', args),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    expectReadable(canvasElement);
    expectTargets(canvasElement);
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
    expectReadable(canvasElement);
    expectTargets(canvasElement);
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
    expectReadable(canvasElement);
    expectTargets(canvasElement);
    await expect(styleOf(canvasElement).color).toBe('rgb(232, 237, 242)');
  },
};

/** A dark portal whose font and text colour the elements take over; it gives the accent that its ground needs. */
export const DarkHostInherited: Story = {
  render: (args) => within('host-dark host-dark-tokens', { ...args, theme: 'inherit' }),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    expectReadable(canvasElement);
    expectTargets(canvasElement);
    await expect(styleOf(canvasElement).color).toBe('rgb(232, 237, 242)');
  },
};

/** A side column of 280 pixels in a flex box. */
export const NarrowColumn: Story = {
  render: (args) => within('host-narrow', args),
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    expectReadable(canvasElement);
    expectTargets(canvasElement);
    for (const element of canvasElement.querySelectorAll('gd-case-status, gd-model-card, gd-unit-picker'))
      await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

/** 400 % zoom on a screen of 1,280 pixels: 320 are left, and nothing is to be scrolled to at the side (WCAG 1.4.10). */
export const Zoom400: Story = {
  name: 'Zoom 400 %',
  globals: { viewport: { value: 'zoom400' } },
  render: (args) => everything('', args),
  play: async ({ canvasElement }) => {
    await allReady(canvasElement);
    // Only as a test: in Storybook the frame may have another width.
    expectFits(canvasElement);
    expectReadable(canvasElement);
    expectTargets(canvasElement);
  },
};

/** Line height 1.5, letters 0.12 em, words 0.16 em and paragraphs 2 em apart, as a reader may set them (WCAG 1.4.12). */
export const TextSpacing: Story = {
  render: (args) => everything('', args),
  play: async ({ canvasElement }) => {
    await allReady(canvasElement);
    withTextSpacing(canvasElement);
    expectFits(canvasElement);
  },
};

/** A page that is read from the right. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl">${everything('', args)}</div>`,
  play: async ({ canvasElement }) => {
    await allReady(canvasElement);
    await expect(styleOf(canvasElement).direction).toBe('rtl');
    expectFits(canvasElement);
  },
};
