/** The form of a registration, drawn from its table of fields. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import {
  CASE_CHANNELS,
  caseKind,
  DATA_RIGHTS,
  DELIVERY_FORMS,
  RECEPTION_MATTERS,
  REGISTRABLE_KINDS,
} from '@gd/rules';
import type { CaseDetails, Locale } from '@gd/contract';
import { describedBy, field, fieldError } from '../base/field.js';
import { capitalised } from '../base/format.js';
import type { GdElement } from '../base/gd-element.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { detailsMessages } from '../case-timeline/details-words.js';
import type { UnitChange } from '../unit-picker/unit-change.js';
import {
  FIELDS,
  isOptional,
  isShown,
  kindOf,
  SECTIONS,
  type Draft,
  type FieldName,
  type FormField,
  type Section,
} from './fields.js';
import { registrationMessages } from './messages.js';
import type { FieldMessages } from './registration.js';

export interface FormContext {
  draft: Draft;
  errors: FieldMessages;
  locale: Locale;
  level: HeadingLevel;
  theme: GdElement['theme'] | undefined;
  /** Code of the province, for the picker; empty while it is not known. */
  province: string;
  today: string;
  change: (name: FieldName, value: string) => void;
  left: (name: FieldName) => void;
  files: (id: string, label: string, error: string | undefined) => TemplateResult;
}

export const controlId = (name: FieldName): string => `registration-${name}`;

const isDetail = (name: FieldName): name is keyof CaseDetails => name in detailsMessages.vi.fields;

export const fieldLabel = (name: FieldName, locale: Locale): string =>
  isDetail(name) ? detailsMessages[locale].fields[name] : registrationMessages[locale].fields[name];

export const formSections = (context: FormContext): TemplateResult => html`
  ${SECTIONS.map((section) => sectionView(section, context))}
`;

function sectionView(section: Section, context: FormContext): TemplateResult | typeof nothing {
  const { draft, locale, level } = context;
  const fields = FIELDS.filter((one) => one.section === section && isShown(one, draft));
  if (fields.length === 0) return nothing;
  const id = `registration-section-${section}`;
  return html`<section class="panel" aria-labelledby=${id}>
    ${heading(level, registrationMessages[locale].sections[section], id)}
    ${fields.map((one) => fieldView(one, context))}
  </section>`;
}

function fieldView(one: FormField, context: FormContext): TemplateResult {
  const { errors, locale, draft } = context;
  const { name, control } = one;
  const view = {
    id: controlId(name),
    label: fieldLabel(name, locale),
    hint: hintOf(name, context),
    error: errors[name]?.(locale),
    // One of the two ways to reach the sender is needed, so that neither is simply optional.
    optional: isOptional(one, draft) && name !== 'phone' && name !== 'email',
    locale,
  };
  switch (control) {
    case 'files':
      return context.files(view.id, view.label, view.error);
    case 'unit':
      return unitField(view, context);
    case 'check':
      return checkField(name, view, context);
    case 'choice':
      return field(view, choice(name, describedBy(view), context));
    default:
      return field(view, textControl(one, describedBy(view), context));
  }
}

type View = Parameters<typeof field>[0];

