/** What has happened to a case, the latest first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseEventType } from '@gd/rules';
import type { CaseEventView, Locale, StoredFile } from '@gd/contract';
import { formatDate, formatDateTime, formatRelative } from '../base/format.js';
import { icon, type IconName } from '../base/icons.js';
import { caseMessages } from './messages.js';

const ICONS: Readonly<Record<CaseEventType, IconName>> = {
  submitted: 'inbox',
  received: 'check',
  started: 'clock',
  info_requested: 'question',
  info_supplied: 'message',
  transferred: 'transfer',
  answered: 'message',
  refused: 'alert',
  confirmed: 'check',
  withdrawn: 'close',
  closed: 'check',
};

export type RenderFiles = (files: readonly StoredFile[]) => TemplateResult | typeof nothing;

/** Pairs of a name and a value; those without a value are left out. */
export const facts = (pairs: readonly (readonly [string, unknown])[]): TemplateResult | typeof nothing => {
  const known = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return known.length === 0
    ? nothing
    : html`<dl class="facts">
        ${known.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`;
};

/** What an event carries beside its text. */
export function eventFacts(event: CaseEventView, locale: Locale): TemplateResult | typeof nothing {
  const words = caseMessages[locale];
  return facts([
    [words.toUnit, event.toUnit?.label[locale]],
    [words.rightAddress, event.rightAddress],
    [words.doneBy, event.doneBy],
    [words.doneOn, event.doneOn && formatDate(event.doneOn, locale)],
  ]);
}

function actor({ by, unit }: CaseEventView, locale: Locale): string {
  return by === 'officer' && unit ? unit.label[locale] : caseMessages[locale].by[by];
}

const said = (event: CaseEventView, locale: Locale, renderFiles: RenderFiles): TemplateResult => html`
  ${event.text ? html`<p class="prose event-text">${event.text}</p>` : nothing} ${eventFacts(event, locale)}
  ${renderFiles(event.files)}
`;

const timelineItem = (
  event: CaseEventView,
  locale: Locale,
  content: TemplateResult | typeof nothing,
): TemplateResult => html`
  <li class="event event-${event.type}">
    <span class="event-mark">${icon(ICONS[event.type])}</span>
    <p class="event-title">${caseMessages[locale].events[event.type]}</p>
    <p class="event-when small">
      <time datetime=${event.at}>${formatDateTime(event.at, locale)}</time>
      (${formatRelative(event.at, locale)}) · ${actor(event, locale)}
    </p>
    ${content}
  </li>
`;

/** @param shownAbove the event whose text stands elsewhere on the page already */
export const timeline = (
  events: readonly CaseEventView[],
  locale: Locale,
  renderFiles: RenderFiles,
  shownAbove?: CaseEventView,
): TemplateResult => html`
  <ol class="timeline">
    ${[...events]
      .reverse()
      .map((event) =>
        timelineItem(event, locale, event === shownAbove ? nothing : said(event, locale, renderFiles)),
      )}
  </ol>
`;
