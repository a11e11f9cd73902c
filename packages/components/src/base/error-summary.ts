/** The list of errors at the top of a form, after the GOV.UK pattern: it takes focus when a submit fails. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { baseMessages } from './messages.js';

export interface SummaryError {
  /** The id of the field's control in the same root; absent for an error that belongs to no field. */
  fieldId?: string;
  message: string;
}

/**
 * Links cannot point into a shadow root by `#id`, so a click scrolls the label into view first and then focuses the
 * control without scrolling: NVDA then reads label and control, and the label is not left above the screen.
 */
function goTo(event: Event, fieldId: string): void {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const control = root.getElementById(fieldId);
  const label =
    root.querySelector(`label[for="${fieldId}"]`) ?? control?.closest('fieldset')?.querySelector('legend');
  (label ?? control)?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}

export function errorSummary(
  errors: readonly SummaryError[],
  locale: Locale,
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`
    <div
      class="error-summary"
      id="error-summary"
      role="alert"
      tabindex="-1"
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">${baseMessages[locale].errorSummary}</h2>
      <ul>
        ${errors.map(({ fieldId, message }) =>
          fieldId
            ? html`<li>
                <a href="#${fieldId}" @click=${(event: Event) => goTo(event, fieldId)}>${message}</a>
              </li>`
            : html`<li>${message}</li>`,
        )}
      </ul>
    </div>
  `;
}

/** Moves focus to the summary, once the failed submit is rendered. */
export function focusErrorSummary(root: ShadowRoot | null): void {
  root?.getElementById('error-summary')?.focus();
}
