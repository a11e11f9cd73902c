/** How satisfied the sender is: five words from best to worst, never stars alone, and room for a comment. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import { field, fieldError } from '../base/field.js';
import { caseStatusMessages } from './messages.js';

export interface RatingView {
  score: number;
  comment: string;
  error: string | undefined;
  busy: boolean;
  /** A rating is there, and this one takes its place. */
  again: boolean;
  locale: Locale;
}

export interface RatingActions {
  chosen: (score: number) => void;
  typed: (comment: string) => void;
  send: () => void;
}

const SCORES = [5, 4, 3, 2, 1] as const;

export function ratingForm(view: RatingView, actions: RatingActions): TemplateResult {
  const { score, comment, error, busy, again, locale } = view;
  const words = caseStatusMessages[locale];
  return html`<form
    class="rating"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.send();
    }}
  >
    <fieldset class=${error ? 'field-invalid' : ''} aria-describedby=${error ? 'score-error' : nothing}>
      <legend>${words.rateQuestion}</legend>
      ${fieldError('score', error, locale)}
      ${SCORES.map(
        (one) =>
          html`<label class="choice">
            <input
              type="radio"
              name="score"
              id="score-${one}"
              .checked=${live(one === score)}
              @change=${() => actions.chosen(one)}
            />
            <span>${words.scores[one]}</span>
          </label>`,
      )}
    </fieldset>
    ${field(
      { id: 'rate-text', label: words.rateComment, optional: true, locale },
      html`<textarea
        id="rate-text"
        class="input"
        rows="2"
        maxlength="1000"
        .value=${live(comment)}
        @input=${(event: Event) => actions.typed((event.target as HTMLTextAreaElement).value)}
      ></textarea>`,
    )}
    <button type="submit" class="button button-secondary" aria-disabled=${busy}>
      ${busy ? words.sending : again ? words.rateAgain : words.rate}
    </button>
  </form>`;
}
