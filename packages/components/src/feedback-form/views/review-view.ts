/** "Check your answers": everything as it will be sent, each with a way back to its field. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatBytes } from '../../base/format.js';
import type { FieldName } from '../fields.js';
import type { FormContext } from '../form-context.js';
import { messages } from '../messages.js';

interface Answer {
  field: FieldName;
  name: string;
  value: unknown;
}

export function reviewView(context: FormContext): TemplateResult {
  const { locale } = context;
  const words = messages[locale];
  return html`<dl class="answers">
    ${answersOf(context).map(
      ({ field, name, value }) =>
        html`<div class="answer">
          <dt>${name}</dt>
          <dd class=${typeof value === 'string' ? 'prose' : nothing}>${value}</dd>
          <dd class="answer-change">
            <button
              type="button"
              class="button button-link"
              aria-label=${words.changeName(name)}
              @click=${() => context.edit(field)}
            >
              ${words.change}
            </button>
          </dd>
        </div>`,
    )}
  </dl>`;
}

function answersOf({ site, draft, locale, uploads }: FormContext): Answer[] {
  const words = messages[locale];
  const answer = (field: FieldName, name: string, value: unknown): Answer => ({ field, name, value });
  const place = [draft.detail.trim(), draft.unitLabel?.[locale]].filter(Boolean).join(', ');
  return [
    answer('content', words.content, draft.content),
    answer('title', words.title, draft.title),
    ...(draft.kind && site.kinds.length > 1 ? [answer('kind', words.kind, words.kindName[draft.kind])] : []),
    ...(draft.kind === 'REC' ? [answer('proposal', words.proposal, draft.proposal)] : []),
    answer('unit', words.where, place),
    answer(
      'files',
      words.photos,
      uploads.length === 0
        ? words.none
        : html`<ul class="plain">
            ${uploads.map(({ name, size }) => html`<li>${name} (${formatBytes(size, locale)})</li>`)}
          </ul>`,
    ),
    ...(draft.anonymous
      ? [answer('anonymous', words.sender, words.anonymous)]
      : [
          answer('name', words.name, draft.name),
          answer('address', words.address, draft.address),
          answer('phone', words.contact, contactLines(draft.phone, draft.email)),
        ]),
  ];
}

const contactLines = (phone: string, email: string): TemplateResult =>
  html`${phone}${phone && email ? html`<br />` : nothing}${email}`;
