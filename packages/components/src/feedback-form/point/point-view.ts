/** The point of the place: from the device, or typed; what was noted, who sees it, and the way to take it out. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { accuracyOf, type Draft } from '../draft.js';
import type { FormContext } from '../form-context.js';
import { lineField } from '../../base/form/inputs.js';
import { formatDistance } from './distance.js';
import { pointMessages } from './messages.js';
import { keptWords, problemOf } from './place-point.js';

/** Metres. Farther off than that, somebody goes to the wrong house. */
const EXACT_ENOUGH = 100;

export function pointView(context: FormContext): TemplateResult {
  const { draft, locale, place } = context;
  const words = pointMessages[locale];
  return html`<fieldset class="point">
    <legend>${words.point}</legend>
    <p class="hint">${words.pointHint} ${words.whoSees}</p>
    <div role="alert">
      ${place.problem ? html`<p class="notice notice-warning">${words.problems[place.problem]}</p>` : nothing}
    </div>
    <button
      type="button"
      class="button button-secondary"
      id="locate"
      aria-disabled=${place.busy ? 'true' : 'false'}
      @click=${() => void place.locate()}
    >
      ${place.busy ? html`<span class="spinner" aria-hidden="true"></span>` : icon('pin')}
      ${place.busy ? words.locating : words.locate}
    </button>
    ${lineField(context, {
      name: 'point',
      label: words.typed,
      hint: words.typedHint,
      optional: true,
      maxLength: 80,
      error: place.left ? problemOf(draft.point)?.(locale) : undefined,
      onLeave: (text) => place.leave(text),
    })}
    ${keptView(context)}
  </fieldset>`;
}

function keptView({ draft, locale, place }: FormContext): TemplateResult | typeof nothing {
  const kept = keptWords(draft.point);
  if (!kept) return nothing;
  return html`<div class="point-kept">
    <p>${icon('check')} ${kept(locale)} ${accuracyWords(draft, locale)}</p>
    <button type="button" class="button button-secondary" @click=${() => place.remove()}>
      ${icon('close')}${pointMessages[locale].remove}
    </button>
  </div>`;
}

function accuracyWords(draft: Draft, locale: FormContext['locale']): TemplateResult | string {
  const accuracy = accuracyOf(draft);
  if (accuracy === undefined) return '';
  const words = pointMessages[locale];
  const distance = formatDistance(accuracy, locale);
  return accuracy <= EXACT_ENOUGH
    ? words.accuracy(distance)
    : html`<strong>${words.inaccurate(distance)}</strong>`;
}
