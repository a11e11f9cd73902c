/** Lines that come and go, such as results in figures. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { field as labelled, fieldError } from '../../base/field.js';
import { lineInput } from '../../base/text-field.js';
import { messages as formMessages } from '../../model-form/messages.js';
import { stepMessages } from './messages.js';
import type { Column, RowsField } from './step.js';
import type { FieldsContext } from './step-fields.js';
import { controlId, rowControl, rowsOf, rowsText, type Row } from './values.js';

export function rowsView(
  field: RowsField,
  context: FieldsContext & { error: string | undefined },
): TemplateResult {
  const { locale, draft, change, error } = context;
  const { name, label, hint, columns, most, add } = field;
  const id = controlId(name);
  const rows = rowsOf(name, draft);
  const words = stepMessages[locale];
  const put = (next: readonly Row[], focusId?: string) => change({ [name]: rowsText(next) }, focusId);
  const empty = (): Row => ({
    locale,
    ...Object.fromEntries(columns.map((one) => [one.name, one.choices?.(locale)[0]?.value ?? ''])),
  });
  const first = columns[0]?.name ?? '';
  return html`<fieldset class="group ${error ? 'field-invalid' : ''}">
    <legend id=${id} tabindex="-1">${label(locale)}</legend>
    ${hint ? html`<p class="hint">${hint(locale)}</p>` : nothing} ${fieldError(id, error, locale)}
    ${rows.map((row, at) => {
      const of = field.row(at + 1)(locale);
      return html`<div class="row" role="group" aria-label=${of}>
        ${columns.map((column) =>
          cell(column, row, rowControl(name, at, column.name), context, (value) =>
            // Of what is typed by now: a browser fills in several fields at once.
            change((typed) => ({
              [name]: rowsText(
                rowsOf(name, typed).map((one, i) => (i === at ? withCell(one, column, value, locale) : one)),
              ),
            })),
          ),
        )}
        <button
          type="button"
          class="button button-secondary button-small"
          id="remove-${name}-${at}"
          @click=${() => {
            const next = rows.filter((_, i) => i !== at);
            // The button that had the focus is gone, or is another line's.
            put(next, next.length > 0 ? `remove-${name}-${Math.min(at, next.length - 1)}` : id);
          }}
        >
          ${words.remove}<span class="visually-hidden">: ${of}</span>
        </button>
      </div>`;
    })}
    ${
      rows.length < most
        ? html`<button
            type="button"
            class="button button-secondary"
            @click=${() => put([...rows, empty()], controlId(rowControl(name, rows.length, first)))}
          >
            ${add(locale)}
          </button>`
        : html`<p class="hint">${formMessages[locale].mostLines(most)}</p>`
    }
  </fieldset>`;
}

/** A number is read in the language in which it was typed. */
const withCell = (row: Row, { name, control }: Column, value: string, locale: Locale): Row => ({
  ...row,
  [name]: value,
  ...(control === 'number' && { locale }),
});

/** One control of a line. @param name of the control, with the place of the line in it */
export function cell(
  { label, hint, control, optional, maxLength = 200, choices }: Column,
  row: Row,
  name: string,
  { locale, errors, left }: FieldsContext,
  type: (value: string) => void,
): TemplateResult {
  const value = row[name.split('-').at(-1) ?? ''] ?? '';
  const view = {
    id: controlId(name),
    label: label(locale),
    hint: hint?.(locale),
    error: errors[name]?.(locale),
    optional,
    locale,
  };
  if (control === 'select')
    return labelled(
      view,
      html`<select
        id=${view.id}
        class="input"
        @change=${(event: Event) => type((event.target as HTMLSelectElement).value)}
      >
        ${choices?.(locale).map(
          (choice) =>
            html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`,
        )}
      </select>`,
    );
  return lineInput({
    ...view,
    hint: view.hint ?? (control === 'day' ? stepMessages[locale].dayHint : undefined),
    ...{ value, maxLength, required: !optional, onInput: type },
    onChange: () => left(name),
  });
}
