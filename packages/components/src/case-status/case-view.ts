/** A case as its sender reads it: where it stands, what was answered, when the rest is due, and what can be done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseEventView, Locale, TrackedCase } from '@gd/contract';
import { heading, headingLevel, type HeadingLevel } from '../base/heading.js';
import { icon, type IconName } from '../base/icons.js';
import { caseContent, caseFacts, submittedIn } from '../case-timeline/case-body.js';
import { deadlineList } from '../case-timeline/deadlines.js';
import { caseMessages } from '../case-timeline/messages.js';
import { statusBadge } from '../case-timeline/status-badge.js';
import { eventFacts, timeline, type RenderFiles } from '../case-timeline/timeline.js';
import { caseStatusMessages } from './messages.js';

export interface CaseViewModel {
  view: TrackedCase;
  today: string;
  level: HeadingLevel;
  locale: Locale;
  renderFiles: RenderFiles;
  /** What the sender can do, below what was said to them. */
  steps: TemplateResult | typeof nothing;
  /** The check against the log. */
  verification: TemplateResult;
  toolbar: TemplateResult;
}

const lastOf = (view: TrackedCase, type: CaseEventView['type']): CaseEventView | undefined =>
  [...view.events].reverse().find((event) => event.type === type);

interface Spoken {
  event: CaseEventView;
  title: 'answer' | 'refusal' | 'question';
  tone: string;
  icon: IconName;
}

/** What the authority said to the sender, if anything is to be read first. */
function spoken(view: TrackedCase): Spoken | undefined {
  const answer = lastOf(view, 'answered');
  const reopened = lastOf(view, 'reopened');
  // An answer that was not accepted is history; it stands among what has happened.
  if (answer && !(reopened && reopened.seq > answer.seq))
    return { event: answer, title: 'answer', tone: 'notice-success', icon: 'message' };
  const refusal = view.status === 'refused' ? lastOf(view, 'refused') : undefined;
  if (refusal) return { event: refusal, title: 'refusal', tone: 'notice-error', icon: 'alert' };
  const question = view.status === 'needs_info' ? lastOf(view, 'info_requested') : undefined;
  return question && { event: question, title: 'question', tone: 'notice-warning', icon: 'question' };
}

export function caseView({
  view,
  today,
  level,
  locale,
  renderFiles,
  steps,
  verification,
  toolbar,
}: CaseViewModel): TemplateResult {
  const words = caseStatusMessages[locale];
  const shared = caseMessages[locale];
  const below = headingLevel(level + 1, 6);
  const said = spoken(view);
  return html`
    <article part="case" aria-labelledby="case-title">
      <header class="panel head">
        <p class="head-status">
          <span class="visually-hidden">${shared.status}: </span>${statusBadge(view.status, locale)}
        </p>
        ${heading(level, view.title, 'case-title')} ${caseFacts(view, today, locale)} ${toolbar}
      </header>
      ${
        view.lodging
          ? html`<div class="notice notice-error lodging">
              <p><strong>${words.restricted}</strong></p>
              <p>${view.lodging[locale]}</p>
            </div>`
          : nothing
      }
      ${
        said
          ? html`<section class="notice said ${said.tone}" part="answer" aria-labelledby="said-title">
              ${heading(below, html`${icon(said.icon)} ${words[said.title]}`, 'said-title')}
              ${said.event.text ? html`<p class="prose">${said.event.text}</p>` : nothing}
              ${eventFacts(said.event, locale)} ${renderFiles(said.event.files)}
            </section>`
          : nothing
      }
      ${steps}
      <div class="columns">
        <section class="panel" aria-labelledby="timeline-title">
          ${heading(below, shared.timeline, 'timeline-title')}
          ${timeline(view.events, locale, renderFiles, said?.event, submittedIn(view))}
        </section>
        <section class="panel" aria-labelledby="deadlines-title">
          ${heading(below, shared.deadlines, 'deadlines-title')}
          ${deadlineList(view.deadlines, today, locale)}
        </section>
      </div>
      <section class="panel" aria-labelledby="sent-title">
        ${heading(below, words.sent, 'sent-title')} ${caseContent(view, locale, renderFiles)}
      </section>
      ${verification}
    </article>
  `;
}
