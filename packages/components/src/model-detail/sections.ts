/** The parts of a model's page that only show. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  FORCE_ROLE_LABELS,
  MODEL_EVENT_LABELS,
  MODEL_LEVEL_LABELS,
  MODEL_STATUS_LABELS,
  partialDateLabel,
  REVIEW_OUTCOME_LABELS,
  STORY_PART_LABELS,
  STORY_PARTS,
  vietnamDate,
  type ForceRole,
} from '@gd/rules';
import type { Locale, ModelDetail, ModelEventView, Replication } from '@gd/contract';
import { inSentence } from '@gd/units/text';
import { formatBytes, formatDate } from '../base/format.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { icon } from '../base/icons.js';
import { modelDetailMessages } from './messages.js';

export interface SectionsView {
  model: ModelDetail;
  locale: Locale;
  /** Of the sections' headings. */
  level: HeadingLevel;
  modelAddress: (slug: string) => string | undefined;
  documentAddress: (id: string) => string;
}

type Part = TemplateResult | typeof nothing;

const below = (level: HeadingLevel): HeadingLevel => Math.min(6, level + 1) as HeadingLevel;

export const section = (id: string, title: string, level: HeadingLevel, content: unknown): TemplateResult =>
  html`<section aria-labelledby=${id}>${heading(level, title, id)} ${content}</section>`;

/** What people typed is Vietnamese on the English page, too. */
export function storySection({ model, locale, level }: SectionsView): Part {
  const told = STORY_PARTS.filter((part) => model.story[part] !== '');
  if (told.length === 0) return nothing;
  return section(
    'story',
    modelDetailMessages[locale].story,
    level,
    told.map(
      (part) =>
        html`${heading(below(level), STORY_PART_LABELS[part][locale], `story-${part}`)}
          <p class="prose" lang="vi">${model.story[part]}</p>`,
    ),
  );
}

export function forcesSection({ model: { forces }, locale, level }: SectionsView): Part {
  const roles = (Object.keys(FORCE_ROLE_LABELS) as ForceRole[]).filter((role) =>
    forces.some((force) => force.role === role),
  );
  if (roles.length === 0) return nothing;
  return section(
    'forces',
    modelDetailMessages[locale].forces,
    level,
    html`<dl class="facts">
      ${roles.map(
        (role) =>
          html`<div>
            <dt>${FORCE_ROLE_LABELS[role][locale]}</dt>
            ${forces
              .filter((force) => force.role === role)
              .map(({ name }) => html`<dd lang="vi">${name}</dd>`)}
          </div>`,
      )}
    </dl>`,
  );
}

/** Status, period, and the unit then and now. */
export function factsView({ model, locale }: SectionsView): TemplateResult {
  const words = modelDetailMessages[locale];
  const { period, unit, unitsToday, status } = model;
  const day = (date: string | null, say: (day: string) => string) =>
    date ? say(partialDateLabel(date)[locale]) : '';
  const moved = unit && unitsToday.some(({ key }) => key !== unit.key);
  const facts = [
    [words.status, MODEL_STATUS_LABELS[status][locale]],
    [words.period, `${day(period.from, words.from)} ${day(period.to, words.to)}`.trim()],
    [words.unit, moved ? unit.label[locale] : ''],
    [words.unitToday, unitsToday.map(({ label }) => label[locale]).join(words.and)],
  ];
  return html`<dl class="facts">
    ${facts.map(([name, value]) =>
      value
        ? html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
}

export function documentsSection({ model, locale, level, documentAddress }: SectionsView): Part {
  if (model.documents.length === 0) return nothing;
  return section(
    'documents',
    modelDetailMessages[locale].documents,
    level,
    html`<ul class="plain">
      ${model.documents.map(
        ({ id, title, number, date, size }) =>
          html`<li>
            ${icon('file')} <a href=${documentAddress(id)} lang="vi">${title}</a>${
              number ? html`, <span lang="vi">${number}</span>` : nothing
            }${date ? `, ${partialDateLabel(date)[locale]}` : nothing}
            <span class="small muted">(${formatBytes(size, locale)})</span>
          </li>`,
      )}
    </ul>`,
  );
}

export function replicationsSection(
  which: 'copiedFrom' | 'copiedTo',
  { model, locale, level, modelAddress }: SectionsView,
): Part {
  const words = modelDetailMessages[locale];
  if (model[which].length === 0) return nothing;
  const one = ({ slug, title, unit, year, adaptations }: Replication): TemplateResult => {
    const href = modelAddress(slug);
    const where = [unit?.label[locale], year].filter(Boolean).join(', ');
    return html`<li>
      ${href ? html`<a href=${href}>${title[locale]}</a>` : title[locale]}
      ${where ? html`<span class="small muted">${where}</span>` : nothing}
      ${
        adaptations
          ? html`<p class="prose small">${words.adaptations} <span lang="vi">${adaptations}</span></p>`
          : nothing
      }
    </li>`;
  };
  return section(
    which,
    words[which],
    level,
    html`<ul class="plain">
      ${model[which].map(one)}
    </ul>`,
  );
}

function eventView(event: ModelEventView, locale: Locale): TemplateResult {
  const words = modelDetailMessages[locale];
  const { type, on, at, text, outcome, level, decision, units } = event;
  const when = on
    ? partialDateLabel(on)[locale]
    : words.written(formatDate(vietnamDate(new Date(at)), locale));
  const details = [
    outcome && REVIEW_OUTCOME_LABELS[outcome][locale],
    level && MODEL_LEVEL_LABELS[level][locale],
    units &&
      words.moved(
        words.former(inSentence(units.from.label[locale])),
        units.to.map(({ label }) => inSentence(label[locale])).join(words.and),
      ),
    decision && words.decision(decision.number, partialDateLabel(decision.date)[locale], decision.issuer),
  ].filter(Boolean);
  return html`<li class="event">
    <p class="event-title">${MODEL_EVENT_LABELS[type][locale]}</p>
    <p class="small muted">${when}</p>
    ${details.map((detail) => html`<p class="small">${detail}</p>`)}
    ${text ? html`<p class="prose" lang="vi">${text}</p>` : nothing}
  </li>`;
}

/** In the order in which it was written down. */
export const historySection = ({ model: { events }, locale, level }: SectionsView): Part =>
  events.length === 0
    ? nothing
    : section(
        'history',
        modelDetailMessages[locale].history,
        level,
        html`<ol class="events">
          ${events.map((event) => eventView(event, locale))}
        </ol>`,
      );
