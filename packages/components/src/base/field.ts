/** One labelled control with hint and error, wired for assistive technology in one place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { baseMessages } from './messages.js';

export interface FieldView {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  locale: Locale;
}

/** The `aria-describedby` of a control: hint first, then error, in reading order. */
export const describedBy = ({
  id,
  hint,
  error,
}: Pick<FieldView, 'id' | 'hint' | 'error'>): string | typeof nothing =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || nothing;

/** The error of a control: the word "Error" is read before it, so that colour alone never says it. */
export const fieldError = (
  id: string,
  error: string | undefined,
  locale: Locale,
): TemplateResult | typeof nothing =>
  error
    ? html`<p class="field-error" id="${id}-error">
        <span class="visually-hidden">${baseMessages[locale].errorPrefix}</span> ${error}
      </p>`
    : nothing;

/** Label, hint and error around a control. The control carries `id`, `describedBy(view)` and `aria-invalid`. */
export const field = (view: FieldView, control: TemplateResult): TemplateResult => html`
  <div class="field ${view.error ? 'field-invalid' : ''}">
    <label for=${view.id}
      >${view.label}
      ${view.optional ? html`<span class="optional">${baseMessages[view.locale].optional}</span>` : nothing}</label
    >
    ${view.hint ? html`<p class="hint" id="${view.id}-hint">${view.hint}</p>` : nothing}
    ${fieldError(view.id, view.error, view.locale)} ${control}
  </div>
`;
