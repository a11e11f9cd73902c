/** The page on which the sender writes: what, where, photos, who; its two questions are in what-view.ts. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formMessages } from '../../base/form/messages.js';
import { heading } from '../../base/heading.js';
import { baseMessages } from '../../base/messages.js';
import { filesField } from '../../files/files-field.js';
import { fileMessages } from '../../files/messages.js';
import type { GdUnitPicker, UnitChange } from '../../unit-picker/index.js';
import { hasPlace } from '../draft.js';
import { controlId } from '../fields.js';
import type { FormContext } from '../form-context.js';
import { messages } from '../messages.js';
import { pointView } from '../point/point-view.js';
import { unitLabels } from '../../unit-picker/unit-labels.js';
import { contactView } from './contact-view.js';
import { detailsView } from './details-view.js';
import { lineField } from '../../base/form/inputs.js';
import { kindView } from './kind-view.js';
import { similarView } from './similar-view.js';
import { trapView } from '../../base/form/trap-view.js';

/** What follows the two questions in their section: the kind, and what it asks for. */
export function afterQuestions(context: FormContext): TemplateResult {
  const { locale, route } = context;
  const words = messages[locale];
  return html`
    ${kindView(context)}
    ${
      route.lodge
        ? nothing
        : html`${lineField(context, { name: 'title', label: words.title, hint: words.titleHint, maxLength: 200 })}
          ${similarView(context)} ${detailsView(context)}`
    }
  `;
}

/** The sections after that of the two questions; what is lodged on paper has none. */
export const restView = (context: FormContext): TemplateResult => html`
  ${
    context.route.lodge
      ? nothing
      : html`${whereSection(context)} ${filesSection(context)} ${contactView(context)} ${trapView(context)}`
  }
`;

function whereSection(context: FormContext): TemplateResult {
  const { site, draft, errors, locale, level } = context;
  const words = messages[locale];
  const { unitHint } = formMessages[locale];
  const atPlace = hasPlace(draft.kind);
  const onChange = async (event: CustomEvent<UnitChange>): Promise<void> => {
    // It is our own control; the host page hears of the whole report.
    event.stopPropagation();
    const { value, unit, resolution } = event.detail;
    const formerUnit = resolution?.unit.key ?? '';
    context.change({ unit: value, formerUnit, unitLabel: null, ...(value ? { unitText: '' } : {}) });
    if (unit) context.change({ unitLabel: await unitLabels(unit) });
    context.recheck('unit');
  };
  const onInput = (event: Event): void =>
    context.change({ unitText: (event.currentTarget as GdUnitPicker).text });
  return html`<section aria-labelledby="where">
    ${heading(level, atPlace ? words.where : words.whereTo, 'where')}
    <div class="field">
      <gd-unit-picker
        id=${controlId('unit')}
        required
        theme=${ifDefined(context.theme)}
        province=${provinceCode(site.province.key)}
        .label=${words.unit}
        .hint=${atPlace ? unitHint : `${words.whereToHint} ${unitHint}`}
        .value=${draft.unit}
        .formerly=${draft.formerUnit}
        .text=${draft.unitText}
        .error=${errors.unit?.(locale) ?? ''}
        @gd-change=${onChange}
        @input=${onInput}
      ></gd-unit-picker>
    </div>
    ${
      atPlace
        ? lineField(context, {
            name: 'detail',
            label: words.detail,
            hint: words.detailHint,
            optional: true,
            maxLength: 300,
          })
        : nothing
    }
    ${atPlace ? pointView(context) : nothing}
  </section>`;
}

function filesSection({ files, draft, errors, locale, level }: FormContext): TemplateResult {
  const words = messages[locale];
  const fileWords = fileMessages[locale];
  return html`<section aria-labelledby="photos">
    ${heading(
      level,
      html`${words.photos} <span class="optional">${baseMessages[locale].optional}</span>`,
      'photos',
    )}
    ${filesField(files, {
      error: errors.files?.(locale),
      locale,
      add: fileWords.addFiles,
      icon: 'image',
      label: fileWords.fileList,
      note: fileWords.photoPrivacy,
      unfinished: draft.unfinished,
    })}
  </section>`;
}

/** A key is `code@validFrom`. */
const provinceCode = (key: string): string => key.split('@')[0] ?? '';
