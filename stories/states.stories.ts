import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import type { StoryApi } from './support/api.js';
import './support/elements.js';

const meta: Meta = {
  title: 'States',
  render: ({ site, theme, apiBase }) => html`
    <div class="states">
      <gd-feedback-form
        site=${site}
        theme=${ifDefined(theme)}
        api-base=${ifDefined(apiBase)}
      ></gd-feedback-form>
      <gd-model-card
        slug="dvk-001"
        heading-level="2"
        site=${site}
        theme=${ifDefined(theme)}
        api-base=${ifDefined(apiBase)}
      ></gd-model-card>
      <gd-model-list site=${site} theme=${ifDefined(theme)} api-base=${ifDefined(apiBase)}></gd-model-list>
      <gd-case-inbox site=${site} theme=${ifDefined(theme)} api-base=${ifDefined(apiBase)}></gd-case-inbox>
      <gd-case-desk
        case-id="0193540e-5a00-7000-8000-00000000dead"
        site=${site}
        theme=${ifDefined(theme)}
        api-base=${ifDefined(apiBase)}
      ></gd-case-desk>
    </div>
  `,
};
export default meta;

type Story = StoryObj;

/** The elements that load by themselves, all in one state. */
const everywhere = (fault: 'slow' | 'offline' | 'internal_error'): StoryApi => ({
  faults: {
    'sites.read': fault,
    'models.read': fault,
    'models.list': fault,
    'models.facets': fault,
    'cases.list': fault,
    'cases.read': fault,
  },
});

const elements = (canvas: HTMLElement) => [...(canvas.querySelector('.states')?.children ?? [])];

/** Waits until each element is in the state, as a portal's style sheet sees it. */
const allAre = (state: string, canvas: HTMLElement) =>
  waitFor(() => {
    for (const element of elements(canvas))
      if (!element.matches(`:state(${state})`)) throw new Error(element.localName);
  });

/** On the way: words, and as much room as the content will take where that is known. */
export const Loading: Story = {
  parameters: { api: everywhere('slow') },
  play: async ({ canvasElement }) => {
    await allAre('loading', canvasElement);
  },
};

/** No connection: the words, a button to try again, and what was typed is kept. */
export const Offline: Story = {
  parameters: { api: everywhere('offline') },
  play: async ({ canvasElement }) => {
    await allAre('offline', canvasElement);
    for (const { shadowRoot } of elements(canvasElement))
      await expect(shadowRoot?.querySelector('[role=alert] button')).toBeVisible();
  },
};

/** The server failed: the words, a button to try again, and the id of the request for support. */
export const ServerError: Story = {
  parameters: { api: everywhere('internal_error') },
  play: async ({ canvasElement }) => {
    await allAre('error', canvasElement);
    for (const { shadowRoot } of elements(canvasElement))
      await expect(shadowRoot?.querySelector('[role=alert]')).toHaveTextContent(/Mã yêu cầu|Request id/);
  },
};

/** The page has not said where the API is. */
export const NotConfigured: Story = {
  args: { apiBase: '' },
  play: async ({ canvasElement }) => {
    await allAre('error', canvasElement);
    for (const { shadowRoot } of elements(canvasElement))
      await expect(shadowRoot?.querySelector('[role=alert]')).toHaveTextContent(
        /chưa cài đặt xong|not set up yet/,
      );
  },
};
