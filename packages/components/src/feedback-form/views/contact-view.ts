import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { caseKind } from '@gd/rules';
import { fieldError } from '../../base/field.js';
import { capitalised } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import { mayBeAnonymous, mayBeOrganisation, needs } from '../draft.js';
import { controlId } from '../fields.js';
import type { FormContext } from '../form-context.js';
import { messages } from '../messages.js';
import { radioGroup } from './choices.js';
import { boxField, lineField } from './inputs.js';

/** Who sends: a name and a contact, or none where site and kind allow it. */
export function contactView(context: FormContext): TemplateResult {
  const { draft, locale, level } = context;
  const words = messages[locale];
  return html`<section aria-labelledby="who">
    ${heading(level, words.who, 'who')} ${howToSend(context)}
    ${
      draft.anonymous
        ? nothing
        : html`<p class="contact-private">${words.contactPrivate}</p>
            ${lineField(context, { name: 'name', label: words.name, autocomplete: 'name', maxLength: 120 })}
            ${lineField(context, {
              name: 'address',
              label: words.address,
              hint: words.addressHint,
              autocomplete: 'street-address',
              maxLength: 300,
            })}
            ${
              needs(draft.kind, 'idNumber')
                ? lineField(context, {
                    name: 'idNumber',
                    label: words.idNumber,
                    hint: words.idNumberHint,
                    inputMode: 'numeric',
                    maxLength: 16,
                  })
                : nothing
            }
            <fieldset>
              <legend>${words.contact}</legend>
              <p class="hint">${words.contactHint}</p>
              <div class="columns">
                ${lineField(context, {
                  name: 'phone',
                  label: words.phone,
                  type: 'tel',
                  autocomplete: 'tel',
                  either: true,
                  maxLength: 20,
                })}
                ${lineField(context, {
                  name: 'email',
                  label: words.email,
                  type: 'email',
                  autocomplete: 'email',
                  either: true,
                  maxLength: 254,
                })}
              </div>
            </fieldset>
            ${onBehalfView(context)} ${consentView(context)}`
    }
  </section>`;
}

function howToSend(context: FormContext): TemplateResult | typeof nothing {
  const { site, draft, locale } = context;
  const words = messages[locale];
  if (!site.anonymousAllowed) return nothing;
  if (!mayBeAnonymous(draft.kind, site)) {
    const kind = draft.kind && capitalised(caseKind(draft.kind).legalTerm[locale]);
    return html`<p class="hint">${words.nameNeeded(kind)}</p>`;
  }
  return radioGroup<'named' | 'anonymous'>(context, {
    name: 'anonymous',
    legend: words.whoQuestion,
    value: draft.anonymous ? 'anonymous' : 'named',
    choices: [
      { value: 'named', label: words.named, hint: '' },
      { value: 'anonymous', label: words.anonymous, hint: words.anonymousHint },
    ],
    onChoose: (value) => {
      context.change({ anonymous: value === 'anonymous' });
      context.recheck('anonymous');
    },
  });
}

/** Folded: most people send for themselves. Open once something is in it, or wrong with it. */
function onBehalfView(context: FormContext): TemplateResult {
  const { draft, errors, locale } = context;
  const words = messages[locale];
  const used =
    draft.organisation ||
    draft.groupSize ||
    draft.representatives ||
    errors.groupSize ||
    errors.representatives;
  return html`<details class="on-behalf" ?open=${Boolean(used)}>
    <summary>${words.onBehalf}</summary>
    ${
      mayBeOrganisation(draft.kind)
        ? lineField(context, {
            name: 'organisation',
            label: words.organisation,
            optional: true,
            autocomplete: 'organization',
            maxLength: 200,
          })
        : nothing
    }
    <p class="hint">${words.groupHint}</p>
    ${lineField(context, {
      name: 'groupSize',
      label: words.groupSize,
      optional: true,
      inputMode: 'numeric',
      maxLength: 6,
    })}
    ${boxField(context, {
      name: 'representatives',
      label: words.representatives,
      hint: words.representativesHint,
      rows: 2,
      optional: true,
      maxLength: 640,
    })}
  </details>`;
}

/** PDP-1 (Law 91/2025): informed, for one purpose, provable, and never ticked beforehand. */
function consentView(context: FormContext): TemplateResult {
  const { site, draft, errors, locale } = context;
  const words = messages[locale];
  const id = controlId('consent');
  const error = errors.consent?.(locale);
  const onChange = (event: Event): void => {
    const agreed = (event.target as HTMLInputElement).checked;
    const { version } = site.consent;
    context.change({ consent: agreed ? { version, locale, givenAt: new Date().toISOString() } : null });
    context.recheck('consent');
  };
  return html`<fieldset class=${error ? 'field-invalid' : ''}>
    <legend>${words.consent}</legend>
    <p class="notice prose" id="${id}-text">${site.consent.text[locale]}</p>
    ${fieldError(id, error, locale)}
    <label class="choice">
      <input
        type="checkbox"
        id=${id}
        name="consent"
        aria-describedby=${error ? `${id}-text ${id}-error` : `${id}-text`}
        aria-invalid=${error ? 'true' : 'false'}
        .checked=${live(draft.consent !== null)}
        @change=${onChange}
      />
      <span>${words.consentAgree}</span>
    </label>
  </fieldset>`;
}
