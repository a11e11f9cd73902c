/** One published report with its answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { caseKind } from '@gd/rules';
import type { Locale, Publication } from '@gd/contract';
import { capitalised, formatDate, formatNumber } from '../base/format.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { icon } from '../base/icons.js';
import { feedbackBoardMessages } from './messages.js';

interface ReportContext {
  locale: Locale;
  level: HeadingLevel;
  /** Whether this reader has said “me too” on this page. */
  supported: boolean;
  /** Why it was not counted. */
  problem: string | undefined;
  photos: TemplateResult | typeof nothing;
  support: () => void;
}

export function reportView(report: Publication, context: ReportContext): TemplateResult {
  const { locale, level, supported, problem, photos, support } = context;
  const words = feedbackBoardMessages[locale];
  return html`
    <div class="badges">
      <span class="badge">${capitalised(caseKind(report.kind).legalTerm[locale])}</span>
      ${
        report.onTime === null
          ? nothing
          : html`<span class="badge ${report.onTime ? 'badge-success' : 'badge-warning'}"
              >${icon(report.onTime ? 'check' : 'clock')}${report.onTime ? words.onTime : words.late}</span
            >`
      }
    </div>
    ${heading(level, html`<span lang="vi">${report.title}</span>`, `t-${report.id}`, 'title')}
    <p class="small muted">
      ${icon('pin')} ${report.place.label[locale]} · ${words.sent(formatDate(report.submittedOn, locale))}
    </p>
    <p class="words" lang="vi">${report.content}</p>
    ${photos}
    <div class="answer">
      <p class="by">${words.answered(report.unit.label[locale], formatDate(report.answeredOn, locale))}</p>
      <p class="words" lang="vi">${report.answer}</p>
    </div>
    <div class="foot">
      <button
        type="button"
        class="button button-secondary button-small no-print"
        aria-disabled=${supported}
        aria-label=${supported ? nothing : words.supportThis(report.title)}
        @click=${support}
      >
        ${icon(supported ? 'check' : 'person')}${supported ? words.supported : words.support}
      </button>
      <p class="small muted" role="status">
        ${report.supports > 0 ? words.supports(formatNumber(report.supports, locale)) : nothing}
      </p>
      ${problem ? html`<p class="field-error" role="alert">${problem}</p>` : nothing}
    </div>
  `;
}
