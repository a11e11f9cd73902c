/** The two lists of the form: forces by role, and results in figures. Lines come and go. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FORCE_ROLE_LABELS, FORCE_ROLES, type ForceRole } from '@gd/rules';
import { MODEL_LIST_LIMITS } from '@gd/contract';
import { field } from '../../base/field.js';
import { controlId } from '../../base/form/inputs.js';
import { lineInput } from '../../base/text-field.js';
import { fileMessages } from '../../files/messages.js';
import type { FigureRow, ForceRow } from '../draft.js';
import { lineField } from '../fields.js';
import { messages } from '../messages.js';
import type { NominationFlow } from '../nomination-flow.js';

interface ListView<R extends { key: number }> {
  list: 'forces' | 'figures';
  rows: readonly R[];
  legend: string;
  hint: string;
  add: string;
  nameOf: (n: number) => string;
  fields: (row: R) => unknown;
}

function listView<R extends { key: number }>(flow: NominationFlow, view: ListView<R>): TemplateResult {
  const { locale } = flow;
  const { list, rows, legend, hint, add, nameOf, fields } = view;
  const words = messages[locale];
  return html`<fieldset class="lines">
    <legend>${legend}</legend>
    <p class="hint">${hint}</p>
    ${repeat(
      rows,
      ({ key }) => key,
      (row, index) =>
        html`<div class="line line-${list}" role="group" aria-label=${nameOf(index + 1)}>
          ${fields(row)}
          <button
            type="button"
            class="button button-secondary"
            id="remove-${list}-${row.key}"
            aria-label=${words.removeLine(nameOf(index + 1))}
            @click=${() => flow.removeLine(list, row.key)}
          >
            ${fileMessages[locale].remove}
          </button>
        </div>`,
    )}
    ${
      rows.length < MODEL_LIST_LIMITS[list]
        ? html`<button
            type="button"
            class="button button-secondary"
            id="add-${list}"
            @click=${() => flow.addLine(list)}
          >
            ${add}
          </button>`
        : html`<p class="hint">${words.mostLines(MODEL_LIST_LIMITS[list])}</p>`
    }
  </fieldset>`;
}

export function forcesView(flow: NominationFlow): TemplateResult {
  const { draft, errors, locale } = flow;
  const words = messages[locale];
  const change = ({ key }: ForceRow, part: Partial<ForceRow>): void =>
    flow.change({ forces: draft.forces.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  return listView(flow, {
    list: 'forces',
    rows: draft.forces,
    legend: words.forces,
    hint: words.forcesHint,
    add: words.addForce,
    nameOf: words.force,
    fields: (row) => {
      const name = lineField('forces', row.key, 'name');
      const roleId = controlId(lineField('forces', row.key, 'role'));
      const onChange = (event: Event): void =>
        change(row, { role: (event.target as HTMLSelectElement).value as ForceRole });
      return html`${field(
        { id: roleId, label: words.role, locale },
        html`<select class="input" id=${roleId} @change=${onChange}>
          ${FORCE_ROLES.map(
            (role) =>
              html`<option value=${role} ?selected=${role === row.role}>
                ${FORCE_ROLE_LABELS[role][locale]}
              </option>`,
          )}
        </select>`,
      )}
      ${lineInput({
        id: controlId(name),
        label: words.forceName,
        error: errors[name]?.(locale),
        locale,
        value: row.name,
        required: false,
        maxLength: 200,
        onInput: (value) => change(row, { name: value }),
        onChange: () => flow.recheck(name),
      })}`;
    },
  });
}

export function figuresView(flow: NominationFlow): TemplateResult {
  const { draft, errors, locale } = flow;
  const words = messages[locale];
  const change = ({ key }: FigureRow, part: Partial<FigureRow>): void =>
    flow.change({ figures: draft.figures.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  return listView(flow, {
    list: 'figures',
    rows: draft.figures,
    legend: words.figures,
    hint: words.figuresHint,
    add: words.addFigure,
    nameOf: words.figure,
    fields: (row) => {
      const name = lineField('figures', row.key, 'name');
      const value = lineField('figures', row.key, 'value');
      // What is wrong with one half may be right once the other is filled in or cleared.
      const onChange = (): void => [name, value].forEach((one) => flow.recheck(one));
      const shared = { locale, required: false, onChange };
      return html`${lineInput({
        ...shared,
        id: controlId(name),
        label: words.figureName,
        error: errors[name]?.(locale),
        value: row.name,
        maxLength: 120,
        onInput: (text) => change(row, { name: text }),
      })}
      ${lineInput({
        ...shared,
        id: controlId(value),
        label: words.figureValue,
        error: errors[value]?.(locale),
        value: row.value,
        maxLength: 24,
        onInput: (text) => change(row, { value: text, locale }),
      })}`;
    },
  });
}

export const resultsView = (flow: NominationFlow): TemplateResult =>
  html`${forcesView(flow)} ${figuresView(flow)}`;
