/** Answered reports like the one that is being written: a hint below the title, in nobody's way. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../base/format.js';
import { icon } from '../../base/icons.js';
import type { FormContext } from '../form-context.js';
import { kindMessages } from '../kind-messages.js';

export function similarView({ similar, locale }: FormContext): TemplateResult {
  const words = kindMessages[locale];
  const { items, problem } = similar;
  // The region is there before it is filled, so that its words are read when they come.
  return html`<div role="status" class="similar-region">
    ${
      items.length === 0
        ? nothing
        : html`<div class="notice similar">
            <p><strong>${words.similar}</strong></p>
            <p class="small">${words.similarHint}</p>
            <ul class="plain">
              ${items.map(
                ({ id, title, place, answeredOn, supports, because }) =>
                  html`<li class="similar-item">
                    <details @toggle=${(event: Event) => opened(event) && void similar.open(id)}>
                      <summary aria-label=${words.similarRead(title)}>${title}</summary>
                      <p class="prose" lang="vi">${similar.answerOf(id) ?? words.similarLoading}</p>
                    </details>
                    <p class="small muted">
                      ${words.similarAnswered(place.label[locale], formatDate(answeredOn, locale))}
                      ${because.includes('nearby') ? html` · ${words.similarNearby}` : nothing}
                      ${supports > 0 ? html` · ${words.supports(supports)}` : nothing}
                    </p>
                    <button
                      type="button"
                      class="button button-secondary"
                      aria-disabled=${similar.isSupported(id)}
                      aria-label=${similar.isSupported(id) ? nothing : words.meTooThis(title)}
                      @click=${() => void similar.support(id)}
                    >
                      ${icon(similar.isSupported(id) ? 'check' : 'person')}${
                        similar.isSupported(id) ? words.meTooDone : words.meToo
                      }
                    </button>
                  </li>`,
              )}
            </ul>
            ${problem ? html`<p class="field-error">${problem(locale)}</p>` : nothing}
          </div>`
    }
  </div>`;
}

const opened = (event: Event): boolean => (event.target as HTMLDetailsElement).open;
