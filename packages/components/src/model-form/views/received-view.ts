import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { heading, type HeadingLevel } from '../../base/heading.js';
import { icon } from '../../base/icons.js';
import { messages } from '../messages.js';
import type { Nominated } from '../nomination-flow.js';

export interface ReceivedView extends Nominated {
  locale: Locale;
  level: HeadingLevel;
  /** What came of the last copying. */
  copied: 'yes' | 'no' | undefined;
  onCopy: (text: string) => void;
  onAnother: () => void;
}

/** The number to name in questions, and what happens next. Made to be printed. */
export function receivedView(view: ReceivedView): TemplateResult {
  const { receipt, asEarlier, locale, level, copied, onCopy, onAnother } = view;
  const { slug, title } = receipt;
  const words = messages[locale];
  return html`
    ${asEarlier ? html`<p class="notice notice-warning">${words.sentEarlier}</p>` : nothing}
    <article class="receipt" part="receipt" aria-labelledby="receipt">
      <header class="receipt-head">
        <span class="receipt-mark">${icon('check')}</span>
        ${heading(level, words.received, 'receipt')}
        <p>${words.receivedText(title)}</p>
      </header>
      <dl class="receipt-keys">
        <div>
          <dt>${words.number}</dt>
          <dd class="receipt-code slug" translate="no">${slug}</dd>
          <dd class="hint">${words.numberHint}</dd>
        </div>
      </dl>
      <div class="actions no-print">
        <button type="button" class="button" @click=${() => onCopy(slug)}>${words.copy}</button>
        <button type="button" class="button button-secondary" @click=${() => window.print()}>
          ${words.print}
        </button>
      </div>
      <p class="copy-status no-print" role="status">
        ${copied === 'yes' ? words.copied : copied === 'no' ? words.notCopied : nothing}
      </p>
      ${heading(Math.min(level + 1, 6) as HeadingLevel, words.next, 'next')}
      <ol>
        ${words.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <div class="actions no-print">
        <button type="button" class="button button-secondary" @click=${onAnother}>${words.another}</button>
      </div>
    </article>
  `;
}