function hintOf(name: FieldName, { draft, locale }: FormContext): string | undefined {
  const words = registrationMessages[locale];
  if (name === 'kind') {
    const { meaning, basis } = caseKind(kindOf(draft));
    return `${meaning[locale]} ${words.basis}: ${basis[locale]}.`;
  }
  if (name === 'signed' && kindOf(draft) !== 'CPL') return undefined;
  return words.hints[name];
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function textControl(
  one: FormField,
  described: ReturnType<typeof describedBy>,
  { draft, errors, today, change, left }: FormContext,
): TemplateResult {
  const { name, control, maxLength, type } = one;
  const value = draft[name] ?? '';
  const invalid = errors[name] ? 'true' : 'false';
  const required = isOptional(one, draft) ? nothing : 'true';
  if (control === 'lines')
    return html`<textarea
      id=${controlId(name)}
      class="input"
      maxlength=${ifDefined(maxLength)}
      aria-required=${required}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${(event: Event) => change(name, valueOf(event))}
      @change=${() => left(name)}
    ></textarea>`;
  return html`<input
    id=${controlId(name)}
    class="input ${control === 'line' ? '' : 'input-short'}"
    type=${control === 'day' ? 'date' : control === 'number' ? 'number' : (type ?? 'text')}
    max=${name === 'lodgedOn' ? today : nothing}
    min=${control === 'number' ? 1 : nothing}
    inputmode=${name === 'idNumber' ? 'numeric' : nothing}
    maxlength=${ifDefined(maxLength)}
    autocomplete="off"
    aria-required=${required}
    aria-describedby=${described}
    aria-invalid=${invalid}
    .value=${live(value)}
    @input=${(event: Event) => change(name, valueOf(event))}
    @change=${() => left(name)}
  />`;
}

/** The choices of a field, in words; a list without a first choice begins with none. */
function choicesOf(name: FieldName, locale: Locale): readonly (readonly [string, string])[] {
  const words = detailsMessages[locale];
  switch (name) {
    case 'kind':
      return REGISTRABLE_KINDS.map((kind) => [kind, capitalised(caseKind(kind).legalTerm[locale])]);
    case 'channel':
      return CASE_CHANNELS.filter((channel) => channel !== 'online').map((one) => [one, words.channels[one]]);
    case 'deliveryForm':
      return DELIVERY_FORMS.map((one) => [one, words.delivery[one]]);
    case 'matter':
      return RECEPTION_MATTERS.map((one) => [one, words.matters[one]]);
    case 'right':
      return DATA_RIGHTS.map((one) => [one, words.rights[one]]);
    case 'instance':
      return ([1, 2] as const).map((one) => [String(one), words.instances[one]]);
    default:
      return (['vi', 'en'] as const).map((one) => [one, registrationMessages[locale].languages[one]]);
  }
}

function choice(
  name: FieldName,
  described: ReturnType<typeof describedBy>,
  { draft, errors, locale, change, left }: FormContext,
): TemplateResult {
  const value = draft[name] ?? '';
  return html`<select
    id=${controlId(name)}
    class="input"
    aria-required="true"
    aria-describedby=${described}
    aria-invalid=${errors[name] ? 'true' : 'false'}
    @change=${(event: Event) => {
      change(name, valueOf(event));
      left(name);
    }}
  >
    ${value === '' ? html`<option value="" selected>${registrationMessages[locale].choose}</option>` : nothing}
    ${choicesOf(name, locale).map(
      ([one, label]) => html`<option value=${one} .selected=${one === value}>${label}</option>`,
    )}
  </select>`;
}

function checkField(name: FieldName, view: View, { draft, change, left }: FormContext): TemplateResult {
  const { id, label, hint, error, locale } = view;
  return html`<div class="field ${error ? 'field-invalid' : ''}">
    ${fieldError(id, error, locale)}
    <label class="choice">
      <input
        id=${id}
        type="checkbox"
        aria-describedby=${describedBy(view)}
        aria-invalid=${error ? 'true' : 'false'}
        .checked=${live(draft[name] === 'true')}
        @change=${(event: Event) => {
          change(name, (event.target as HTMLInputElement).checked ? 'true' : '');
          left(name);
        }}
      />
      <span>${label}</span>
    </label>
    ${hint ? html`<p class="hint choice-hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;
}

function unitField({ id, label, error }: View, context: FormContext): TemplateResult {
  const { draft, province, theme, change, left } = context;
  return html`<div class="field">
    <gd-unit-picker
      id=${id}
      province=${province || nothing}
      theme=${theme ?? nothing}
      required
      .label=${label}
      .error=${error ?? ''}
      .value=${draft.unit ?? ''}
      @gd-change=${(event: CustomEvent<UnitChange>) => {
        // What is chosen inside is no event of the form.
        event.stopPropagation();
        change('unit', event.detail.value);
        left('unit');
      }}
    ></gd-unit-picker>
  </div>`;
}
