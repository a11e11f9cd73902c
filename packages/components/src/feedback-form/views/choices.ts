import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, fieldError } from '../../base/field.js';
import { controlId, type FieldName } from '../fields.js';
import type { FormContext } from '../form-context.js';

export interface Choice<T extends string> {
  value: T;
  label: string;
  hint: string;
  /** A short word beside the label, set apart. */
  badge?: string | undefined;
  /** A short word beside the label. */
  note?: string | undefined;
}

interface RadioView<T extends string> {
  name: FieldName;
  legend: string;
  hint?: string | undefined;
  /** Empty while nothing is chosen. */
  value: T | '';
  choices: readonly Choice<T>[];
  onChoose: (value: T) => void;
}

/** One question with a few answers. The first radio carries the id that the error summary leads to. */
export function radioGroup<T extends string>(
  { errors, locale }: FormContext,
  { name, legend, hint, value, choices, onChoose }: RadioView<T>,
): TemplateResult {
  const id = controlId(name);
  const error = errors[name]?.(locale);
  return html`<fieldset
    class=${error ? 'field-invalid' : ''}
    aria-describedby=${describedBy({ id, hint, error })}
  >
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
            ><span class="choice-label">${choice.label}</span>
            ${choice.note ? html`<span class="badge badge-muted">${choice.note}</span>` : nothing}
            ${choice.badge ? html`<span class="badge">${choice.badge}</span>` : nothing}
            ${choice.hint ? html`<span class="choice-hint">${choice.hint}</span>` : nothing}</span
          >
        </label>`,
    )}
  </fieldset>`;
}
