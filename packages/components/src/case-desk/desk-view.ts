/** A case as an officer works on it: what it is about, the next step, and beside it due dates, sender and history. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, OfficerCase } from '@gd/contract';
import { heading, headingLevel, type HeadingLevel } from '../base/heading.js';
import { icon } from '../base/icons.js';
import { caseContent, caseFacts, submittedIn } from '../case-timeline/case-body.js';
import { deadlineList } from '../case-timeline/deadlines.js';
import { caseMessages } from '../case-timeline/messages.js';
import { statusBadge } from '../case-timeline/status-badge.js';
import { timeline, type RenderFiles } from '../case-timeline/timeline.js';
import { deskMessages } from './messages.js';
import { peopleMessages } from './people-messages.js';

export interface DeskView {
  view: OfficerCase;
  today: string;
  level: HeadingLevel;
  locale: Locale;
  busy: boolean;
  renderFiles: RenderFiles;
  steps: TemplateResult;
  /** The review before publishing, which needs the whole width. */
  review: TemplateResult | typeof nothing;
  contact: TemplateResult;
  data: TemplateResult | typeof nothing;
  refresh: () => void;
}

const restrictedNotice = ({ lodging }: OfficerCase, locale: Locale): TemplateResult => {
  const words = deskMessages[locale];
  return html`<div class="notice notice-warning">
    <p><strong>${icon('shield')} ${words.restrictedTitle}.</strong> ${words.restricted}</p>
    ${lodging ? html`<p class="small">${words.lodging} ${lodging[locale]}</p>` : nothing}
  </div>`;
};

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
        ${view.restricted ? restrictedNotice(view, locale) : nothing}
        ${view.publicationId ? html`<p class="small">${icon('building')} ${words.published}</p>` : nothing}
        ${view.locale === 'en' ? html`<p class="small">${icon('info')} ${words.sendersLanguage}</p>` : nothing}
      </header>
      ${desk.review}
      <div class="columns">
        <div>
          ${panel('content-title', words.content, caseContent(view, locale, renderFiles))}
          ${desk.review === nothing ? panel('steps-title', words.steps, desk.steps, 'steps no-print') : nothing}
          ${panel('timeline-title', shared.timeline, timeline(view.events, locale, renderFiles, submittedIn(view)))}
        </div>
        <div>
          ${panel('deadlines-title', shared.deadlines, deadlineList(view.deadlines, today, locale))}
          ${panel('contact-title', words.contact, desk.contact)}
          ${desk.data === nothing ? nothing : panel('data-title', peopleMessages[locale].data, desk.data)}
        </div>
      </div>
    </article>
  `;
}
