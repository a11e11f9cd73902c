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
  accepted: 'check',
  started: 'clock',
  info_requested: 'question',
  info_supplied: 'message',
  transferred: 'transfer',
  extended: 'clock',
  suspended: 'clock',
  resumed: 'refresh',
  terminated: 'close',
  answered: 'message',
  delivered: 'file',
  refused: 'alert',
  confirmed: 'check',
  rated: 'check',
  reopened: 'refresh',
  withdrawn: 'close',
  closed: 'check',
  messaged: 'message',
  noted: 'book',
  restricted: 'shield',
  unrestricted: 'shield',
  published: 'building',
  unpublished: 'close',
  split: 'transfer',
  erased: 'shield',
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
    [
      event.type === 'delivered' ? words.deliveredOn : words.doneOn,
      event.doneOn && formatDate(event.doneOn, locale),
    ],
    [words.days, event.days && words.daysOf(event.days)],
    [
      words.circumstances,
      [event.complex && words.complex, event.remote && words.remote].filter(Boolean).join('; '),
    ],
    [words.score, event.score && words.scoreOf(event.score)],
    [words.codes, event.codes.join(', ')],
  ]);
}

/** What happened; a message says who wrote it. */
export function eventTitle({ type, by }: CaseEventView, locale: Locale): string {
  const words = caseMessages[locale];
  return type === 'messaged' ? words.wrote[by] : words.events[type];
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
    <p class="event-title">
      ${eventTitle(event, locale)}
      ${
        event.type === 'noted'
          ? html`<span class="badge badge-warning event-internal"
              >${icon('shield')}${caseMessages[locale].internal}</span
            >`
          : nothing
      }
    </p>
    <p class="event-when small">
      <time datetime=${event.at}>${formatDateTime(event.at, locale)}</time>
      (${formatRelative(event.at, locale)}) · ${actor(event, locale)}
    </p>
    ${content}
  </li>
`;

/** @param elsewhere events whose text and files the page shows in another place already */
export const timeline = (
  events: readonly CaseEventView[],
  locale: Locale,
  renderFiles: RenderFiles,
  ...elsewhere: readonly (CaseEventView | undefined)[]
): TemplateResult => html`
  <ol class="timeline">
    ${[...events]
      .reverse()
      .map((event) =>
        timelineItem(event, locale, elsewhere.includes(event) ? nothing : said(event, locale, renderFiles)),
      )}
  </ol>
`;
