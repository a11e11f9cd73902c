/** The controls of the element: one function for each sort. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, field, fieldError } from '../../base/field.js';
import { controlId, type CheckedField, type FieldMessages } from '../check.js';
import type { ComplaintContext } from '../complaint-context.js';
import type { TextField } from '../draft.js';

interface InputView {
  name: TextField;
  label: string;
  hint?: string;
  optional?: boolean;
}

interface LineView extends InputView {
  type?: 'text' | 'tel' | 'date';
  autocomplete?: 'name' | 'organization' | 'street-address' | 'tel';
  max?: string;
}

const errorOf = (errors: FieldMessages, name: string) => errors[name as CheckedField];

function parts(context: ComplaintContext, { name, label, hint, optional }: InputView) {
  const { errors, locale } = context;
  const error = errorOf(errors, name)?.(locale);
  const view = { id: controlId(name), label, hint, error, optional, locale };
  const onInput = (event: Event): void =>
    context.change({ [name]: (event.target as HTMLInputElement).value });
  return { view, onInput, onChange: () => context.recheck() };
}

/** A field of one line. */
export function lineField(context: ComplaintContext, line: LineView): TemplateResult {
  const { view, onInput, onChange } = parts(context, line);
  const { type = 'text', autocomplete = 'off', name, optional, max } = line;
  return field(
    view,
    html`<input
      class="input"
      id=${view.id}
      type=${type}
      autocomplete=${autocomplete}
      maxlength="300"
      max=${max ?? nothing}
      aria-required=${optional ? nothing : 'true'}
      aria-describedby=${describedBy(view)}
      aria-invalid=${view.error ? 'true' : 'false'}
      .value=${live(context.draft[name])}
      @input=${onInput}
      @change=${onChange}
    />`,
  );
}

/** A field of several lines. */
export function boxField(context: ComplaintContext, box: InputView & { rows: number }): TemplateResult {
  const { view, onInput, onChange } = parts(context, box);
  const { name, rows, optional } = box;
  return field(
    view,
    html`<textarea
      class="input"
      id=${view.id}
      rows=${rows}
      maxlength="10000"
      aria-required=${optional ? nothing : 'true'}
      aria-describedby=${describedBy(view)}
      aria-invalid=${view.error ? 'true' : 'false'}
      .value=${live(context.draft[name])}
      @input=${onInput}
      @change=${onChange}
    ></textarea>`,
  );
}

interface RadioView<T extends string> {
  name: 'matter' | 'rights' | 'instance';
  legend: string;
  value: T | '';
  choices: readonly { value: T; label: string; hint?: string }[];
}

/** One question with a few answers. The first radio carries the id that the error summary leads to. */
export function radioGroup<T extends string>(
  context: ComplaintContext,
  { name, legend, value, choices }: RadioView<T>,
): TemplateResult {
  const id = controlId(name);
  const error = context.errors[name]?.(context.locale);
  const onChoose = (chosen: T): void => {
    context.change({ [name]: chosen });
    context.recheck();
  };
  return html`<fieldset class=${error ? 'field-invalid' : ''} aria-describedby=${describedBy({ id, error })}>
    <legend>${legend}</legend>
    ${fieldError(id, error, context.locale)}
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
            ${choice.hint ? html`<span class="choice-hint">${choice.hint}</span>` : nothing}</span
          >
        </label>`,
    )}
  </fieldset>`;
}
