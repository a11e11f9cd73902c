import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Consent, Locale, Site } from '@gd/contract';
import { fieldError } from '../field.js';
import type { FieldMessages } from './field-messages.js';
import { controlId } from './inputs.js';
import { formMessages } from './messages.js';

export interface ConsentContext {
  /** What is asked. */
  readonly site: Pick<Site, 'consent'>;
  readonly draft: { consent: Consent | null };
  readonly errors: FieldMessages<'consent'>;
  readonly locale: Locale;
  change(part: { consent: Consent | null }): void;
  recheck(field: 'consent'): void;
}

/** A consent to an older text is asked again. */
export const consentOn = (consent: Consent | null, site: Pick<Site, 'consent'>): Consent | null =>
  consent?.version === site.consent.version ? consent : null;

/** PDP-1 (Law 91/2025): informed, for one purpose, provable, and never ticked beforehand. */
export function consentField(context: ConsentContext): TemplateResult {
  const { site, draft, errors, locale } = context;
  const words = formMessages[locale];
  const id = controlId('consent');
  const error = errors.consent?.(locale);
  const onChange = (event: Event): void => {
    const agreed = (event.target as HTMLInputElement).checked;
    const { version } = site.consent;
    context.change({ consent: agreed ? { version, locale, givenAt: new Date().toISOString() } : null });
    context.recheck('consent');
  };
  return html`<fieldset class=${error ? 'field-invalid' : ''}>
    <legend>${words.consent}</legend>
    <p class="notice prose" id="${id}-text">${site.consent.text[locale]}</p>
    ${fieldError(id, error, locale)}
    <label class="choice">
      <input
        type="checkbox"
        id=${id}
        name="consent"
        aria-describedby=${error ? `${id}-text ${id}-error` : `${id}-text`}
        aria-invalid=${error ? 'true' : 'false'}
        .checked=${live(draft.consent !== null)}
        @change=${onChange}
      />
      <span>${words.consentAgree}</span>
    </label>
  </fieldset>`;
}
