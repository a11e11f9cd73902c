/** The controls of a command's form. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { parseTrackingCode, vietnamDate } from '@gd/rules';
import type { Locale } from '@gd/contract';
import { describedBy, field } from '../base/field.js';
import { formatDate } from '../base/format.js';
import type { UnitChange } from '../unit-picker/unit-change.js';
import type { CommandField, OfficerCommand } from './commands.js';
import { dueAfterExtension } from './extension.js';
import { fieldId, type FieldsContext } from './fields-context.js';
import { deskMessages } from './messages.js';
import { partsEditor } from './parts-editor.js';

/** The label of a field; the same field has a name of its own in some commands. */
export function fieldLabel(name: CommandField['name'], command: OfficerCommand, locale: Locale): string {
  const words = deskMessages[locale];
  if (name === 'text' && command === 'answer') return words.answerText;
  if (name === 'text' && command === 'note') return words.noteText;
  return words.fields[name];
}

function hintOf({ name }: CommandField, { command, view, locale }: FieldsContext): string | undefined {
  const words = deskMessages[locale];
  const { extension } = view;
  if (name === 'days' && extension)
    return words.extension(extension.maxDays, extension.unit, extension.basis[locale], extension.rule);
  if (name === 'text' && command === 'answer') return words.hints.command.answer;
  return words.hints.field[name];
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

export function commandField(one: CommandField, context: FieldsContext): TemplateResult {
  const { command, locale, errors } = context;
  const { name, control, optional } = one;
  const error = errors[name]?.(locale);
  const label = fieldLabel(name, command, locale);
  const view = { id: fieldId(name), label, hint: hintOf(one, context), error, optional, locale };
  switch (control) {
    case 'files':
      return context.files(view.id, label, error);
    case 'unit':
      return unitField(label, error, context);
    case 'check':
      return checkField(one, view.hint, context);
    case 'parts':
      return partsEditor(context);
    case 'kind':
      return field({ ...view, optional: false }, kindSelect(one, context));
    case 'days':
      return html`${field(view, input(one, describedBy(view), context))} ${newDue(context)}`;
    default:
      return field(view, input(one, describedBy(view), context));
  }
}

function input(
  { name, control, maxLength = 200 }: CommandField,
  described: ReturnType<typeof describedBy>,
  { draft, errors, typed, left, view }: FieldsContext,
): TemplateResult {
  const value = draft[name] ?? '';
  const invalid = errors[name] ? 'true' : 'false';
  if (control === 'lines')
    return html`<textarea
      id=${fieldId(name)}
      class="input"
      maxlength=${maxLength}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${(event: Event) => typed(name, valueOf(event))}
      @change=${() => left(name)}
    ></textarea>`;
  const type = control === 'day' ? 'date' : control === 'days' ? 'number' : 'text';
  return html`<input
    id=${fieldId(name)}
    class="input ${type === 'text' ? '' : 'input-short'}"
    type=${type}
    min=${type === 'number' ? 1 : nothing}
    max=${type === 'date' ? vietnamDate(new Date()) : type === 'number' ? (view.extension?.maxDays ?? nothing) : nothing}
    maxlength=${type === 'text' ? maxLength : nothing}
    autocomplete="off"
    aria-describedby=${described}
    aria-invalid=${invalid}
    .value=${live(value)}
    @input=${(event: Event) => typed(name, valueOf(event))}
    @change=${() => left(name)}
  />`;
}

/** The date that the extension comes to, so that nobody counts on fingers. */
function newDue({ draft, view, locale }: FieldsContext): TemplateResult {
  const days = Number(draft['days'] ?? '');
  const isCounted = Number.isInteger(days) && days > 0 && days <= (view.extension?.maxDays ?? 0);
  const due = isCounted ? dueAfterExtension(view, days, new Date()) : undefined;
  return html`<p class="new-due" role="status">
    ${due ? html`<strong>${deskMessages[locale].newDue(formatDate(due, locale))}</strong>` : nothing}
  </p>`;
}

function checkField(
  { name }: CommandField,
  hint: string | undefined,
  { command, draft, typed, locale }: FieldsContext,
): TemplateResult {
  const id = fieldId(name);
  return html`<div class="field">
    <label class="choice">
      <input
        id=${id}
        type="checkbox"
        aria-describedby=${hint ? `${id}-hint` : nothing}
        .checked=${live(draft[name] === 'true')}
        @change=${(event: Event) => typed(name, (event.target as HTMLInputElement).checked ? 'true' : '')}
      />
      <span>${fieldLabel(name, command, locale)}</span>
    </label>
    ${hint ? html`<p class="hint choice-hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;
}

function kindSelect({ name }: CommandField, { draft, typed, locale }: FieldsContext): TemplateResult {
  const choices = Object.entries(deskMessages[locale].restrictKinds);
  return html`<select
    id=${fieldId(name)}
    class="input input-short"
    @change=${(event: Event) => typed(name, valueOf(event))}
  >
    ${choices.map(
      ([value, label]) =>
        html`<option value=${value} .selected=${(draft[name] ?? '') === value}>${label}</option>`,
    )}
  </select>`;
}

/** Within the province of the case: a case for another province is guided there, not moved. */
function unitField(label: string, error: string | undefined, context: FieldsContext): TemplateResult {
  const { view, draft, typed, left, theme } = context;
  const parsed = parseTrackingCode(view.code);
  return html`<div class="field">
    <gd-unit-picker
      id=${fieldId('toUnit')}
      province=${parsed.ok ? parsed.province : nothing}
      theme=${theme ?? nothing}
      required
      .label=${label}
      .error=${error ?? ''}
      .value=${draft['toUnit'] ?? ''}
      @gd-change=${(event: CustomEvent<UnitChange>) => {
        // What is chosen inside is no event of the desk.
        event.stopPropagation();
        typed('toUnit', event.detail.value);
        left('toUnit');
      }}
    ></gd-unit-picker>
  </div>`;
}
