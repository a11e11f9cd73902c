/** The new cases that a mixed matter is split into. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ONLINE_KINDS } from '@gd/rules';
import { describedBy, field } from '../base/field.js';
import { kindName } from '../case-timeline/case-body.js';
import { fieldId, type FieldsContext } from './fields-context.js';
import { deskMessages } from './messages.js';
import { addPart, changePart, MAX_PARTS, partKey, partsOf, removePart, type Part } from './split-parts.js';

export function partsEditor(context: FieldsContext): TemplateResult {
  const { draft, locale, changeDraft } = context;
  const words = deskMessages[locale];
  const parts = partsOf(draft);
  return html`
    ${parts.map((part, at) => partFields(part, at, parts.length > 1, context))}
    ${
      parts.length < MAX_PARTS
        ? html`<p>
            <button
              type="button"
              class="button button-secondary button-small"
              @click=${() => changeDraft(addPart(draft), fieldId(partKey('title', parts.length)))}
            >
              ${words.addPart}
            </button>
          </p>`
        : nothing
    }
  `;
}

function partFields(part: Part, at: number, removable: boolean, context: FieldsContext): TemplateResult {
  const { draft, locale, changeDraft } = context;
  const words = deskMessages[locale];
  return html`<fieldset class="part">
    <legend>${words.part(at + 1)}</legend>
    ${field(
      { id: fieldId(partKey('kind', at)), label: words.partKind, locale },
      html`<select
        id=${fieldId(partKey('kind', at))}
        class="input"
        @change=${(event: Event) =>
          changeDraft(changePart(draft, at, 'kind', (event.target as HTMLSelectElement).value))}
      >
        ${ONLINE_KINDS.map(
          (kind) =>
            html`<option value=${kind} .selected=${part.kind === kind}>${kindName(kind, locale)}</option>`,
        )}
      </select>`,
    )}
    ${textField('title', words.partTitle, 200, part, at, context)}
    ${textField('content', words.partContent, 10_000, part, at, context)}
    ${
      removable
        ? html`<button
            type="button"
            class="button button-secondary button-small"
            @click=${() => changeDraft(removePart(draft, at), fieldId(partKey('title', 0)))}
          >
            ${words.removePart(at + 1)}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function textField(
  name: 'title' | 'content',
  label: string,
  maxLength: number,
  part: Part,
  at: number,
  { draft, errors, locale, changeDraft, left }: FieldsContext,
): TemplateResult {
  const key = partKey(name, at);
  const view = { id: fieldId(key), label, error: errors[key]?.(locale), locale };
  const typed = (event: Event) =>
    changeDraft(changePart(draft, at, name, (event.target as HTMLInputElement).value));
  const described = describedBy(view);
  const invalid = view.error ? 'true' : 'false';
  return field(
    view,
    name === 'title'
      ? html`<input
          id=${view.id}
          class="input"
          maxlength=${maxLength}
          autocomplete="off"
          aria-describedby=${described}
          aria-invalid=${invalid}
          .value=${live(part[name])}
          @input=${typed}
          @change=${() => left(key)}
        />`
      : html`<textarea
          id=${view.id}
          class="input"
          maxlength=${maxLength}
          aria-describedby=${described}
          aria-invalid=${invalid}
          .value=${live(part[name])}
          @input=${typed}
          @change=${() => left(key)}
        ></textarea>`,
  );
}
