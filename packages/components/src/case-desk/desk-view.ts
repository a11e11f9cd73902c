/** A case as an officer works on it: what it is about, the next step, and beside it due dates, sender and history. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, OfficerCase } from '@gd/contract';
import { heading, headingLevel, type HeadingLevel } from '../base/heading.js';
import { icon } from '../base/icons.js';
import { caseContent, caseFacts } from '../case-timeline/case-body.js';
import { deadlineList } from '../case-timeline/deadlines.js';
import { caseMessages } from '../case-timeline/messages.js';
import { statusBadge } from '../case-timeline/status-badge.js';
import { timeline, type RenderFiles } from '../case-timeline/timeline.js';
import { deskMessages } from './messages.js';

export interface DeskView {
  view: OfficerCase;
  today: string;
  level: HeadingLevel;
  locale: Locale;
  busy: boolean;
  renderFiles: RenderFiles;
  steps: TemplateResult;
  contact: TemplateResult;
  refresh: () => void;
}

export function deskView(desk: DeskView): TemplateResult {
  const { view, today, level, locale, busy, renderFiles } = desk;
  const words = deskMessages[locale];
  const shared = caseMessages[locale];
  const below = headingLevel(level + 1, 6);
  const panel = (id: string, title: string, content: unknown, className = ''): TemplateResult =>
    html`<section class="panel ${className}" aria-labelledby=${id}>
      ${heading(below, title, id)} ${content}
    </section>`;
  return html`
    <article part="case" aria-labelledby="case-title" aria-busy=${busy}>
      <header class="panel head">
        <div class="head-line">
          <span
            ><span class="visually-hidden">${shared.status}: </span>${statusBadge(view.status, locale)}</span
          >
          <button
            type="button"
            class="button button-secondary button-small no-print"
            aria-disabled=${busy}
            @click=${desk.refresh}
          >
            ${icon('refresh')}${words.refresh}
          </button>
        </div>
        ${heading(level, view.title, 'case-title')} ${caseFacts(view, today, locale)}
        ${view.locale === 'en' ? html`<p class="small">${icon('info')} ${words.sendersLanguage}</p>` : nothing}
      </header>
      <div class="columns">
        <div>
          ${panel('content-title', words.content, caseContent(view, locale, renderFiles))}
          ${panel('steps-title', words.steps, desk.steps, 'steps no-print')}
          ${panel('timeline-title', shared.timeline, timeline(view.events, locale, renderFiles))}
        </div>
        <div>
          ${panel('deadlines-title', shared.deadlines, deadlineList(view.deadlines, today, locale))}
          ${panel('contact-title', words.contact, desk.contact)}
        </div>
      </div>
    </article>
  `;
}
