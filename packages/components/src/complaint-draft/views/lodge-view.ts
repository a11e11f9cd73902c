/** The last page: what to do with the paper, and the paper. */
import { html, type TemplateResult } from 'lit';
import { lodgingGuide } from '@gd/rules';
import { heading } from '../../base/heading.js';
import type { ComplaintContext } from '../complaint-context.js';
import { messages } from '../messages.js';
import { paperView } from '../paper-view.js';
import { limitView } from './limit-view.js';

/** What the authority owes once it has the paper: acceptance, and the first settlement. */
const OWED_BY_THE_AUTHORITY: ReadonlySet<string> = new Set(['T-05', 'T-06']);

export function lodgeView(context: ComplaintContext, actions: TemplateResult): TemplateResult {
  const { draft, locale, level, today } = context;
  const words = messages[locale];
  const owed = lodgingGuide('CPL', today).limits.filter(({ rule }) => OWED_BY_THE_AUTHORITY.has(rule));
  return html`
    <div class="notice notice-warning">
      <p><strong>${words.notLodged}</strong></p>
      <p>${words.notLodgedText}</p>
      <ul>
        <li>${words.lodgeDesk}</li>
        <li>${words.lodgePost}</li>
      </ul>
    </div>
    <slot name="where"></slot>
    ${limitView(context)}
    <details>
      <summary>${words.more}</summary>
      <ul>
        ${[...owed.map(({ text }) => text[locale]), words.group, words.talk, words.withdraw].map(
          (text) => html`<li>${text}</li>`,
        )}
      </ul>
    </details>
    ${actions}
    <section class="preview" aria-labelledby="paper">
      ${heading(level, words.paper, 'paper', 'visually-hidden')} ${paperView(draft)}
    </section>
  `;
}
