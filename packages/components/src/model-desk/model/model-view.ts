/** One model as officers work on it: what it says, its next steps, scoring, history, and who nominated it. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  FORCE_ROLE_LABELS,
  FORCE_ROLES,
  MODEL_FIELD_LABELS,
  MODEL_KIND_LABELS,
  MODEL_LEVEL_LABELS,
  STORY_PARTS,
  STORY_PART_LABELS,
  tagLabel,
} from '@gd/rules';
import { type Locale, type OfficerModel, type Replication } from '@gd/contract';
import { formatNumber } from '../../base/format.js';
import { heading, headingLevel, type HeadingLevel } from '../../base/heading.js';
import { icon } from '../../base/icons.js';
import { facts } from '../../case-timeline/timeline.js';
import { modelMessages } from '../../model-card/messages.js';
import { figuresView, sourceView } from '../../model-card/view.js';
import { deskMessages } from '../messages.js';
import { history, periodWords } from './history.js';
import { outcomeBadge, statusBadge } from './status-badge.js';

export interface ModelViewParts {
  view: OfficerModel;
  level: HeadingLevel;
  locale: Locale;
  busy: boolean;
  photos: unknown;
  documents: unknown;
  steps: TemplateResult;
  scoring: TemplateResult;
  /** A long form is open, which takes the whole width. */
  writing: boolean;
  nominator: TemplateResult;
  refresh: () => void;
  compare: () => void;
}

export const unitsToday = ({ unit, unitsToday: today }: OfficerModel, locale: Locale): string =>
  today
    .filter(({ key }) => key !== unit?.key)
    .map(({ label }) => label[locale])
    .join(', ');

function modelFacts(view: OfficerModel, locale: Locale): TemplateResult | typeof nothing {
  const words = deskMessages[locale];
  const { registerNumber, field, kind, level, unit, year, period, recognition, score, nominatedBy, tags } =
    view;
  return facts([
    [words.registerNumber, registerNumber],
    [words.kind, `${MODEL_KIND_LABELS[kind][locale]}, ${MODEL_FIELD_LABELS[field][locale]}`],
    [words.unit, unit?.label[locale]],
    [words.unitToday, unitsToday(view, locale)],
    [words.year, year],
    [words.period, periodWords(period, locale)],
    [words.recognition, recognition && MODEL_LEVEL_LABELS[recognition][locale]],
    [words.score, score === null ? null : formatNumber(score, locale)],
    [modelMessages[locale].level, MODEL_LEVEL_LABELS[level][locale]],
    [words.nominated, words.nominatedBy[nominatedBy]],
    [words.tags, tags.map((tag) => tagLabel(tag)[locale]).join(', ')],
  ]);
}

/** Story, figures, forces, photos and documents; parts without words are left out. */
function content(parts: ModelViewParts, level: HeadingLevel): TemplateResult {
  const { view, locale, photos, documents } = parts;
  const words = deskMessages[locale];
  const { summary, story, forces, copiedFrom, copiedTo } = view;
  const part = (title: string, body: unknown, id: string): TemplateResult =>
    html`${heading(level, title, id)}${body}`;
  return html`
    <p class="prose lead">${summary[locale]}</p>
    ${figuresView(view, locale)}
    ${STORY_PARTS.map((name) =>
      story[name] === ''
        ? nothing
        : part(STORY_PART_LABELS[name][locale], html`<p class="prose">${story[name]}</p>`, `story-${name}`),
    )}
    ${
      forces.length > 0
        ? part(
            words.forces,
            facts(
              FORCE_ROLES.map((role) => [
                FORCE_ROLE_LABELS[role][locale],
                forces
                  .filter((force) => force.role === role)
                  .map(({ name }) => name)
                  .join('; '),
              ]),
            ),
            'forces-title',
          )
        : nothing
    }
    ${view.photos.length > 0 ? part(words.photos, photos, 'photos-title') : nothing}
    ${view.documents.length > 0 ? part(words.documents, documents, 'documents-title') : nothing}
    ${copiedFrom.length > 0 ? part(words.copiedFrom, replications(copiedFrom, locale), 'from-title') : nothing}
    ${copiedTo.length > 0 ? part(words.copiedTo, replications(copiedTo, locale), 'to-title') : nothing}
    ${sourceView(view, locale)}
  `;
}

const replications = (list: readonly Replication[], locale: Locale): TemplateResult =>
  html`<ul class="replications">
    ${list.map(
      ({ title, unit, year, adaptations }) =>
        html`<li>
          <strong>${title[locale]}</strong>
          <span class="small muted">${[unit?.label[locale], year].filter(Boolean).join(', ')}</span>
          ${adaptations ? html`<p class="prose small">${adaptations}</p>` : nothing}
        </li>`,
    )}
  </ul>`;

export function modelView(parts: ModelViewParts): TemplateResult {
  const { view, level, locale, busy } = parts;
  const words = deskMessages[locale];
  const below = headingLevel(level + 1, 6);
  const panel = (id: string, title: string, body: unknown, className = ''): TemplateResult =>
    html`<section class="panel ${className}" aria-labelledby=${id}>
      ${heading(below, title, id)} ${body}
    </section>`;
  return html`
    <article part="model" aria-labelledby="model-title" aria-busy=${busy}>
      <header class="panel head">
        <div class="head-line">
          <span
            ><span class="visually-hidden">${words.status}: </span>${statusBadge(view.status, locale)}
            ${outcomeBadge(view.outcome, locale)}</span
          >
          <span class="head-buttons no-print">
            <button
              type="button"
              id="open-compare"
              class="button button-secondary button-small"
              @click=${parts.compare}
            >
              ${words.compare}
            </button>
            <button
              type="button"
              class="button button-secondary button-small"
              aria-disabled=${busy}
              @click=${parts.refresh}
            >
              ${icon('refresh')}${words.refresh}
            </button>
          </span>
        </div>
        ${heading(level, view.title[locale], 'model-title')}
        <p>${icon('pin')} ${view.place[locale]}</p>
        ${modelFacts(view, locale)}
      </header>
      <div class="work ${parts.writing ? 'writing' : ''}">
        <div class="side">
          ${panel('steps-title', words.steps, parts.steps, 'steps no-print')}
          ${panel('nominator-title', words.nominator, parts.nominator)}
        </div>
        <div class="main">
          ${panel('content-title', words.content, content(parts, headingLevel(level + 2, 6)))}
          ${parts.scoring} ${panel('history-title', words.history, history(view.events, locale))}
        </div>
      </div>
    </article>
  `;
}
