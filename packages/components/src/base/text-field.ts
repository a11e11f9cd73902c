/** Text fields of a form: one function for the line and one for the box of several lines. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describedBy, field, type FieldView } from './field.js';

export interface TextFieldView extends FieldView {
  name?: string | undefined;
  value: string;
  required: boolean;
  maxLength: number;
  /** At each change of the text. */
  onInput: (value: string) => void;
  /** When the person goes on. */
  onChange: (value: string) => void;
}

export interface LineFieldView extends TextFieldView {
  type?: 'text' | 'tel' | 'email' | 'date' | undefined;
  inputMode?: 'numeric' | 'tel' | 'email' | undefined;
  autocomplete?: 'name' | 'organization' | 'street-address' | 'tel' | 'email' | undefined;
  max?: string | undefined;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

/** A field of one line. */
export const lineInput = (view: LineFieldView): TemplateResult =>
  field(
    view,
    html`<input
      class="input"
      id=${view.id}
      name=${ifDefined(view.name)}
      type=${view.type ?? 'text'}
      inputmode=${ifDefined(view.inputMode)}
      autocomplete=${view.autocomplete ?? 'off'}
      maxlength=${view.maxLength}
      max=${ifDefined(view.max)}
      aria-required=${view.required ? 'true' : nothing}
      aria-describedby=${describedBy(view)}
      aria-invalid=${view.error ? 'true' : 'false'}
      .value=${live(view.value)}
      @input=${(event: Event) => view.onInput(valueOf(event))}
      @change=${(event: Event) => view.onChange(valueOf(event))}
    />`,
  );

/** A field of several lines. */
export const boxInput = (view: TextFieldView & { rows: number }): TemplateResult =>
  field(
    view,
    html`<textarea
      class="input"
      id=${view.id}
      name=${ifDefined(view.name)}
      rows=${view.rows}
      maxlength=${view.maxLength}
      aria-required=${view.required ? 'true' : nothing}
      aria-describedby=${describedBy(view)}
      aria-invalid=${view.error ? 'true' : 'false'}
      .value=${live(view.value)}
      @input=${(event: Event) => view.onInput(valueOf(event))}
      @change=${(event: Event) => view.onChange(valueOf(event))}
    ></textarea>`,
  );
