/** The controls of a step's form. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import { describedBy, field as labelled, type FieldView } from '../../base/field.js';
import type { GdElement } from '../../base/gd-element.js';
import { radios } from '../../base/radio-group.js';
import { boxInput, lineInput, type TextFieldView } from '../../base/text-field.js';
import type { UnitChange } from '../../unit-picker/unit-change.js';
import { stepMessages } from './messages.js';
import type { ModelFinder } from './model-finder.js';
import type { Draft, Field, FieldMessages } from './step.js';
import { rowsView } from './rows-view.js';
import type { StepFiles } from './step-files.js';
import { controlId } from './values.js';

export interface FieldsContext {
  locale: Locale;
  draft: Draft;
  errors: FieldMessages;
  theme: GdElement['theme'] | undefined;
  finder: ModelFinder;
  files: StepFiles;
  /** @param part what is new, or how it comes from what has been typed by then */
  change: (part: Draft | ((typed: Draft) => Draft), focusId?: string) => void;
  /** The officer is done with a control; an error that is shown is looked at again. */
  left: (name: string) => void;
}

/** Fields of one group stand in one fieldset. */
export function stepFields(fields: readonly Field[], context: FieldsContext): TemplateResult[] {
  const groups: { name: string | undefined; fields: Field[] }[] = [];
  for (const field of fields) {
    const name = field.group?.(context.locale);
    const last = groups.at(-1);
    if (last && name !== undefined && last.name === name) last.fields.push(field);
    else groups.push({ name, fields: [field] });
  }
  return groups.map(({ name, fields: members }) => {
    const controls = members.map((field) => control(field, context));
    return name === undefined
      ? html`${controls}`
      : html`<fieldset class="group ${members[0]?.control === 'number' ? 'marks' : ''}">
          <legend>${name}</legend>
          ${controls}
        </fieldset>`;
  });
}

function textView(field: Field, maxLength: number, { locale, draft, errors, change, left }: FieldsContext) {
  const { name, label, hint, optional } = field;
  return {
    id: controlId(name),
    label: label(locale),
    hint: hint?.(locale),
    error: errors[name]?.(locale),
    optional,
    locale,
    value: draft[name] ?? '',
    required: !optional,
    maxLength,
    onInput: (value) => change({ [name]: value }),
    onChange: () => left(name),
  } satisfies TextFieldView;
}

function control(field: Field, context: FieldsContext): TemplateResult {
  const { locale, draft, errors, change, left } = context;
  const { name } = field;
  const view = textView(field, 100, context);
  switch (field.control) {
    case 'line':
      return lineInput({ ...view, maxLength: field.maxLength });
    case 'lines':
      return boxInput({ ...view, maxLength: field.maxLength, rows: field.rows ?? 4 });
    case 'day':
      return lineInput({ ...view, maxLength: 40, hint: view.hint ?? stepMessages[locale].dayHint });
    case 'number':
      return labelled(view, numberInput(field.max, view));
    case 'radios':
      return radios({
        ...{ id: view.id, name, legend: view.label, hint: view.hint, error: view.error, locale },
        value: draft[name] ?? '',
        choices: field.choices(locale, draft),
        onChoose: (value) => {
          change({ [name]: value });
          left(name);
        },
      });
    case 'select':
      return labelled(view, select(view, field.choices(locale, draft)));
    case 'model':
      return context.finder.render({
        ...{ id: view.id, label: view.label, hint: view.hint, error: view.error, value: view.value },
        title: draft[`${name}Title`] ?? '',
        choose: ({ id, title }) => {
          change({ [name]: id, [`${name}Title`]: title[locale] });
          left(name);
        },
      });
    case 'unit':
      return unitField(view, context, name);
    case 'rows':
      return rowsView(field, { ...context, error: errors[name]?.(locale) });
    case 'files':
      return context.files.render(field, context);
  }
}

type Common = ReturnType<typeof textView>;

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

const numberInput = (max: number, view: Common): TemplateResult =>
  html`<input
    id=${view.id}
    class="input input-short"
    type="number"
    inputmode="decimal"
    min="0"
    max=${max}
    step="0.5"
    autocomplete="off"
    aria-required=${view.required ? 'true' : nothing}
    aria-describedby=${describedBy(view)}
    aria-invalid=${view.error ? 'true' : 'false'}
    .value=${live(view.value)}
    @input=${(event: Event) => view.onInput(valueOf(event))}
    @change=${() => view.onChange()}
  />`;

const select = (view: Common, choices: readonly { value: string; label: string }[]): TemplateResult =>
  html`<select
    id=${view.id}
    class="input"
    aria-describedby=${describedBy(view)}
    aria-invalid=${view.error ? 'true' : 'false'}
    @change=${(event: Event) => {
      view.onInput(valueOf(event));
      view.onChange();
    }}
  >
    ${choices.map(
      ({ value, label }) => html`<option value=${value} .selected=${view.value === value}>${label}</option>`,
    )}
  </select>`;

/** A unit of any era: the register keeps what the nomination said. */
function unitField(
  { id, label, hint, error, value }: FieldView & { value: string },
  { theme, change, left }: FieldsContext,
  name: string,
): TemplateResult {
  return html`<div class="field">
    <gd-unit-picker
      id=${id}
      theme=${theme ?? nothing}
      required
      .label=${label}
      .hint=${hint ?? ''}
      .error=${error ?? ''}
      .value=${value}
      @gd-change=${(event: CustomEvent<UnitChange>) => {
        // What is chosen inside is no event of the desk.
        event.stopPropagation();
        change({ [name]: event.detail.value });
        left(name);
      }}
    ></gd-unit-picker>
  </div>`;
}
