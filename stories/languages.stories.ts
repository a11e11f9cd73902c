import { configure, type LanguageFile } from '@gd/components';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import fr from '../docs/languages/fr.json';
import { inside, the } from './support/elements.js';

const meta: Meta = {
  title: 'Languages',
  tags: ['!autodocs'],
  beforeEach: () => {
    // The sample leaves out words on purpose, and the console is told.
    const { warn } = console;
    console.warn = () => undefined;
    configure({ languages: { fr: fr as LanguageFile } });
    return () => {
      console.warn = warn;
      configure({ languages: {} });
    };
  },
};
export default meta;

type Story = StoryObj;

/** A third language without a build: `docs/languages/fr.json`. What it does not say, such as the law’s terms, is in English. */
export const French: Story = {
  render: ({ site, theme }) => html`
    <div lang="fr" class="narrow states">
      <gd-unit-picker site=${site} theme=${ifDefined(theme)} province="37" required></gd-unit-picker>
      <gd-feedback-form site=${site} theme=${ifDefined(theme)}></gd-feedback-form>
    </div>
  `,
  play: async ({ canvasElement }) => {
    const picker = the('gd-unit-picker', canvasElement);
    await waitFor(() => expect(picker.checkValidity()).toBe(false));
    await waitFor(() =>
      expect(picker.validationMessage).toBe('Choisissez une commune, un quartier ou une zone spéciale'),
    );
    await expect(
      await inside('gd-feedback-form', canvasElement).findByLabelText(/^Que s’est-il passé/),
    ).toBeVisible();
  },
};

/** Three languages on one page; the nearest `lang` decides, and a change is followed at once. */
export const SideBySide: Story = {
  render: ({ site, theme }) => html`
    <div class="narrow states">
      ${['vi', 'en', 'fr'].map(
        (lang) =>
          html`<section lang=${lang}>
            <gd-unit-picker site=${site} theme=${ifDefined(theme)}></gd-unit-picker>
          </section>`,
      )}
    </div>
  `,
  play: async ({ canvasElement }) => {
    const [first, ...others] = canvasElement.querySelectorAll('section');
    const label = (section: Element | undefined) =>
      section?.querySelector('gd-unit-picker')?.shadowRoot?.querySelector('label')?.textContent?.trim();
    await waitFor(() =>
      expect([first, ...others].map(label)).toEqual([
        'Tỉnh, thành phố',
        'Province or city',
        'Province ou ville',
      ]),
    );
    first?.setAttribute('lang', 'fr');
    await waitFor(() => expect(label(first)).toBe('Province ou ville'));
    first?.setAttribute('lang', 'vi');
    await waitFor(() => expect(label(first)).toBe('Tỉnh, thành phố'));
  },
};
