/** The first page: whether it is a complaint, and until when it can be lodged. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { controlId, isNoComplaint } from '../check.js';
import type { ComplaintContext } from '../complaint-context.js';
import { messages } from '../messages.js';
import { lineField, radioGroup } from './inputs.js';
import { limitView } from './limit-view.js';

export function askView(context: ComplaintContext): TemplateResult {
  const { draft, locale } = context;
  const words = messages[locale];
  return html`
    ${radioGroup(context, {
      name: 'matter',
      legend: words.matter,
      value: draft.matter,
      choices: (['decision', 'act', 'discipline', 'other'] as const).map((value) => ({
        value,
        label: words.matters[value],
        hint: words.matterHints[value],
      })),
    })}
    ${radioGroup(context, {
      name: 'rights',
      legend: words.rights,
      value: draft.rights,
      choices: (['own', 'represented', 'others'] as const).map((value) => ({
        value,
        label: words.rightsChoices[value],
      })),
    })}
    ${isNoComplaint(draft) ? otherWays(context) : limitQuestions(context)}
  `;
}

function otherWays({ locale }: ComplaintContext): TemplateResult {
  const words = messages[locale];
  return html`<div class="notice notice-warning" role="status">
      <p><strong>${words.noComplaint}</strong></p>
      <p>${words.noComplaintText}</p>
    </div>
    <slot name="other-ways"></slot>`;
}

function limitQuestions(context: ComplaintContext): TemplateResult {
  const { draft, locale, today } = context;
  const words = messages[locale];
  const second = draft.instance === '2';
  const onRemote = (event: Event): void =>
    context.change({ remote: (event.target as HTMLInputElement).checked });
  return html`
    ${radioGroup(context, {
      name: 'instance',
      legend: words.instance,
      value: draft.instance,
      choices: (['1', '2'] as const).map((value) => ({
        value,
        label: words.instances[value],
        hint: words.instanceHints[value],
      })),
    })}
    ${
      // Only the second complaint against a decision or an act has a longer limit there (Art. 33).
      second && draft.matter !== 'discipline'
        ? html`<fieldset>
            <legend class="visually-hidden">${words.remoteLabel}</legend>
            <label class="choice">
              <input
                type="checkbox"
                id=${controlId('remote')}
                .checked=${live(draft.remote)}
                @change=${onRemote}
              />
              <span>${words.remote}</span>
            </label>
          </fieldset>`
        : nothing
    }
    <div class="short">
      ${lineField(context, {
        name: 'knownOn',
        label: second ? words.knownOnSecond : words.knownOn,
        type: 'date',
        max: today,
      })}
    </div>
    <div role="status">${limitView(context)}</div>
  `;
}
