/** The page on which the nominator writes: sections, with a list of them that says how far each is. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  levelsOfModel,
  MODEL_FIELD_LABELS,
  MODEL_FIELDS,
  MODEL_KIND_LABELS,
  MODEL_KINDS,
  MODEL_LEVEL_LABELS,
  STORY_PARTS,
  STORY_PART_LABELS,
} from '@gd/rules';
import { type Locale } from '@gd/contract';
import { consentField } from '../../base/form/consent-field.js';
import { contactFields } from '../../base/form/contact-fields.js';
import { radioGroup } from '../../base/form/choice.js';
import { boxField, controlId, lineField } from '../../base/form/inputs.js';
import { formMessages } from '../../base/form/messages.js';
import { trapView } from '../../base/form/trap-view.js';
import { heading } from '../../base/heading.js';
import type { GdUnitPicker, UnitChange } from '../../unit-picker/index.js';
import { unitLabels } from '../../unit-picker/unit-labels.js';
import { asked } from '../draft.js';
import { sectionId, type Section } from '../fields.js';
import { messages } from '../messages.js';
import type { NominationFlow } from '../nomination-flow.js';
import { parsePartialDate } from '../typed-values.js';
import { filesView } from './files-view.js';
import { resultsView } from './lines-view.js';
import { progressView } from './progress-view.js';

const VIEWS: Readonly<Record<Section, (flow: NominationFlow) => TemplateResult>> = {
  about: aboutView,
  where: whereView,
  story: storyView,
  results: resultsView,
  files: filesView,
  contact: contactView,
};

export const writeView = (flow: NominationFlow): TemplateResult =>
  html`<div class="frame">
    ${progressView(flow)}
    <div>
      ${flow.sections.map(
        (section) =>
          html`<section aria-labelledby=${sectionId(section)}>
            ${heading(flow.level, messages[flow.locale].sections[section], sectionId(section))}
            ${VIEWS[section](flow)}
          </section>`,
      )}
      ${trapView(flow)}
    </div>
  </div>`;

function aboutView(flow: NominationFlow): TemplateResult {
  const { draft, errors, locale } = flow;
  const words = messages[locale];
  const inEnglish = draft.titleEn || draft.summaryEn || errors.titleEn || errors.summaryEn;
  const choices = <T extends string>(values: readonly T[], labels: Record<T, Record<Locale, string>>) =>
    values.map((value) => ({ value, label: labels[value][locale] }));
  return html`
    ${lineField(flow, { name: 'title', label: words.title, hint: words.titleHint, maxLength: 200 })}
    ${boxField(flow, {
      name: 'summary',
      label: words.summary,
      hint: words.summaryHint,
      rows: 4,
      maxLength: 1_000,
    })}
    <details ?open=${Boolean(inEnglish)}>
      <summary>${words.english}</summary>
      ${lineField(flow, { name: 'titleEn', label: words.titleEn, optional: true, maxLength: 200 })}
      ${boxField(flow, {
        name: 'summaryEn',
        label: words.summaryEn,
        optional: true,
        rows: 3,
        maxLength: 1_000,
      })}
    </details>
    ${radioGroup(flow, {
      name: 'field',
      legend: words.field,
      value: draft.field,
      choices: choices(MODEL_FIELDS, MODEL_FIELD_LABELS),
      onChoose: (field) => chosen(flow, 'field', { field }),
    })}
    ${radioGroup(flow, {
      name: 'kind',
      legend: words.kind,
      value: draft.kind,
      choices: choices(MODEL_KINDS, MODEL_KIND_LABELS),
      onChoose: (kind) => chosen(flow, 'kind', { kind }),
    })}
    ${radioGroup(flow, {
      name: 'level',
      legend: words.level,
      hint: words.levelHint,
      value: draft.level,
      choices: choices(levelsOfModel(parsePartialDate(draft.from) ?? null), MODEL_LEVEL_LABELS),
      onChoose: (level) => chosen(flow, 'level', { level }),
    })}
  `;
}

function chosen(
  flow: NominationFlow,
  name: 'field' | 'kind' | 'level',
  part: Parameters<NominationFlow['change']>[0],
): void {
  flow.change(part);
  flow.recheck(name);
}

function whereView(flow: NominationFlow): TemplateResult {
  const { site, draft, errors, locale, theme } = flow;
  const words = messages[locale];
  const onChange = async (event: CustomEvent<UnitChange>): Promise<void> => {
    // It is our own control; the host page hears of the whole nomination.
    event.stopPropagation();
    const { value, unit, resolution } = event.detail;
    const formerUnit = resolution?.unit.key ?? '';
    flow.change({ unit: value, formerUnit, unitLabel: null, ...(value ? { unitText: '' } : {}) });
    if (unit) flow.change({ unitLabel: await unitLabels(unit, { withPath: false }) });
    flow.recheck('unit');
  };
  const onInput = (event: Event): void =>
    flow.change({ unitText: (event.currentTarget as GdUnitPicker).text });
  const [province = ''] = site.province.key.split('@');
  return html`
    <div class="field">
      <gd-unit-picker
        id=${controlId('unit')}
        required
        theme=${ifDefined(theme)}
        province=${province}
        .label=${words.unit}
        .hint=${formMessages[locale].unitHint}
        .value=${draft.unit}
        .formerly=${draft.formerUnit}
        .text=${draft.unitText}
        .error=${errors.unit?.(locale) ?? ''}
        @gd-change=${onChange}
        @input=${onInput}
      ></gd-unit-picker>
    </div>
    ${lineField(flow, {
      name: 'place',
      label: words.place,
      hint: words.placeHint,
      optional: true,
      maxLength: 300,
    })}
    <fieldset>
      <legend>${words.period}</legend>
      <p class="hint">${words.dateHint}</p>
      <div class="columns">
        ${lineField(flow, { name: 'from', label: words.from, optional: true, maxLength: 40 })}
        ${lineField(flow, { name: 'to', label: words.to, optional: true, maxLength: 40 })}
      </div>
    </fieldset>
  `;
}

function storyView(flow: NominationFlow): TemplateResult {
  const { locale } = flow;
  const words = messages[locale];
  return html`<p class="hint">${words.storyHint}</p>
    ${STORY_PARTS.map((name) =>
      boxField(flow, {
        name,
        label: STORY_PART_LABELS[name][locale],
        hint: words.story[name],
        rows: 4,
        optional: true,
        maxLength: 5_000,
      }),
    )}`;
}

function contactView(flow: NominationFlow): TemplateResult {
  const { draft, errors, locale } = flow;
  const words = messages[locale];
  return html`<p class="contact-private">${words.contactPrivate}</p>
    ${contactFields(flow)}
    ${radioGroup<Locale>(flow, {
      name: 'language',
      legend: words.language,
      value: draft.language || locale,
      choices: (['vi', 'en'] as const).map((value) => ({ value, label: words.languages[value] })),
      onChoose: (language) => flow.change({ language }),
    })}
    ${consentField({
      ...{ site: asked(flow.site), draft, errors, locale },
      change: (part) => flow.change(part),
      recheck: (name) => flow.recheck(name),
    })}`;
}
