import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import type { Directory, Lineage, Unit } from '@gd/units';
import { resolutionView } from './resolution.js';
import { resolutionMessages } from './resolution-messages.js';

/** How the old unit became today's; where it was divided, the person chooses which part is theirs. */
export function resolutionPanel(
  directory: Directory,
  lineage: Lineage,
  chosen: Unit,
  locale: Locale,
  onChoose: (key: string) => void,
): TemplateResult {
  const words = resolutionMessages[locale];
  const { summary, steps, options, question, incomplete } = resolutionView(
    directory,
    lineage,
    chosen,
    locale,
  );
  return html`<section class="notice resolution" part="resolution" aria-label=${words.resolved}>
    <p class="resolution-summary">${summary}</p>
    ${
      steps.length > 0
        ? html`<ol class="resolution-steps" aria-label=${words.steps}>
            ${steps.map((step) => html`<li>${step}</li>`)}
          </ol>`
        : nothing
    }
    ${incomplete ? html`<p>${words.incomplete}</p>` : nothing}
    ${
      options.length > 0
        ? html`<fieldset class="successors">
            <legend>${question}</legend>
            ${options.map(
              ({ key, label, note }) =>
                html`<label class="choice">
                  <input
                    type="radio"
                    name="successor"
                    value=${key}
                    .checked=${live(key === chosen.key)}
                    @change=${() => onChoose(key)}
                  />
                  <span>${label}${note ? html`<span class="note"> (${note})</span>` : nothing}</span>
                </label>`,
            )}
          </fieldset>`
        : nothing
    }
  </section>`;
}
