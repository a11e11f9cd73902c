import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../base/format.js';
import type { ComplaintContext } from '../complaint-context.js';
import { lodgingLimit } from '../lodging-limit.js';
import { messages } from '../messages.js';

/** The last day to lodge, how far it is, and why it is that day; nothing before the questions are answered. */
export function limitView({ draft, today, locale }: ComplaintContext): TemplateResult | typeof nothing {
  const limit = lodgingLimit(draft, today);
  if (!limit) return nothing;
  const words = messages[locale];
  const { due, daysLeft, explanation, basis, rule } = limit;
  const past = daysLeft !== undefined && daysLeft < 0;
  return html`<div class="notice limit ${past ? 'notice-warning' : ''}">
    <p class="limit-title">${words.limit}</p>
    ${
      due === null || daysLeft === undefined
        ? html`<p>${words.lastDayUnknown}</p>`
        : html`<p class="limit-day">
            <time datetime=${due}>${words.lastDay(formatDate(due, locale))}</time>
            <strong>${past ? words.past(-daysLeft) : words.daysLeft(daysLeft)}</strong>
          </p>`
    }
    ${past ? html`<p>${words.pastText}</p>` : nothing}
    <p class="small">${explanation[locale]} ${words.basis(basis[locale], rule)}</p>
  </div>`;
}
