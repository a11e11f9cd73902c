/** One question with a few answers. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import { describedBy, fieldError } from './field.js';

export interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string | undefined;
  /** A short word beside the label, set apart. */
  badge?: string | undefined;
  /** A short word beside the label. */
  note?: string | undefined;
}

export interface RadioGroupView<T extends string> {
  /** Of the first radio, to which the error summary leads. */
  id: string;
  name: string;
  legend: string;
  hint?: string | undefined;
  error: string | undefined;
  locale: Locale;
  /** Empty while nothing is chosen. */
  value: T | '';
  choices: readonly Choice<T>[];
  onChoose: (value: T) => void;
}

export const radios = <T extends string>({
  id,
  name,
  legend,
  hint,
  error,
  locale,
  value,
  choices,
  onChoose,
}: RadioGroupView<T>): TemplateResult =>
  html`<fieldset class=${error ? 'field-invalid' : ''} aria-describedby=${describedBy({ id, hint, error })}>
    <legend>${legend}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${fieldError(id, error, locale)}
    ${choices.map(
      (choice, index) =>
        html`<label class="choice">
          <input
            type="radio"
            id=${index === 0 ? id : `${id}-${choice.value}`}
            name=${name}
            .value=${choice.value as string}
            .checked=${live(choice.value === value)}
            @change=${() => onChoose(choice.value)}
          />
          <span
            >${choice.label}
            ${choice.note ? html`<span class="badge badge-muted">${choice.note}</span>` : nothing}
            ${choice.badge ? html`<span class="badge">${choice.badge}</span>` : nothing}
            ${choice.hint ? html`<span class="choice-hint">${choice.hint}</span>` : nothing}</span
          >
        </label>`,
    )}
  </fieldset>`;
