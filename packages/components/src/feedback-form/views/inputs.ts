/** Text fields of the form: one function for the line and one for the box of several lines. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describedBy, field } from '../../base/field.js';
import { controlId, type FieldName } from '../fields.js';
import type { FormContext } from '../form-context.js';

type TextField = Exclude<
  FieldName,
  'kind' | 'deliveryForm' | 'matter' | 'right' | 'unit' | 'files' | 'anonymous' | 'consent'
>;

interface TextView {
  name: TextField;
  label: string;
  hint?: string;
  optional?: boolean;
  /** One of several, of which one is needed. */
  either?: boolean;
  maxLength: number;
}

interface LineView extends TextView {
  type?: 'text' | 'tel' | 'email' | 'date';
  inputMode?: 'numeric';
  autocomplete?: 'name' | 'street-address' | 'tel' | 'email' | 'organization';
}

function parts(context: FormContext, { name, label, hint, optional }: TextView) {
  const { errors, locale } = context;
  const view = { id: controlId(name), label, hint, error: errors[name]?.(locale), optional, locale };
  const onInput = (event: Event): void =>
    context.change({ [name]: (event.target as HTMLInputElement).value });
  return { view, onInput, onChange: () => context.recheck(name) };
}

/** A field of one line. */
export function lineField(context: FormContext, line: LineView): TemplateResult {
  const { view, onInput, onChange } = parts(context, line);
  const { type = 'text', inputMode, autocomplete, name, maxLength, optional, either } = line;
  const keyboard = inputMode ?? (type === 'tel' || type === 'email' ? type : undefined);
  return field(
    view,
    html`<input
      class="input"
      id=${view.id}
      name=${name}
      type=${type}
      inputmode=${ifDefined(keyboard)}
      autocomplete=${autocomplete ?? 'off'}
      maxlength=${maxLength}
      aria-required=${optional || either ? nothing : 'true'}
      aria-describedby=${describedBy(view)}
      aria-invalid=${view.error ? 'true' : 'false'}
      .value=${live(context.draft[name])}
      @input=${onInput}
      @change=${onChange}
    />`,
  );
}

/** A field of several lines. */
export function boxField(context: FormContext, box: TextView & { rows: number }): TemplateResult {
  const { view, onInput, onChange } = parts(context, box);
  const { name, maxLength, rows, optional } = box;
  return field(
    view,
    html`<textarea
      class="input"
      id=${view.id}
      name=${name}
      rows=${rows}
      maxlength=${maxLength}
      aria-required=${optional ? nothing : 'true'}
      aria-describedby=${describedBy(view)}
      aria-invalid=${view.error ? 'true' : 'false'}
      .value=${live(context.draft[name])}
      @input=${onInput}
      @change=${onChange}
    ></textarea>`,
  );
}
