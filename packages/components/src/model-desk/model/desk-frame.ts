/** The parts of the desk that take part in one model, put where they belong. */
import { html, nothing, type TemplateResult } from 'lit';
import { LISTED_STATUSES, MODEL_COMMAND_LABELS, partialDateLabel } from '@gd/rules';
import type { Locale, OfficerModel, StaffMember } from '@gd/contract';
import { heading, headingLevel, type HeadingLevel } from '../../base/heading.js';
import type { ContactPanel } from '../../case-desk/contact-panel.js';
import type { CaseFiles } from '../../case-timeline/case-files.js';
import { deskMessages } from '../messages.js';
import { scoringMessages } from '../scoring/messages.js';
import { SCORING_STEPS, type ScoringPanel } from '../scoring/scoring-panel.js';
import { offered } from '../steps/command-steps.js';
import type { StepForm } from '../steps/step-form.js';
import type { ForgetContact } from './forget-contact.js';
import { modelView } from './model-view.js';
import type { ModelPhotos } from './photos.js';

export interface DeskFrame {
  view: OfficerModel;
  level: HeadingLevel;
  locale: Locale;
  busy: boolean;
  reader: StaffMember | undefined;
  form: StepForm;
  photos: ModelPhotos;
  documents: CaseFiles;
  contact: ContactPanel;
  forget: ForgetContact;
  scoring: ScoringPanel;
  refresh: () => void;
  compare: () => void;
}

/** A title has no extension; a download needs one. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
};

const isScoring = (name: string | undefined): boolean => SCORING_STEPS.some((step) => step === name);

export function deskFrame(frame: DeskFrame): TemplateResult {
  const { view, level, locale, busy, form, photos, documents, refresh, compare } = frame;
  return modelView({
    ...{ view, level, locale, busy, refresh, compare },
    photos: photos.render(view.photos),
    documents: documents.render(
      view.documents.map(({ id, title, number, date, mediaType, size }) => ({
        ...{ id, mediaType, size },
        name: title + (EXTENSIONS[mediaType] ?? ''),
        about: [number, date && partialDateLabel(date)[locale]].filter(Boolean).join(', '),
      })),
    ),
    steps:
      isScoring(form.name) || !form.name ? buttons(frame) : html`${form.render(headingLevel(level + 2, 6))}`,
    scoring: scoring(frame),
    writing: form.name === 'edit',
    nominator: nominator(frame),
  });
}

/** The usual next step stands first. */
function buttons({ view, locale, form }: DeskFrame): TemplateResult {
  const words = deskMessages[locale];
  const commands = offered(view);
  if (commands.length === 0) return html`<p class="muted">${words.noSteps}</p>`;
  return html`<div class="commands">
    ${commands.map(
      (command, i) =>
        html`<button
          type="button"
          id="open-${command}"
          class="button ${
            command === 'remove' || command === 'decline'
              ? 'button-danger'
              : i === 0
                ? ''
                : 'button-secondary'
          }"
          @click=${() => void form.open(command)}
        >
          ${MODEL_COMMAND_LABELS[command][locale]}
        </button>`,
    )}
  </div>`;
}

/** What is only nominated, or was declined, is not scored. */
function scoring({ view, level, locale, reader, form, scoring: panel }: DeskFrame): TemplateResult {
  const isListed = LISTED_STATUSES.some((status) => status === view.status);
  if (!isListed && view.score === null) return html`${nothing}`;
  const open = isScoring(form.name) ? form.render(headingLevel(level + 2, 6)) : nothing;
  return html`<section class="panel scoring" aria-labelledby="scoring-title">
    ${heading(headingLevel(level + 1, 6), scoringMessages[locale].title, 'scoring-title')}
    ${panel.render(view, reader, open, (step) => void form.open(step))}
  </section>`;
}

function nominator({ view, locale, reader, contact, forget }: DeskFrame): TemplateResult {
  const words = deskMessages[locale];
  if (view.nominatedBy !== 'citizen')
    return html`<p>${view.nominatedBy === 'unit' ? words.byUnit : words.byImport}</p>`;
  if (reader && !reader.roles.includes('model-reviewer')) return html`<p>${words.onlyReviewers}</p>`;
  if (view.events.some(({ type }) => type === 'contact-erased')) return html`<p>${words.contactErased}</p>`;
  return html`${contact.render({ id: view.id, anonymous: false }, words.showNominator)}
  ${forget.render(view.id)}`;
}
