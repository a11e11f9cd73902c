import { html, nothing, type TemplateResult } from 'lit';
import { caseKind } from '@gd/rules';
import { consentField } from '../../base/form/consent-field.js';
import { contactFields } from '../../base/form/contact-fields.js';
import { capitalised } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import { mayBeAnonymous, mayBeOrganisation, needs } from '../draft.js';
import type { FormContext } from '../form-context.js';
import { messages } from '../messages.js';
import { radioGroup } from '../../base/form/choice.js';
import { boxField, lineField } from '../../base/form/inputs.js';

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
            ${contactFields(
              context,
              needs(draft.kind, 'idNumber')
                ? lineField(context, {
                    name: 'idNumber',
                    label: words.idNumber,
                    hint: words.idNumberHint,
                    inputMode: 'numeric',
                    maxLength: 16,
                  })
                : nothing,
            )}
            ${onBehalfView(context)} ${consentField(context)}`
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
