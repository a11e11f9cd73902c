/** The second page: every part of the petition that is not written by hand. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { unitLabels } from '../../unit-picker/unit-labels.js';
import { heading } from '../../base/heading.js';
import type { UnitChange } from '../../unit-picker/index.js';
import { addresseesOf } from '../address-book.js';
import { controlId } from '../check.js';
import type { ComplaintContext } from '../complaint-context.js';
import { messages } from '../messages.js';
import { boxField, lineField } from './inputs.js';

export const writeView = (context: ComplaintContext): TemplateResult => html`
  ${whereSection(context)} ${whoSection(context)} ${whomSection(context)} ${whatSection(context)}
`;

const section = (context: ComplaintContext, id: 'where' | 'who' | 'whom' | 'what', content: TemplateResult) =>
  html`<section aria-labelledby=${id}>
    ${heading(context.level, messages[context.locale][id], id)} ${content}
  </section>`;

function whereSection(context: ComplaintContext): TemplateResult {
  const { draft, locale } = context;
  const words = messages[locale];
  const onChange = async (event: CustomEvent<UnitChange>): Promise<void> => {
    // It is our own control, and what is complained of is no business of the page.
    event.stopPropagation();
    const { value, unit } = event.detail;
    context.change({ unit: value });
    if (unit) context.change(addresseesOf((await unitLabels(unit)).vi, draft.instance));
    context.recheck();
  };
  return section(
    context,
    'where',
    html`<div class="field">
        <gd-unit-picker
          id=${controlId('unit')}
          mode="search"
          theme=${ifDefined(context.theme)}
          .label=${words.unit}
          .hint=${words.unitHint}
          .value=${draft.unit}
          @gd-change=${onChange}
        ></gd-unit-picker>
      </div>
      ${boxField(context, {
        name: 'recipient',
        label: words.recipient,
        hint: words.recipientHint[draft.instance === '2' ? '2' : '1'],
        rows: 2,
      })}
      <div class="columns">
        ${lineField(context, { name: 'place', label: words.place, optional: true })}
        ${lineField(context, { name: 'date', label: words.date, type: 'date' })}
      </div>`,
  );
}

function whoSection(context: ComplaintContext): TemplateResult {
  const words = messages[context.locale];
  return section(
    context,
    'who',
    html`
      ${lineField(context, { name: 'name', label: words.name, autocomplete: 'name' })}
      ${lineField(context, { name: 'address', label: words.address, autocomplete: 'street-address' })}
      ${lineField(context, { name: 'idNumber', label: words.idNumber, hint: words.idNumberHint })}
      ${
        context.draft.rights === 'represented'
          ? lineField(context, { name: 'represented', label: words.represented, hint: words.representedHint })
          : nothing
      }
      ${lineField(context, {
        name: 'organisation',
        label: words.organisation,
        hint: words.organisationHint,
        autocomplete: 'organization',
        optional: true,
      })}
      ${lineField(context, {
        name: 'phone',
        label: words.phone,
        type: 'tel',
        autocomplete: 'tel',
        optional: true,
      })}
    `,
  );
}

function whomSection(context: ComplaintContext): TemplateResult {
  const words = messages[context.locale];
  return section(
    context,
    'whom',
    html`
      ${lineField(context, { name: 'respondent', label: words.respondent })}
      ${lineField(context, { name: 'respondentAddress', label: words.respondentAddress })}
    `,
  );
}

function whatSection(context: ComplaintContext): TemplateResult {
  const words = messages[context.locale];
  return section(
    context,
    'what',
    html`
      ${
        context.draft.matter === 'act'
          ? nothing
          : lineField(context, {
              name: 'decision',
              label: words.decision,
              hint: words.decisionHint,
              optional: true,
            })
      }
      ${boxField(context, { name: 'content', label: words.content, hint: words.contentHint, rows: 6 })}
      ${boxField(context, { name: 'reason', label: words.reason, hint: words.reasonHint, rows: 4 })}
      ${boxField(context, { name: 'request', label: words.request, hint: words.requestHint, rows: 3 })}
      ${boxField(context, { name: 'documents', label: words.documents, hint: words.documentsHint, rows: 3 })}
    `,
  );
}
