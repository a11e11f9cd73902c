/** What has happened to a model, the latest first, with decisions and officers. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  MODEL_EVENT_LABELS,
  MODEL_EVENT_REASON_LABELS,
  MODEL_LEVEL_LABELS,
  partialDateLabel,
  type ModelEventType,
} from '@gd/rules';
import type { Decision, Locale, OfficerModel } from '@gd/contract';
import { capitalised, formatDateTime } from '../../base/format.js';
import { icon, type IconName } from '../../base/icons.js';
import { facts } from '../../case-timeline/timeline.js';
import { deskMessages } from '../messages.js';
import { outcomeBadge } from './status-badge.js';

type Event = OfficerModel['events'][number];

const ICONS: Readonly<Record<ModelEventType, IconName>> = {
  nominated: 'inbox',
  declined: 'close',
  registered: 'book',
  launched: 'sprout',
  started: 'clock',
  reported: 'file',
  reviewed: 'search',
  scored: 'check',
  recognised: 'check',
  removed: 'close',
  edited: 'refresh',
  linked: 'transfer',
  unlinked: 'transfer',
  moved: 'pin',
  'contact-erased': 'person',
};

export const decisionWords = ({ number, date, issuer }: Decision, locale: Locale): string =>
  deskMessages[locale].decisionOf(number, partialDateLabel(date)[locale], issuer);

function said(event: Event, locale: Locale): TemplateResult {
  const words = deskMessages[locale];
  const { text, outcome, level, reason, decision, units } = event;
  return html`
    ${outcome ? html`<p>${outcomeBadge(outcome, locale)}</p>` : nothing}
    ${text ? html`<p class="prose event-text">${text}</p>` : nothing}
    ${facts([
      [words.recognition, level && MODEL_LEVEL_LABELS[level][locale]],
      [words.reason, reason && MODEL_EVENT_REASON_LABELS[reason][locale]],
      [words.decision, decision && decisionWords(decision, locale)],
      [
        words.unit,
        units && words.moved(units.from.label[locale], units.to.map(({ label }) => label[locale]).join(', ')),
      ],
    ])}
  `;
}

export const history = (events: readonly Event[], locale: Locale): TemplateResult => {
  const words = deskMessages[locale];
  return html`<ol class="timeline">
    ${[...events].reverse().map(
      (event) =>
        html`<li class="event event-${event.type}">
          <span class="event-mark">${icon(ICONS[event.type])}</span>
          <p class="event-title">
            ${MODEL_EVENT_LABELS[event.type][locale]}${
              event.on ? html`, <span class="event-on">${partialDateLabel(event.on)[locale]}</span>` : nothing
            }
          </p>
          <p class="event-when small">
            ${words.writtenAt} <time datetime=${event.at}>${formatDateTime(event.at, locale)}</time>${
              event.officer ? ` · ${event.officer}` : nothing
            }
          </p>
          ${said(event, locale)}
        </li>`,
    )}
  </ol>`;
};

export const periodWords = ({ from, to }: OfficerModel['period'], locale: Locale): string => {
  const words = deskMessages[locale];
  return capitalised(
    [from && words.from(partialDateLabel(from)[locale]), to && words.to(partialDateLabel(to)[locale])]
      .filter(Boolean)
      .join(' '),
  );
};
