/** "Check your answers": everything as it will be sent, each with a way back to its field. */
import { html, nothing, type TemplateResult } from 'lit';
import { caseKind } from '@gd/rules';
import type { CaseDetails, Locale } from '@gd/contract';
import { inSentence } from '@gd/units/text';
import { formMessages } from '../../base/form/messages.js';
import { capitalised, formatBytes } from '../../base/format.js';
import { detailValue } from '../../case-timeline/case-details.js';
import { detailsMessages } from '../../case-timeline/details-words.js';
import {
  accuracyOf,
  hasPlace,
  mayBeOrganisation,
  needs,
  pointOf,
  representativesOf,
  submissionOf,
  type Draft,
} from '../draft.js';
import { DETAIL_NAMES, type FieldName } from '../fields.js';
import { firstMessages } from '../first-messages.js';
import type { FormContext } from '../form-context.js';
import { kindMessages } from '../kind-messages.js';
import { messages } from '../messages.js';
import { formatPoint } from '../point/coordinates.js';
import { pointMessages } from '../point/messages.js';
import { formatDistance } from '../point/distance.js';

interface Answer {
  field: FieldName;
  name: string;
  value: unknown;
}

export function reviewView(context: FormContext): TemplateResult {
  const { locale } = context;
  const words = formMessages[locale];
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

function answersOf({ site, draft, locale, files }: FormContext): Answer[] {
  const words = messages[locale];
  const form = formMessages[locale];
  const kinds = kindMessages[locale];
  const first = firstMessages[locale];
  const answer = (field: FieldName, name: string, value: unknown): Answer => ({ field, name, value });
  const given = (field: FieldName, name: string, value: string): Answer[] =>
    value.trim() ? [answer(field, name, value)] : [];
  const { kind } = draft;
  const atPlace = hasPlace(kind);
  const detail = atPlace ? draft.detail.trim() : '';
  const unit = draft.unitLabel?.[locale] ?? '';
  const place = detail && unit ? `${detail}, ${inSentence(unit)}` : detail || unit;
  const kindName = kind && capitalised(caseKind(kind).legalTerm[locale]);
  return [
    answer('content', first.content, draft.content),
    ...given('proposal', first.wanted, draft.proposal),
    ...(site.kinds.length > 1 ? given('kind', kinds.kind, kindName) : []),
    answer('title', words.title, draft.title),
    ...detailAnswers(draft, locale),
    answer('unit', atPlace ? words.where : words.whereTo, place),
    ...pointAnswer(draft, locale),
    answer(
      'files',
      words.photos,
      files.items.length === 0
        ? form.none
        : html`<ul class="plain">
            ${files.items.map(({ name, size }) => html`<li>${name} (${formatBytes(size, locale)})</li>`)}
          </ul>`,
    ),
    ...(draft.anonymous
      ? [answer('anonymous', words.sender, words.anonymous)]
      : [
          answer('name', form.name, draft.name),
          answer('address', form.address, draft.address),
          ...(needs(kind, 'idNumber') ? given('idNumber', words.idNumber, draft.idNumber) : []),
          answer('phone', form.contact, contactLines(draft.phone, draft.email)),
          ...(mayBeOrganisation(kind) ? given('organisation', words.organisation, draft.organisation) : []),
          ...given('groupSize', words.groupSize, draft.groupSize),
          ...given('representatives', words.representatives, representativesOf(draft).join(', ')),
        ]),
  ];
}

function pointAnswer(draft: Draft, locale: Locale): Answer[] {
  const point = pointOf(draft);
  const accuracy = accuracyOf(draft);
  const words = pointMessages[locale];
  if (!point) return [];
  const value = html`${formatPoint(point)}
    ${
      accuracy === undefined
        ? nothing
        : html`<br /><span class="small">${words.accuracy(formatDistance(accuracy, locale))}</span>`
    }<br /><span class="small muted">${words.whoSees}</span>`;
  return [{ field: 'point', name: words.point, value }];
}

function detailAnswers(draft: Draft, locale: Locale): Answer[] {
  const { details = {} } = submissionOf(draft, locale);
  return DETAIL_NAMES.flatMap((field) => {
    const value = detailValue(field, details as CaseDetails, locale);
    return value ? [{ field, name: detailsMessages[locale].fields[field], value }] : [];
  });
}

const contactLines = (phone: string, email: string): TemplateResult =>
  html`${phone}${phone && email ? html`<br />` : nothing}${email}`;
