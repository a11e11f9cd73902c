/** What the sender keeps: code, secret, what was sent, what happens next and by when. Made to be printed. */
import { html, nothing, type TemplateResult } from 'lit';
import { caseKind } from '@gd/rules';
import type { CaseDeadlineView, CaseReceipt, Locale } from '@gd/contract';
import { formatBytes, formatDate, formatDateTime } from '../base/format.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { icon } from '../base/icons.js';
import { save } from '../base/save.js';
import { caseMessages } from '../case-timeline/messages.js';
import { receiptMessages } from './messages.js';
import type { qrCode } from './qr.js';
import { qrText } from './qr-text.js';

export interface ReceiptView {
  receipt: CaseReceipt;
  secret: string;
  locale: Locale;
  level: HeadingLevel;
  /** The page on which the case is followed; code and secret are never part of its address. */
  statusHref: string | undefined;
  /** Draws the QR code; undefined while what draws it is not here. */
  drawQr: typeof qrCode | undefined;
  /** What came of the last copying. */
  copied: 'yes' | 'no' | undefined;
  onCopy: (text: string) => void;
  onAnother: () => void;
}

export function receiptView(view: ReceiptView): TemplateResult {
  const { receipt, secret, locale, level, statusHref, drawQr, copied, onCopy, onAnother } = view;
  const words = receiptMessages[locale];
  const { code, kind, unit, submittedAt, title, files, deadlines, lodging } = receipt;
  const below = Math.min(level + 1, 6) as HeadingLevel;
  return html`<article class="receipt" part="receipt" aria-labelledby="receipt">
    <header class="receipt-head">
      <span class="receipt-mark">${icon('check')}</span>
      ${heading(level, words.heading(caseKind(kind).legalTerm[locale]), 'receipt')}
      <p>${words.thanks(unit.label[locale])}</p>
    </header>
    ${
      lodging
        ? html`<div class="notice notice-error receipt-lodging">
            <p><strong>${words.restricted}</strong></p>
            <p>${lodging[locale]}</p>
          </div>`
        : nothing
    }

    <dl class="receipt-keys">
      <div>
        <dt>${words.code}</dt>
        <dd class="receipt-code" translate="no">${code}</dd>
        <dd class="hint">${words.codeHint}</dd>
      </div>
      <div>
        <dt>${words.secret}</dt>
        <dd class="receipt-secret" translate="no">${grouped(secret)}</dd>
      </div>
      ${
        drawQr
          ? html`<div class="receipt-qr">
              <dt class="visually-hidden">QR</dt>
              <dd>${drawQr(qrText(code, statusHref, document.baseURI), words.qr(code))}</dd>
              <dd class="hint">${words.qrHint}</dd>
            </div>`
          : nothing
      }
    </dl>
    <p class="notice notice-warning">${words.secretKeep}</p>
    <div class="actions no-print">
      <button type="button" class="button" @click=${() => onCopy(words.copyText(code, secret))}>
        ${words.copyBoth}
      </button>
      <button type="button" class="button button-secondary" @click=${() => onCopy(secret)}>
        ${words.copySecret}
      </button>
      <button type="button" class="button button-secondary" @click=${() => window.print()}>
        ${words.print}
      </button>
    </div>
    <p class="copy-status no-print" role="status">
      ${copied === 'yes' ? words.copied : copied === 'no' ? words.notCopied : nothing}
    </p>

    <dl class="receipt-facts">
      <div>
        <dt>${words.title}</dt>
        <dd>${title}</dd>
      </div>
      <div>
        <dt>${words.unit}</dt>
        <dd>${unit.label[locale]}</dd>
      </div>
      <div>
        <dt>${words.time}</dt>
        <dd><time datetime=${submittedAt}>${formatDateTime(submittedAt, locale)}</time></dd>
      </div>
      <div>
        <dt>${words.files}</dt>
        ${
          files.length === 0
            ? html`<dd>${words.noFiles}</dd>`
            : files.map(({ name, size }) => html`<dd>${name} (${formatBytes(size, locale)})</dd>`)
        }
      </div>
    </dl>

    ${heading(below, words.next, 'receipt-next')}
    <ol class="receipt-steps">
      ${deadlines
        // What nobody owes yet, such as a second complaint, would only frighten here.
        .filter(({ status, owedBy }) => status !== 'not-applicable' && owedBy === 'office')
        .map((deadline) => nextStep(deadline, locale))}
    </ol>

    <section class="receipt-signed no-print" aria-labelledby="receipt-signed">
      ${heading(below, words.signed, 'receipt-signed')}
      <p>${words.signedText}</p>
      <button type="button" class="button button-secondary" @click=${() => download(receipt, locale)}>
        ${icon('shield')} ${words.download}
      </button>
    </section>

    <div class="actions no-print">
      ${
        statusHref ? html`<a class="button button-secondary" href=${statusHref}>${words.follow}</a>` : nothing
      }
      <button type="button" class="button button-secondary" @click=${onAnother}>${words.another}</button>
    </div>
  </article>`;
}

/** The receipt with the content that it vouches for, as `gd-verify` and the page of the case read it. */
function download({ code, receipt, content }: CaseReceipt, locale: Locale): void {
  const text = `${JSON.stringify({ receipt, content }, null, 2)}\n`;
  save(new Blob([text], { type: 'application/json' }), receiptMessages[locale].fileName(code));
}

/** Parts of four are typed and compared with fewer errors; the gaps are drawn, so that a copy has none. */
const grouped = (secret: string): TemplateResult[] =>
  (secret.match(/.{1,4}/g) ?? []).map((group) => html`<span class="receipt-group">${group}</span><wbr />`);

function nextStep({ step, due, explanation, basis, rule }: CaseDeadlineView, locale: Locale): TemplateResult {
  const words = caseMessages[locale];
  return html`<li>
    <p class="receipt-step">
      <strong>${words.steps[step]}</strong>:
      ${due === null ? words.dueUnknown : html`<time datetime=${due}>${words.due(formatDate(due, locale))}</time>`}
    </p>
    <details class="small">
      <summary>${receiptMessages[locale].why}</summary>
      <p>${explanation[locale]}</p>
      <p>${receiptMessages[locale].basis(basis[locale], rule)}</p>
    </details>
  </li>`;
}
